import Foundation
import Testing

@Suite("The command check-responses with an OpenAPI document")
struct OpenAPICommandTests {
  private let document = #"""
    {"openapi": "3.1.0", "servers": [{"url": "/v1"}], "paths": {"/users/{id}": {"get": {"responses": {"200":
      {"description": "", "content": {"application/json": {"schema": {"$ref": "schemas.json#/User"}}}}}}}}}
    """#
  private let schemas = #"{"User": {"type": "object", "required": ["id"]}}"#

  private func message(_ content: String) -> String {
    "HTTP/1.1 200 OK\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Type: application/json\r\n"
      + "Cache-Control: no-cache\r\nContent-Length: \(content.utf8.count)\r\n\r\n\(content)"
  }

  private func folder(_ target: String, _ content: String) throws -> String {
    try Command.folder([
      "openapi.json": document, "schemas.json": schemas, "a.http": message(content),
      "a.request.http": "GET \(target) HTTP/1.1\r\nHost: h\r\n\r\n", "b.yaml": "openapi: 3.1.0\n",
    ])
  }

  @Test("A response that matches, with the files beside the document")
  func matching() throws {
    let folder = try folder("/v1/users/1", #"{"id": 1}"#)
    let outcome = try Command.run(["--openapi", "\(folder)/openapi.json", folder, "--fail-on", "convention"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "No finding in 1 response.\n")
  }

  @Test("One that does not gives a finding in every form")
  func other() throws {
    let folder = try folder("/users/1", "{}")
    let arguments = ["--openapi", "\(folder)/openapi.json", "--openapi-base", "", folder]
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        """
          MUST  openapi.content.schema  OpenAPI 3.2.0 Media Type Object
            The whole: the member 'id' is missing (schemas.json#/User/required).
            Send content that is valid against the declared schema.
            https://spec.openapis.org/oas/v3.2.0.html#media-type-object
        """))
    for format in ["json", "sarif", "junit"] {
      #expect(try Command.run(arguments + ["--format", format]).output.contains("openapi.content.schema"))
    }
    let waived = arguments + ["--waive", "openapi.content.schema=The old clients send none."]
    #expect(try Command.run(waived).status == 0)
  }

  @Test("A document that cannot be used ends the command with the reason")
  func unreadable() throws {
    let folder = try folder("/", "{}")
    let outcome = try Command.run(["--openapi", "\(folder)/b.yaml", folder])
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("Convert YAML first: 'yq -o json FILE > openapi.json'"))
    #expect(try Command.run(["--openapi", "\(folder)/none.json", folder]).complaint.contains("cannot be read"))
  }

  @Test("compare tells what breaks clients, by its exit status, too")
  func compare() throws {
    let newer = document.split(separator: "200").joined(separator: "201")
    let folder = try Command.folder(["old.json": document, "new.json": newer, "schemas.json": schemas])
    let outcome = try Command.run(["compare", "\(folder)/old.json", "\(folder)/new.json"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        BREAKS  response.status.removed  GET /users/{id}
          The status 200 is no longer declared.
          Clients that wait for it get another.
          #/paths/~1users~1%7Bid%7D/get/responses/200

        FITS  response.status.added  GET /users/{id}
          The status 201 is new.
          Clients take a status that they do not know for the first of its class (RFC 9110 §15).
          #/paths/~1users~1%7Bid%7D/get/responses/201

        2 changes, of which 1 breaks clients.

        """)
    let same = try Command.run(["compare", "--format", "json", "\(folder)/old.json", "\(folder)/old.json"])
    #expect(same.status == 0 && same.output == "[]\n")
    #expect(try Command.run(["compare", "\(folder)/old.json"]).complaint.contains("'compare' takes two"))
    #expect(try Command.run(["compare", "a", "b", "--format", "sarif"]).status == 2)
  }
}

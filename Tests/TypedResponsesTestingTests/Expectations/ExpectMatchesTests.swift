import Testing
import TypedResponsesTesting

@Suite("Expecting a response to match an OpenAPI document")
struct ExpectMatchesTests {
  private struct User: Codable, Sendable { var age: Int }

  private func contract() throws -> OpenAPIContract {
    let text = #"""
      {"openapi": "3.0.4", "paths": {"/users/{id}": {"get": {"responses": {"200": {"description": "", "content":
        {"application/json": {"schema": {"properties": {"age": {"type": "integer", "maximum": 150}}}}}}}}}}}
      """#
    return try OpenAPIContract(reading: Array(text.utf8))
  }

  @Test("A response that matches passes")
  func matching() throws {
    let exchange = try Exchange(OK(User(age: 30)), to: RequestHead(.get, "/users/1"))
    #expect(expectMatches(exchange, try contract()).isEmpty)
  }

  @Test("Another fails with the place in the content and in the document")
  func failure() throws {
    let contract = try contract()
    let exchange = try Exchange(OK(User(age: 151)), to: RequestHead(.get, "/users/1"))
    withKnownIssue {
      expectMatches(exchange, contract)
    } matching: { issue in
      issue.comments.map(\.rawValue).joined() == """
        GET /users/1, answered with 200 OK, does not match its OpenAPI document:

        MUST  openapi.content.schema  OpenAPI 3.2.0 Media Type Object
          "/age": 151 is more than 150 (#/paths/~1users~1%7Bid%7D/get/responses/200/content/application~1json/schema/properties/age/maximum).
          Send content that is valid against the declared schema.
          https://spec.openapis.org/oas/v3.2.0.html#media-type-object
        """
    }
    #expect(
      expectMatches(
        exchange, contract, waiving: [Waiver("openapi.content.schema", because: "The test is about waivers.")]
      ).count == 0)
  }

  @Test("An operation that the document does not have fails, unless only weightier findings do")
  func undescribed() throws {
    let contract = try contract()
    let exchange = try Exchange(OK(User(age: 1)), to: RequestHead(.get, "/other"))
    withKnownIssue { expectMatches(exchange, contract) }
    #expect(expectMatches(exchange, contract, from: .should).map(\.rule) == ["openapi.path"])
  }
}

import Foundation
import Testing
import TypedResponses

@testable import TypedResponsesOpenAPI

@Suite("Lines for curl")
struct CurlLineTests {
  /// The lines of the operations of a document, by name.
  static func lines(_ routes: [RouteSignature], servers: [String] = []) -> [String: String] {
    let document = OpenAPIDocument(APIInfo("Notes", version: "1", servers: servers), routes)
    let reader = DocumentReader(document.value)
    return Dictionary(uniqueKeysWithValues: reader.operations.map { ($0.id, CurlLine($0, of: reader).text) })
  }

  @Test("They have what a request needs, and no more")
  func parts() {
    let lines = Self.lines(OpenAPIDocumentTests.routes)
    #expect(
      lines["getNotesById"] == """
        curl -i "$API"/notes/1 \\
          -H 'Authorization: Bearer TOKEN'
        """)
    #expect(
      lines["postNotes"] == """
        curl -i "$API"/notes \\
          -H 'If-Match: "1"' \\
          --json '{"id":1,"text":"text"}'
        """)
    #expect(
      lines["queryNotes"] == """
        curl -i -X QUERY \\
          "$API"/notes \\
          --json '{"id":1,"text":"text"}'
        """)
  }

  @Test("The first server is the one that is asked")
  func servers() {
    let routes = [RouteSignature(.get, "/a", success: OK<Note>.self, failure: Never.self)]
    #expect(Self.lines(routes, servers: ["https://h/v1/", "https://other"])["getA"] == "curl -i https://h/v1/a")
    #expect(
      Self.lines(routes, servers: ["https://{region}.h"])["getA"]
        == "curl -i --globoff \\\n  'https://{region}.h/a'")
  }

  @Test(
    "A shell takes every word as it is",
    arguments: [
      "", "plain", "two words", "it's", "''", "$(id) `id` \\ \"", "-n", "a\nb", "*?[a]{b,c}", "~", "#", "ü€😀", "!x",
      "\\", "a=b",
    ])
  func quoting(_ word: String) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf '<%s>' \(CurlLine.quoted(word))"]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    #expect(String(decoding: text, as: UTF8.self) == "<\(word)>")
  }

  @Test("Values stand in a path and a query as URLs have them")
  func encoding() {
    let routes = [
      RouteSignature(
        .get, "/a/{it's}/b", .path("it's", .text()), .query("q&q", .text()), success: OK<Note>.self,
        failure: Never.self)
    ]
    let line = Self.lines(routes).values.first ?? ""
    #expect(line == #"curl -i "$API"'/a/text/b?q%26q=text'"#, "\(line)")
  }
}

import Testing
import TypedResponses
import TypedResponsesOpenAPI

/// What a log, a debugger or a failed test shows of the parts of a description.
@Suite struct DescriptionTests {
  @Test("Responses with their fields and what they write")
  func responses() {
    let responses = ResponseDescriptions(to: .get, OK<Note>.self, OneOf<NotFound, Unauthorized>.self)
    let lines = "\(responses)".split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("200") && $0.hasSuffix(": application/json of Note") })
    #expect(lines.contains { $0.hasPrefix("401 with WWW-Authenticate") })
    #expect(lines.contains { $0.hasPrefix("404") && $0.hasSuffix(": application/problem+json") })
    #expect("\(ResponseDescription(.noContent))" == "204")
    #expect("\(ResponseDescription(nil, fields: [.optional(.etag)]))" == "default with ETag?")
    #expect(
      "\(DescribedContent.items(of: Note.self, as: "application/jsonl"))" == "application/jsonl, each item of Note")
    #expect("\(DescribedContent.events)" == "text/event-stream")
  }

  @Test("Schemas as they are written, and those with names")
  func schemas() {
    #expect("\(JSONSchema.constant("a"))" == #"{"const":"a"}"#)
    #expect("\(DescribedContent.schema(.constant(1)))" == #"application/json of {"const":1}"#)
    var schemas = SchemaCollection()
    #expect("\(schemas)" == "no schemas with names")
    _ = schemas.schema(of: [Note].self)
    _ = schemas.schema(of: OutOfCredit.self)
    #expect("\(schemas)" == "schemas of Note, OutOfCredit")
  }

  @Test("The API and its groups")
  func info() {
    #expect("\(APIInfo("Users", version: "1.4.0"))" == "Users 1.4.0")
    #expect("\(APIInfo.Tag("users", "Who may enter."))" == "users: Who may enter.")
  }
}

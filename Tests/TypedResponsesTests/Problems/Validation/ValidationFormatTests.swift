import Testing
import TypedResponses

private struct InvalidOrder: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/probs/invalid-order"
  static let title = "The order cannot be placed."
  var base: ValidationFailed { ValidationFailed(fields: FieldError("/items/0", code: "required", detail: "Required.")) }
}

@Suite struct ValidationFormatTests {
  private let failed = ValidationFailed(
    fields: FieldError(at: .body("/items/0/count"), .outOfRange(1...9)).including(safeValue: 12),
    FieldError("/items/0/count", code: "odd", detail: "Must be even."),
    FieldError(query: "page", code: "required", detail: "Required."),
    FieldError("", code: "empty", detail: "Must not be empty."),
    FieldError("/a~1b/m~0n", code: "x", detail: "No."))

  private func text(_ format: ValidationFormat) throws -> String {
    var settings = ResponseSettings()
    settings.problems.validationFormat = format
    let text = try #require(try failed.encode(for: RequestHead(.post), using: settings).text)
    let standard =
      #"{"type":"about:blank","title":"Unprocessable Content","status":422,"#
      + #""detail":"Some values in the request are not acceptable.","#
    #expect(text.hasPrefix(standard))
    return String(text.dropFirst(standard.count))
  }

  @Test("The RFC's form has a pointer or a name, a code, and what the caller gave besides")
  func pointers() throws {
    #expect(
      try text(.pointers) == ##"""
        "errors":[{"detail":"Must be from 1 to 9.","pointer":"#/items/0/count","code":"out_of_range",\##
        "parameters":{"minimum":1,"maximum":9},"value":12},\##
        {"detail":"Must be even.","pointer":"#/items/0/count","code":"odd"},\##
        {"detail":"Required.","in":"query","name":"page","code":"required"},\##
        {"detail":"Must not be empty.","pointer":"#","code":"empty"},\##
        {"detail":"No.","pointer":"#/a~1b/m~0n","code":"x"}]}
        """##)
  }

  private static let escaped: [(detail: String, pointer: JSONPointer, code: String, written: String)] = [
    ("Say \"yes\".", "/a", "c", ##"{"detail":"Say \"yes\".","pointer":"#/a","code":"c"}"##),
    ("Nö.", "/größe und/%", "c", ##"{"detail":"Nö.","pointer":"#/gr%C3%B6%C3%9Fe%20und/%25","code":"c"}"##),
    ("No.", "/long-name/16~1octets", "a\\b", ##"{"detail":"No.","pointer":"#/long-name/16~1octets","code":"a\\b"}"##),
    ("", "", "", ##"{"detail":"","pointer":"#","code":""}"##),
  ]

  @Test("Each text of an error is escaped where it stands", arguments: escaped)
  func escapes(_ detail: String, _ pointer: JSONPointer, _ code: String, _ written: String) throws {
    let error = FieldError(pointer, code: code, detail: detail)
    let document = try ValidationFailed(fields: error, error).problemDocument()
    #expect(String(decoding: document, as: UTF8.self).hasSuffix(#""errors":[\#(written),\#(written)]}"#))
  }

  @Test("Messages by field keep all the messages of a field, fields in the order of their first error")
  func messages() throws {
    #expect(
      try text(.messages) == #"""
        "errors":{"items[0].count":["Must be from 1 to 9.","Must be even."],"page":["Required."],\#
        "":["Must not be empty."],"a/b.m~n":["No."]}}
        """#)
  }

  @Test("Violations have a field and a message each")
  func violations() throws {
    #expect(
      try text(.violations).hasPrefix(#""violations":[{"field":"items[0].count","message":"Must be from 1 to 9."},"#))
  }

  @Test("Fields have a code each, and the document an error code")
  func fields() throws {
    #expect(
      try text(.fields).hasPrefix(
        #""error":"validation_failed","fields":[{"field":"items[0].count","code":"out_of_range"},"#))
  }

  @Test("A form of one's own is a single member")
  func custom() throws {
    let format = ValidationFormat.custom("faults") { .integer(Int64($0.count)) }
    #expect(try text(format) == #""faults":5}"#)
  }

  @Test("One setting makes failed validations 400, those of problem types over them too, and nothing else")
  func status() throws {
    var settings = ResponseSettings()
    settings.conventions.validation = .badRequest
    let encoded = try failed.encode(for: RequestHead(.post), using: settings)
    #expect(encoded.status == .badRequest)
    #expect(encoded.text?.hasPrefix(#"{"type":"about:blank","title":"Bad Request","status":400,"#) == true)
    #expect(try InvalidOrder().encode(for: RequestHead(), using: settings).status == .badRequest)
    #expect(try UnprocessableContent().encode(for: RequestHead(), using: settings).status == .unprocessableContent)
    #expect(try LowCredit.example.encode(for: RequestHead(), using: settings).status == .forbidden)
  }

  @Test("A value that JSON cannot write is null, and the rest stays whole")
  func notFinite() throws {
    let error = FieldError("/a", code: "x", detail: "No.").including(safeValue: .number(.nan)).parameter("limit", 1)
    let text = try ValidationFailed(fields: error).encode(for: RequestHead()).text
    #expect(text?.hasSuffix(#""code":"x","parameters":{"limit":1},"value":null}]}"#) == true)
  }
}

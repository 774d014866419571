internal import TypedResponses

extension IntakeCase {
  /// Every case, in the order in which they are sent.
  package static var all: [IntakeCase] {
    media + sizes + syntax + leniency + shapes + members + parameters + places + forms + uploads + patches + credentials
      + repeats
  }

  // MARK: - Media types and codings

  /// [RFC 9110 §15.5.16](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16): the fields say what would be taken.
  private static var media: [IntakeCase] {
    let json = IntakeAnswer.problem(
      415, "The content must be application/json.", fields: [("Accept", "application/json")])
    let images = IntakeAnswer.problem(415, "The content must be image/*.", fields: [("Accept", "image/*")])
    let texts = IntakeAnswer.problem(
      415, "The content must be text/csv, text/plain.", fields: [("Accept", "text/csv, text/plain")])
    let patches = IntakeAnswer.problem(
      415, "The content must be application/merge-patch+json, application/json-patch+json.",
      fields: [("Accept-Patch", "application/merge-patch+json, application/json-patch+json")])
    func coded(_ coding: String) -> IntakeAnswer {
      .problem(415, "The content must not be encoded; it is \(coding).", fields: [("Accept-Encoding", "identity")])
    }
    let count = #"{"count":1}"#
    return [
      .init("JSON", .post("/orders", count), .ok(count)),
      .init("JSON in capitals", .post("/orders", count, type: "APPLICATION/Json"), .ok(count)),
      .init("JSON with a parameter", .post("/orders", count, type: "application/json; charset=utf-8"), .ok(count)),
      .init("text for JSON", .post("/orders", count, type: "text/plain"), json),
      .init("no type", .post("/orders", count, type: nil), json),
      .init("half a type", .post("/orders", count, type: "application/"), json),
      .init("a word for a type", .post("/orders", count, type: "json"), json),
      .init("an empty type", .post("/orders", count, type: ""), json),
      .init("a longer type", .post("/orders", count, type: "application/jsonx"), json),
      .init("a type with a suffix", .post("/orders", count, type: "application/problem+json"), json),
      .init("a range for a type", .post("/orders", count, type: "application/*"), json),
      .init("two types", .post("/orders", count, type: "application/json, text/plain"), json),
      .init("an image", .post("/images", "GIF", type: "image/gif"), .ok("3")),
      .init("an image in capitals", .post("/images", "GIF", type: "IMAGE/GIF"), .ok("3")),
      .init("no image", .post("/images", "GIF", type: "images/gif"), images),
      .init("one of two types", .post("/files", "a,b", type: "text/csv"), .ok("3")),
      .init("none of two types", .post("/files", "a,b", type: "text/html"), texts),
      .init("a patch of another kind", .patch("/notes", "{}", type: "application/json"), patches),
      .init("a patch without a type", .post("/notes", "{}", type: nil).with(.patch), patches),
      .init(
        "a patch of the kind that the resource does not take",
        .patch("/notes/merge", "[]", type: "application/json-patch+json"),
        .problem(
          415, "The content must be application/merge-patch+json.",
          fields: [("Accept-Patch", "application/merge-patch+json")])),
      .init("gzip", .post("/orders", count, [(.contentEncoding, "gzip")]), coded("gzip")),
      .init(
        "br and another type", .post("/orders", count, type: "text/plain", [(.contentEncoding, "br")]), coded("br")),
      .init("two codings", .post("/orders", count, [(.contentEncoding, "gzip, br")]), coded("gzip, br")),
      .init("no coding, by its name", .post("/orders", count, [(.contentEncoding, "Identity")]), .ok(count)),
      .init("a query", .post("/search", "{}").with(.query), .ok("2")),
      .init(
        "a query that does not say what it holds", .post("/search", "{}", type: nil).with(.query),
        .problem(400, "The request must say in Content-Type what its content is.")),
      .init(
        "a query of another type", .post("/search", "{}", type: "text/plain").with(.query),
        .problem(415, "The content must be application/json.", fields: [("Accept-Query", "application/json")])),
    ]
  }

  // MARK: - Sizes

  private static func tooLarge(_ limit: Int) -> IntakeAnswer {
    .problem(413, "The content may have at most \(limit) octets.", #""maximum":\#(limit)"#)
  }

  /// [RFC 9110 §15.5.14](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14)
  private static var sizes: [IntakeCase] {
    let empty = IntakeAnswer.problem(400, "The request has no content.")
    func padded(_ count: Int) -> String { #"{"count":1}"# + String(repeating: " ", count: count - 11) }
    func chunked(_ chunks: [String], type: String = "application/json", _ target: String = "/orders") -> Request {
      var request = Request.post(target, type: type)
      request.chunks = chunks
      return request
    }
    return [
      .init("as much as is taken", .post("/orders", padded(Intake.limit)), .ok(#"{"count":1}"#)),
      .init("one octet more", .post("/orders", padded(Intake.limit + 1)), tooLarge(Intake.limit)),
      .init("as many octets as are taken", .post("/images", "12345678", type: "image/png"), .ok("8")),
      .init("nine of eight", .post("/images", "123456789", type: "image/png"), tooLarge(8)),
      .init(
        "too much of another type", .post("/images", padded(99)),
        .problem(
          415, "The content must be image/*.", fields: [("Accept", "image/*")])),
      .init("chunks", chunked([#"{"cou"#, #"nt":1}"#]), .ok(#"{"count":1}"#)),
      .init("chunks of eight", chunked(["1234", "5678"], type: "image/png", "/images"), .ok("8")),
      .init("too many chunks", chunked(["1234", "5678", "9"], type: "image/png", "/images"), tooLarge(8)),
      .init("no chunk", chunked([], type: "image/png", "/images"), empty),
      .init("nothing", .post("/orders"), empty),
      .init("nothing of no type", .post("/orders", type: nil), empty),
      .init(
        "nothing of another type", .post("/orders", type: "text/plain"),
        .problem(
          415, "The content must be application/json.", fields: [("Accept", "application/json")])),
      .init("nothing where it will do", .post("/files", type: "text/csv"), .ok("0")),
      .init("nothing of no type where it will do", .post("/files", type: nil), .ok("0")),
    ]
  }

  // MARK: - What is no JSON

  /// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), and the rule of
  /// [RFC 7493 §2.3](https://www.rfc-editor.org/rfc/rfc7493#section-2.3) on names.
  private static var syntax: [IntakeCase] {
    func fault(
      _ description: String, _ content: String, _ line: Int, _ column: Int, _ reason: String
    ) -> IntakeCase {
      .init(
        description, .post("/orders", content),
        .problem(400, "Not JSON: line \(line), column \(column): \(reason)."))
    }
    let name = "expected a member name in quotes, found"
    return [
      fault("a comma behind the last member", #"{"count":1,}"#, 1, 12, "\(name) '}' (0x7D)"),
      fault(
        "a comma behind the last element", #"{"count":1,"tags":[1,]}"#, 1, 22, "expected a value, found ']' (0x5D)"),
      fault("half an object", #"{"count":1"#, 1, 11, "expected ',' or '}', found the end"),
      fault("half a name", "{\n  \"cou", 2, 7, #"expected '\"', found the end"#),
      fault("no colon", #"{"count" 1}"#, 1, 10, "expected ':', found '1' (0x31)"),
      fault("no quotes", "{count:1}", 1, 2, "\(name) 'c' (0x63)"),
      fault("single quotes", "{'count':1}", 1, 2, "\(name) ''' (0x27)"),
      fault("a comment", "{ // one\n\"count\":1}", 1, 3, "\(name) '/' (0x2F)"),
      fault("two values", #"{"count":1} {}"#, 1, 13, "expected the end of the text, found '{' (0x7B)"),
      fault("spaces alone", " \n\t", 2, 2, "expected a value, found the end"),
      fault("a word", "nope", 1, 2, "expected 'null', found 'o' (0x6F)"),
      fault("NaN", #"{"count":NaN}"#, 1, 10, "expected a value, found 'N' (0x4E)"),
      fault("a zero in front", #"{"count":01}"#, 1, 11, "a number cannot begin with 0 and another digit"),
      fault("a plus", #"{"count":+1}"#, 1, 10, "expected a value, found '+' (0x2B)"),
      fault("a number without digits behind the point", #"{"count":1.}"#, 1, 12, "expected a digit, found '}' (0x7D)"),
      fault("a number without digits in front", #"{"count":.5}"#, 1, 10, "expected a value, found '.' (0x2E)"),
      fault("a raw tab in a text", "{\"note\":\"a\tb\"}", 1, 11, "TAB (0x09) must be escaped in a string"),
      fault("an escape that is none", #"{"note":"\x41"}"#, 1, 11, "'x' (0x78) does not follow a backslash in JSON"),
      fault("half a surrogate pair", #"{"note":"\ud800"}"#, 1, 10, "the escape is half of a surrogate pair"),
      fault("a name twice", #"{"count":1,"count":2}"#, 1, 12, #"the member name \"count\" comes twice in one object"#),
      fault(
        "a name twice in an inner object", #"{"count":1,"items":[{"name":"a","n\u0061me":"b"}]}"#, 1, 33,
        #"the member name \"name\" comes twice in one object"#),
      fault(
        "a mark of the order of octets", "\u{FEFF}{\"count\":1}", 1, 1,
        "expected a value, found 0xEF"),
      fault("a fault behind letters beyond ASCII", "{\n\"note\":\"Zoë\",,\"count\":1}", 2, 14, "\(name) ',' (0x2C)"),
      .init(
        "what is not UTF-8",
        Request(
          method: .post, target: "/orders", fields: [(.contentType, "application/json")],
          content: Array(#"{"note":"Z"#.utf8) + [0xFF] + Array(#""}"#.utf8)),
        .problem(400, "Not JSON: line 1, column 11: 0xFF is not UTF-8 here.")),
      .init(
        "UTF-16",
        Request(
          method: .post, target: "/orders", fields: [(.contentType, "application/json")],
          content: Array(#"{"count":1}"#.utf8).flatMap { [$0, 0] }),
        .problem(400, "Not JSON: line 1, column 2: \(name) NUL (0x00).")),
      fault(
        "arrays in arrays without end", String(repeating: "[", count: 200), 1, 129,
        "arrays and objects nest deeper than 128"),
    ]
  }

  private static var leniency: [IntakeCase] {
    let one = IntakeAnswer.ok(#"{"count":2}"#)
    return [
      .init("a last comma that is let through", .post("/lenient", #"{"count":2,}"#), one),
      .init("a name twice that is let through", .post("/lenient", #"{"count":1,"count":2}"#), one),
      .init("a mark that is let through", .post("/lenient", "\u{FEFF}{\"count\":2}"), one),
      .init(
        "half a pair that is let through", .post("/lenient", #"{"count":2,"note":"\ud800"}"#),
        .ok("{\"count\":2,\"note\":\"\u{FFFD}\"}")),
      .init(
        "what is let through nowhere", .post("/lenient", #"{"count":2,,}"#),
        .problem(400, "Not JSON: line 1, column 12: expected a member name in quotes, found ',' (0x2C).")),
    ]
  }
}

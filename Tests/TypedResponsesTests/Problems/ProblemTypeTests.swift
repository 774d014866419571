import Testing
import TypedResponses

private struct StaleToken: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/probs/stale-token"
  static let title = "The token is too old."
  var base: Unauthorized { Unauthorized(challenge: .bearer(realm: "api")) }
}

private struct InvalidOrder: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/probs/invalid-order"
  static let title = "The order cannot be placed."
  var order: Int
  var base: ValidationFailed {
    ValidationFailed(fields: FieldError("/items/0", code: "required", detail: "Must not be empty."))
  }
}

private struct Pretender: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/probs/pretender"
  static let title = "Says another status."
  var detail = 1
  var base: Conflict { Conflict() }
}

private struct Turncoat: ProblemType {
  static let status = StatusCode.ok
  static let type: ProblemTypeURI = "https://example.com/probs/turncoat"
  static let title = "Says it is a success."
  var base: Conflict { Conflict() }
}

/// Writes a member by itself before the others.
private struct Hasty: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/probs/hasty"
  static let title = "Writes a member first."
  var instance = 1
  var base: Conflict { Conflict() }

  func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    try members.add("order", 7)
    try members.addProperties(of: self)
  }
}

/// Lists a member that is a standard one's.
private struct ListedPretender: ProblemType, Described {
  static let type: ProblemTypeURI = "https://example.com/probs/pretender"
  static let title = "Says another title."
  static let members = Members<ListedPretender>(
    .init("code", \.code), .init("title", \.title), make: ListedPretender.init)
  var code: Int
  var title: String
  var base: Conflict { Conflict() }
}

@Suite struct ProblemTypeTests {
  @Test("The first example of RFC 9457 §3, octet for octet")
  func example() throws {
    #expect(
      try LowCredit.example.encode(for: RequestHead()).message
        == """
        403 Forbidden
        Content-Type: application/problem+json
        Content-Length: 278

        {"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","status":403,\
        "detail":"Your current balance is 30, but that costs 50.","instance":"/account/12345/msgs/abc",\
        "balance":30,"accounts":["/account/12345","/account/67890"]}
        """.replacing("278", with: "\(try LowCredit.example.encode(for: RequestHead()).content.length ?? 0)"))
  }

  @Test("A type over 401 keeps its challenge")
  func keepsRequiredFields() throws {
    let encoded = try StaleToken().encode(for: RequestHead())
    #expect(encoded.status == .unauthorized)
    #expect(encoded.fields[.wwwAuthenticate] == "Bearer realm=\"api\"")
  }

  @Test("A property may not stand for a standard member, whatever was written before and however members are known")
  func keepsStandardMembers() {
    let hasty = #expect(throws: ContentEncodingError.self) { try Hasty().problemDocument() }
    #expect(hasty?.codingPath == ["instance"])
    let listed = #expect(throws: ContentEncodingError.self) {
      try ListedPretender(code: 1, title: "Mine").problemDocument()
    }
    #expect(listed?.codingPath == ["title"])
  }

  @Test("A type that claims another status is sent with its base's")
  func keepsStatus() throws {
    let encoded = try Turncoat().encode(for: RequestHead())
    #expect(encoded.status == .conflict)
    #expect(encoded.text?.contains(#""status":409"#) == true)
  }

  @Test("A type over a failed validation keeps its errors")
  func keepsMembers() throws {
    let text = try InvalidOrder(order: 7).encode(for: RequestHead()).text
    #expect(text?.contains(#""order":7,"errors":[{"#) == true)
  }

  @Test("A property named like a standard member is refused, so it can never contradict the response")
  func refusesStandardNames() {
    let error = #expect(throws: ContentEncodingError.self) { try Pretender().encode(for: RequestHead()) }
    #expect(error?.description.contains("detail") == true)
  }

  @Test("An occurrence's member named like one of the type's is left out, and no name comes twice")
  func noNameTwice() throws {
    struct Traced: ProblemType {
      static let type: ProblemTypeURI = "https://example.com/probs/traced"
      static let title = "Traced."
      var trace = "type's"
      var base: Conflict { Conflict().member("trace", "occurrence's").member("other", 1) }
    }
    #expect(try Traced().encode(for: RequestHead()).text?.hasSuffix(#""trace":"type's","other":1}"#) == true)
  }

  @Test("A base that writes a member of the type's name loses it to the type")
  func typeWins() throws {
    struct Own: ProblemType {
      static let type: ProblemTypeURI = "https://example.com/probs/own"
      static let title = "Own."
      var errors = "none"
      var base: ValidationFailed { ValidationFailed(fields: FieldError("/a", code: "x", detail: "No.")) }
    }
    #expect(try Own().encode(for: RequestHead()).text?.hasSuffix(#""errors":"none"}"#) == true)
  }
}

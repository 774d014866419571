import Testing
import TypedResponses

private struct Unwritable: Encodable, Sendable {
  struct Fault: Error {}
  var isBroken = false

  func encode(to encoder: any Encoder) throws {
    if isBroken { throw Fault() }
    var container = encoder.singleValueContainer()
    try container.encode(String(repeating: "a", count: 1000))
  }
}

@Suite struct ContentResponseTests {
  private let users = [User(id: 7, name: "Ada"), User(id: 8, name: "Lovelace, \"Countess\"")]
  private let both = ResponseSettings(encoder: JSONContentEncoder(), CSVEncoder())

  private func get(_ accept: String? = nil, _ fields: [(FieldName, String)] = []) -> RequestHead {
    RequestHead(.get, fields: (accept.map { [(.accept, $0)] } ?? []) + fields)
  }

  @Test("Every response of an application comes in the form that the client wants, and says that it varies")
  func application() throws {
    #expect(
      try OK(users).encode(for: get("text/csv"), using: both).message == """
        200 OK
        Vary: Accept
        Content-Type: text/csv
        Content-Length: 44

        id,name\r
        7,Ada\r
        8,"Lovelace, ""Countess\"""\r

        """)
    #expect(try OK(users).encode(for: get("application/json"), using: both).fields[.contentType] == "application/json")
    #expect(try OK(users).encode(for: get(), using: both).fields[.vary] == "Accept")
  }

  @Test("One response can have an encoder of its own, which then is the only one")
  func override() throws {
    let response = OK(users).encoded(with: CSVEncoder())
    let encoded = try response.encode(for: get())
    #expect(encoded.fields[.contentType] == "text/csv")
    #expect(encoded.fields[.vary] == nil)
    #expect(try response.encode(for: get("application/json"), using: both).status == .notAcceptable)
    #expect(try response.encode(for: get("application/json"), using: both).text?.contains(#"["text/csv"]"#) == true)
  }

  @Test("One response can offer what the others do not")
  func offer() throws {
    let response = OK(users).encoded(with: JSONContentEncoder(), CSVEncoder())
    #expect(try response.encode(for: get("text/csv")).fields[.contentType] == "text/csv")
    #expect(try response.encode(for: get("text/csv")).fields[.vary] == "Accept")
    #expect(try response.encode(for: get()).fields[.contentType] == "application/json")
  }

  @Test("Every response with a value can have JSON options of its own")
  func options() throws {
    struct Job: Encodable { var startedBy = "Ada" }
    var options = JSONOptions.default
    options.keys = .snakeCase
    let location: Location = "/jobs/1"
    let responses: [any EncodableResponse] = [
      OK(Job()).encoded(as: options), Created(Job(), location: location).encoded(as: options),
      Accepted(Job(), monitor: location).encoded(as: options),
      NonAuthoritativeInformation(Job()).encoded(as: options), MultipleChoices(Job()).encoded(as: options),
    ]
    for response in responses {
      #expect(try response.encode(for: get(), using: both).text == #"{"started_by":"Ada"}"#)
    }
  }

  // MARK: - Versions

  private let version = ResourceVersion(etag: .strong("v3"))

  @Test("Each media type of a version has a tag of its own (§8.8.3.3)")
  func tags() throws {
    func tag(_ accept: String?) throws -> FieldValue? {
      try OK(users, version: version).encode(for: get(accept), using: both).fields[.etag]
    }
    #expect(try tag(nil) == "\"v3\"")
    #expect(try tag("text/csv") == "\"v3;text/csv\"")
    let weak = OK(users, version: ResourceVersion(etag: .weak("v3")))
    #expect(try weak.encode(for: get("text/csv"), using: both).fields[.etag] == "W/\"v3;text/csv\"")
    let parameters = ResponseSettings(
      encoder: JSONContentEncoder(), CSVEncoder(contentType: #"text/csv; charset="utf-8"; header=present"#))
    #expect(
      try OK(users, version: version).encode(for: get("text/csv"), using: parameters).fields[.etag]
        == "\"v3;text/csv;charset=utf-8;header=present\"")
  }

  @Test(
    "A read is answered with 304 only for the media type that would be sent",
    arguments: [
      (nil, "\"v3\"", 304), (nil, "\"v3;text/csv\"", 200), ("text/csv", "\"v3;text/csv\"", 304),
      ("text/csv", "\"v3\"", 200), ("text/csv", "\"v3\", \"v3;text/csv\"", 304), ("text/csv", "\"v2;text/csv\"", 200),
    ] as [(String?, String, Int)])
  func reads(_ accept: String?, _ known: String, _ code: Int) throws {
    let encoded = try OK(users, version: version).encode(for: get(accept, [(.ifNoneMatch, known)]), using: both)
    #expect(encoded.status.code == code)
    #expect(encoded.fields[.vary] == "Accept")
    #expect(encoded.fields[.etag] == (accept == nil ? "\"v3\"" : "\"v3;text/csv\""))
  }

  @Test(
    "A write is conditional on the version, in whatever media type it was read",
    arguments: [
      ("\"v3\"", true), ("\"v3;text/csv\"", true), ("\"v2\", \"v3;text/csv;charset=utf-8\"", true),
      ("\"v2;text/csv\"", false), ("\"v3;\"", false), ("\"v3;text\"", false), ("\"v3;text/\"", false),
      ("\"v3;/csv\"", false), ("\"v3;a b/c\"", false), ("\"v3text/csv\"", false), ("\"v33;text/csv\"", false),
      ("W/\"v3;text/csv\"", false),
    ])
  func writes(_ known: String, _ holds: Bool) {
    for method in [RequestMethod.put, .patch, .delete, .post] {
      let match = Preconditions(RequestHead(method, fields: [(.ifMatch, known)]))
      #expect((match.failure(against: .exists(version)) == nil) == holds)
      let noneMatch = Preconditions(RequestHead(method, fields: [(.ifNoneMatch, known)]))
      // If-None-Match compares weakly; `"v3;a b/c"` cannot be read.
      let isOther = known != "\"v3;a b/c\"" && !known.hasPrefix("W/") && !holds
      #expect((noneMatch.failure(against: .exists(version)) == nil) == isOther)
    }
  }

  // MARK: - Failures

  @Test("A fault in the midst of a long list leaves no trace in the answer")
  func midway() {
    let list = [Unwritable](repeating: Unwritable(), count: 500) + [Unwritable(isBroken: true), Unwritable()]
    let pipeline = ResponsePipeline(settings: both)
    for accept in ["application/json", "text/csv"] {
      let encoded = pipeline.encode(OK(list, version: version), for: get(accept))
      #expect(encoded.status == .internalServerError)
      #expect(encoded.fields[.contentType] == "application/problem+json")
      #expect(encoded.fields[.etag] == nil)
      #expect(encoded.text?.contains("aaa") == false)
      #expect(encoded.text?.contains(#""status":500"#) == true)
      #expect(encoded.content.length.map(String.init) == encoded.fields[.contentLength]?.text)
    }
    #expect {
      try OK(list).encode(for: get())
    } throws: {
      ($0 as? ContentEncodingError)?.codingPath == ["500"]
    }
  }

  @Test("An encoder that cannot write a value is a 500 problem too")
  func otherEncoder() {
    let encoded = ResponsePipeline().encode(OK(User()).encoded(with: CSVEncoder()), for: get())
    #expect(encoded.status == .internalServerError)
    #expect(encoded.fields[.contentType] == "application/problem+json")
  }
}

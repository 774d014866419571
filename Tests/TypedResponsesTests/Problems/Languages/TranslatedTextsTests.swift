import Foundation
import IntakeProof
import Testing

@testable import TypedResponses

/// Looks for texts of the package that no translation can reach.
@Suite struct TranslatedTextsTests {
  /// Keys of what only an adapter says.
  private static let ofAdapters: Set<String> = [
    "content.beyond_server", "content.unreadable", "http.coding", "http.content", "http.late", "http.malformed",
    "http.method", "http.target", "http.version", "path.encoding",
  ]

  private static let types: [any ProblemType.Type] = [
    IdempotencyKeyMissing.self, IdempotencyKeyMalformed.self, IdempotencyKeyReused.self,
    IdempotentRequestOutstanding.self, QuotaExceeded.self, MismatchedDigestValues.self, InvalidDigestValues.self,
    UnsupportedDigestAlgorithms.self,
  ]

  /// A language in which every text of the package is its key or code, with its arguments.
  private var texts: ProblemTexts {
    func marked(_ table: [String: ProblemTemplate], _ mark: String) -> [String: ProblemTemplate] {
      table.reduce(into: [:]) { marked, text in
        let forms = text.value.forms.map { form in
          let arguments = form.matches(of: /{[a-z]+}/).map { "\($0.0)" }.joined(separator: "|")
          return "<\(mark) \(text.key) \(arguments)>"
        }
        marked[text.key] = ProblemTemplate(forms: forms)
      }
    }
    var texts = ProblemTexts(language: "x-key")
    texts.details = marked(ProblemTexts.english.details, "text")
    texts.faults = marked(ProblemTexts.english.faults, "fault")
    texts.faults["title_as_tag"] = "<fault title_as_tag>"
    for code in 400...599 {
      if let status = StatusCode(code) { texts.statusTitles[status] = "<title \(code)>" }
    }
    for type in Self.types { texts.titles[type.type] = "<title \(type.type)>" }
    return texts
  }

  private func settings() -> ResponseSettings {
    var settings = ResponseSettings()
    settings.problems.translations = ProblemTranslations(from: "en", texts)
    return settings
  }

  /// The keys and codes of a document, all of whose texts must have one.
  private func marks(in encoded: EncodedResponse, of description: String) -> Set<String> {
    let text = encoded.text ?? ""
    #expect(encoded.fields[.contentLanguage] == "x-key", "\(description): \(text)")
    if let document = try? JSONValue(parsing: Array(text.utf8)) {
      let english = sentences(in: document)
      #expect(english == [], "\(description): \(text)")
    }
    return Set(text.matches(of: /<((?:text|fault) [a-z_.0-9]+)[ >]/).map { String($0.1) })
  }

  /// The texts of a document in which words follow each other that stand in no translation.
  private func sentences(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text):
      text.replacing(/<(?:text|fault|title) [^ >]+/, with: "").contains(/[a-z]+ [a-z]+/) ? [text] : []
    case .array(let elements): elements.flatMap(sentences)
    case .object(let object): object.members.flatMap { sentences(in: $0.value) }
    default: []
    }
  }

  /// What no request of the table provokes.
  private func others() async throws -> [any EncodableResponse] {
    struct Foreign: Error {}
    let current = ResourceState.exists(.init(etag: .strong("a")))
    func failed(_ tag: String) throws -> PreconditionFailed {
      let request = RequestHead(.put, fields: [(.ifMatch, tag)])
      return try #require(Preconditions(request, matching: .exact).evaluate(against: current).failure)
    }
    let unconditional = Preconditions(RequestHead(.put))
    let errors: [any Error] = [
      CancellationError(), Foreign(), POSIXError(.ENOSPC), POSIXError(.EMFILE), POSIXError(.ETIMEDOUT),
      POSIXError(.ECONNREFUSED), DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "")),
      await Self.openCircuit(), Self.notEven(), try #require(Self.ofArrays()),
    ]
    let mapped: [any EncodableResponse] = errors.map { ErrorMapping().response(to: $0, for: RequestHead()).response }
    let refusals: [any EncodableResponse] = [
      IdempotentRequestOutstanding(), BadRequest.incompleteContent, BadRequest.targetWithFragment,
      RequestHeaderFieldsTooLarge(field: .cookie),
      RequestHeaderFieldsTooLarge.inSum(), try #require(BadRequest(forHosts: [])),
      try #require(BadRequest(forHosts: ["a", "b"])), try #require(BadRequest(forHosts: ["a b"])),
      NetworkAuthenticationRequired(login: "/login"), NotAcceptable(available: ["application/json"]),
      RangeNotSatisfiable(UnsatisfiableRange(completeLength: 7)),
      try #require(unconditional.requirement(for: .missing)), try #require(unconditional.requirement(for: current)),
      unconditional.lostRace(), try failed("\"b\""), try failed("\"a-gzip\""), try Self.unwritable(),
      try #require(InsecureChannelPolicy.refused().refusal(of: RequestHead())), try Self.shortDigest(),
      JSONSyntaxError(line: 1, column: 1, "json.size").problem,
      ValidationFailed(fields: FieldError(at: .body("/email"), .format("an e-mail address"))),
      try #require(ValidationFailed(fields: Array(repeating: FieldError(at: .body("/a"), .required), count: 1_001))),
    ]
    return try mapped + refusals + Self.broken.map(Self.syntaxFault) + Self.impossible.map(Self.patchFault)
  }

  /// One text for each reason why it is no JSON, at its end and before it.
  private static var broken: [String] {
    [
      "1 1", "{\"a\" 1}", "{\"a\"", "\"\u{1}\"", "\"\u{7}\"", String(repeating: "[", count: 129), "1.", "1.e",
      "\"\\ \"",
      "\"\\", "\"\\u12\"", "\"\\u12", "[1", "[1 2", "{\"a\":1", "{\"a\":1 ü", "nul", "nulL", "{", "{ü",
      "{\"two\":1,\"two\":2}", "\"", "\"\\ud800\"", "", "ü", "01", "\u{2028}",
    ]
  }

  private static func syntaxFault(_ text: String) throws -> any EncodableResponse {
    try #require(throws: BadRequest.self) { try JSONContentDecoder().decode(JSONValue.self, from: Array(text.utf8)) }
  }

  /// Patches that no document can take.
  private static var impossible: [JSONPatch] {
    let deep = JSONPointer(Array(repeating: "a", count: 129))
    let many = JSONValue.array(Array(repeating: 1, count: 1_000))
    return [
      JSONPatch([.add(deep, 1)]),
      JSONPatch([.add("/a", many)] + Array(repeating: .copy(from: "/a", to: "/b"), count: 100)),
    ]
  }

  private static func patchFault(_ patch: JSONPatch) throws -> any EncodableResponse {
    try #require(throws: ValidationFailed.self) { try patch.applied(to: [:]) }
  }

  private static func shortDigest() throws -> any EncodableResponse {
    let digests = RequestDigests(RequestHead(.put, fields: [(.reprDigest, "sha-256=:AAAA:")]))
    let failure = try #require(throws: RequestDigests.Failure.self) { try digests.verify([]) }
    return failure
  }

  /// What is said of a value of which nobody says what is wrong with it.
  private static func notEven() -> any Error {
    struct Even: Decodable {
      init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "It is odd."))
      }
    }
    do {
      _ = try JSONContentDecoder().decode(Even.self, from: Array("1".utf8))
      return CancellationError()
    } catch {
      return error
    }
  }

  /// What is said of arrays that constraints do not allow.
  private static func ofArrays() -> ValidationFailed? {
    let constraints: [MemberConstraint<[Int]>] = [.count(...1), .unique()]
    return ValidationFailed(
      fields: constraints.compactMap { $0.fault(in: [1, 1]) }.map { FieldError(at: .body("/numbers"), $0) })
  }

  private static func openCircuit() async -> any Error {
    let breaker = CircuitBreaker("a", opensAfter: 1)
    var last: any Error = CancellationError()
    for _ in 1...2 {
      do { try await breaker.call { throw POSIXError(.ECONNREFUSED) } } catch { last = error }
    }
    return last
  }

  /// What is said when a value cannot be written as JSON, so that no patch can change it.
  private static func unwritable() throws -> UpdateFailure {
    struct Odd: Codable { var number: Double }
    do throws(UpdateFailure) {
      _ = try ContentPatch(MergePatch(["a": 1])).applied(to: Odd(number: .nan), or: UpdateFailure.self)
    } catch {
      return error
    }
    throw CancellationError()
  }

  @Test("Every problem that a request can provoke is said in the client's language, and every key is used")
  func translated() async throws {
    var intake = try Intake()
    intake.pipeline.settings = settings()
    var used: Set<String> = []
    for one in IntakeCase.all {
      let encoded = await one.encoded(by: intake, accepting: "x-key")
      if encoded.status.isError { used.formUnion(marks(in: encoded, of: one.description)) }
    }
    for other in try await others() {
      let encoded = try other.encode(for: RequestHead(fields: [(.acceptLanguage, "x-key")]), using: settings())
      used.formUnion(marks(in: encoded, of: "\(type(of: other))"))
    }
    let texts = ProblemTexts.english
    let all = Set(texts.details.keys.map { "text \($0)" } + texts.faults.keys.map { "fault \($0)" })
    #expect(all.subtracting(used).sorted() == Self.ofAdapters.map { "text \($0)" }.sorted())
  }

  @Test("No sentence is written into an answer without a key")
  func literals() throws {
    var top = URL(filePath: #filePath)
    for _ in 0..<5 { top.deleteLastPathComponent() }
    let sources = FileManager.default.enumerator(at: top.appending(path: "Sources"), includingPropertiesForKeys: nil)
    var found: [String] = []
    var count = 0
    while let file = sources?.nextObject() as? URL {
      // What is refused at compile time has sentences for programmers.
      guard file.pathExtension == "swift",
        !file.path().contains(/Testing|Checking|Refused|ServerErrorDetail|check-responses/)
      else {
        continue
      }
      count += 1
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.contains("///") {
        let isLiteral = line.contains(/(?:\bdetail: |ProblemDetails\(|details\.detail = )"/)
        if isLiteral, !line.contains("code: ") { found.append("\(file.lastPathComponent): \(line)") }
      }
    }
    #expect(count > 300)
    #expect(found == [])
  }
}

import Synchronization
import Testing
import TypedResponses

// Values that take an exchange, a request or a store to come by.

extension PublicValues {
  static var rare: [Value] {
    get throws { try parts + members + exchanges + outcomes + failures }
  }

  private static var page: RequestHead { RequestHead(.get, "/users?page=2&limit=10&cursor=a&offset=0") }

  /// A part of a request, whose type is known from where it is used.
  private static func value(_ part: some RequestPart) -> Value { Value(part) }

  private static var parts: [Value] {
    get throws {
      let fact = RequestPartFact.parameter(.query("page"), schema: ["type": "integer"], isRequired: true)
      return [
        value(.facts), value(.path("id", in: 1...9)), value(.content([String].self)), value(.page()),
        value(.idempotent(.content([String].self), by: Idempotency())),
        value(.preconditions(required: true)), value(.credentials(BasicAuthentication(realm: "a"))),
        Value(ParameterForm.integer(in: 1...9)), Value(fact), Value(RequestPartFact.failure(NotFound.self)),
        Value(RequestPartFact.content(Int.self, accept: [.json])), Value(RequestPartFact.field(.link)),
        Value(RequestPartFact.credentials([.basic(realm: "a")])),
        Value(RequestInput(page, content: RequestContent([], of: page)) { _ in nil }),
        Value(RouteSignature(.get, "/users/{id}", .path("id", in: 1...9), success: OK<Int>.self, failure: Never.self)),
        Value(try PageRequest(page)), Value(try CursorRequest(page)), Value(try OffsetRequest(page)),
        Value(PageLinks(page: 2, limit: 10, total: 50, of: page)),
        Value(try #require(page.query.all.first)),
        Value(try #require(try FormFields(parsing: Array("a=b".utf8)).all.first)),
        Value(ContentPatch(MergePatch(["a": 1]))),
        Value(
          try DPoPAuthentication(algs: "ES256").read(
            RequestHead(fields: [(.authorization, "DPoP abc"), (.dpop, "a.b.c")]))),
      ]
    }
  }

  private struct Point: Described {
    var x: Int
    static let members = Members<Point>(.init("x", \.x), make: Point.init)
  }

  private static var members: [Value] {
    get throws {
      let object: JSONObject = ["a": 1]
      return [
        Value(Point.members), Value(Member<Point, Int>("x", \.x)), Value(MemberConstraint<String>.length(1...4)),
        Value(MemberConstraint<Int>.rule { _ in nil }), Value(MemberFormat.email),
        Value(try #require(object.members.first)),
        Value(UnsupportedDigestAlgorithms.Algorithm(algorithm: "sha", header: .reprDigest)),
        Value(InvalidDigestValues.Digest(algorithm: "sha", header: .reprDigest, reason: "It is short.")),
        Value(try #require(MismatchedDigestValues.examples.first?.mismatchedDigests.first)),
        Value(MultiStatus.Item("/users/1", NoContent())),
      ]
    }
  }

  private final class Contexts: Sendable {
    private let values = Mutex<[Value]>([])
    var all: [Value] { values.withLock { $0 } }
    func append(_ value: Value) { values.withLock { $0.append(value) } }
  }

  private static var exchanges: [Value] {
    get throws {
      let failure = ErrorReport(
        error: Gone(), status: .gone, within: .ok, incident: nil, method: .get, target: "/a?b=c")
      let exchange = ExchangeReport(
        method: .get, target: "/a?b=c", status: .gone, failure: failure, ending: .complete, octets: 5,
        duration: .seconds(1), notes: RequestNotes())
      var settings = ResponseSettings.standard
      let contexts = Contexts()
      settings.problems.enrich { context in
        contexts.append(Value(context))
        return []
      }
      let encoded = try Gone().encode(for: page, using: settings)
      let saved = try #require(SavedResponse(encoded))
      return contexts.all + [
        Value(failure), Value(exchange), Value(ExchangeEnding.clientGone), Value(saved),
        Value(ProblemTranslations(from: "en")), Value(QuotaMeter(try RateLimitPolicy("a", quota: 5))),
        Value(try FileSource(path: #filePath)),
      ]
    }
  }

  private static var outcomes: [Value] {
    get throws {
      let trace = Preconditions(RequestHead(fields: [(.ifMatch, "\"b\"")])).evaluate(against: .missing).trace
      let step = try #require(trace.steps.first)
      var values = [
        Value(step), Value(step.verdict), Value(NotAcceptable(available: ["a"])),
        Value(PreconditionFailed(ProblemMessage("a"))), Value(PreconditionRequired(ProblemMessage("a"))),
        Value(
          try #require(
            SwitchingProtocols(
              to: "TLS/1.3", offeredBy: RequestHead(fields: [(.upgrade, "TLS/1.3"), (.connection, "upgrade")])))),
      ]
      if case .chosen(let choice) = Negotiation(page).choose(from: Variant(language: "de")) {
        values.append(Value(choice))
      }
      return values
    }
  }

  private struct Unexplained: ProblemType {
    static let type: ProblemTypeURI = "about:blank"
    static let title = "Nobody knows."
    static let documentation = ""
    var base: Gone { Gone() }
  }

  private static var failures: [Value] {
    get throws {
      let finding = try #require(ProblemCatalogue(Unexplained.self).findings.first)
      var values = [Value(finding), Value(finding.kind), Value(ContentLengthError(expected: 1, found: 2))]
      do { _ = try JSONValue(parsing: Array("{".utf8)) } catch { values.append(Value(error)) }
      do { _ = try Credentials(RequestHead(fields: [(.authorization, "a, b")])) } catch { values.append(Value(error)) }
      return values
    }
  }
}

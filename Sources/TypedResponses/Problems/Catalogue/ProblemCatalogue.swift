/// The problem types of an application in one place: checks them, explains each on a page, finds them by URI.
///
/// ```swift
/// let catalogue = ProblemCatalogue(OutOfCredit.self, InvalidOrder.self)
/// ```
///
/// Let a test expect that ``findings`` is empty. Serve the ``pages`` where the URIs lead, so that a person who follows
/// the `type` of a problem document finds its explanation
/// ([RFC 9457 §4](https://www.rfc-editor.org/rfc/rfc9457#section-4)):
///
/// ```swift
/// guard let page = catalogue.page(atPath: request.path) else { throw NotFound() }
/// return Representation(BytesSource(Array(page.html.utf8)), contentType: "text/html; charset=utf-8")
/// ```
public struct ProblemCatalogue: Sendable {
  /// The types, in the order in which they were listed.
  public let types: [any ProblemType.Type]

  /// A catalogue of these types.
  public init(_ types: any ProblemType.Type...) {
    self.init(types)
  }

  /// A catalogue of types that were collected elsewhere.
  public init(_ types: [any ProblemType.Type]) {
    self.types = types
  }

  /// The types that this package brings along: those of the IANA registry, and those of the drafts on rate limits, on
  /// `Idempotency-Key` and on payments.
  ///
  /// [RFC 9457 §4.2](https://www.rfc-editor.org/rfc/rfc9457#section-4.2)
  public static var builtIn: ProblemCatalogue {
    ProblemCatalogue(
      DateNotAcceptable.self, ObliviousKeyNotAcceptable.self, UnsupportedDigestAlgorithms.self,
      InvalidDigestValues.self, MismatchedDigestValues.self, QuotaExceeded.self, TemporaryReducedCapacity.self,
      AbnormalUsageDetected.self, IdempotencyKeyMissing.self, IdempotencyKeyMalformed.self,
      IdempotentRequestOutstanding.self, IdempotencyKeyReused.self, PaymentMissing.self, PaymentInsufficient.self,
      PaymentExpired.self, PaymentVerificationFailed.self, MalformedPaymentCredential.self,
      InvalidPaymentChallenge.self, PaymentMethodUnsupported.self)
  }

  /// The type with this URI, or `nil` when the catalogue has none.
  public func type(for uri: ProblemTypeURI) -> (any ProblemType.Type)? {
    types.first { $0.type == uri }
  }

  /// The received problem as a value of the type that it names, or `nil` when the catalogue has no such type, when the
  /// type cannot be decoded, or when the document lacks what the type needs.
  public func decode(_ problem: ReceivedProblem) -> (any ProblemType)? {
    let type = types.first { problem.isOf($0.type) }
    guard let decodable = type as? any (ProblemType & Decodable).Type else { return nil }
    return problem.decoded(as: decodable)
  }

  /// Whether and when the client may send a request with this method again: what the problem's type says where the
  /// catalogue has it, else what its status says.
  public func retryAdvice(for problem: ReceivedProblem, method: RequestMethod) -> RetryAdvice {
    let type = types.first { problem.isOf($0.type) }
    return problem.retryAdvice(for: method, rule: type?.retry)
  }

  // MARK: - Pages

  /// The page of each type, in the order of the types.
  public var pages: [ProblemTypePage] { types.map { ProblemTypePage($0) } }

  /// The page of the type with this URI, or `nil` when the catalogue has none.
  public func page(for uri: ProblemTypeURI) -> ProblemTypePage? {
    type(for: uri).map { ProblemTypePage($0) }
  }

  /// The page of the type whose URI has this path, or `nil` when there is none. The host does not count.
  public func page(atPath path: some StringProtocol) -> ProblemTypePage? {
    types.first { $0.type.path.elementsEqual(path.utf8) }.map { ProblemTypePage($0) }
  }
}

extension ProblemTypeURI {
  /// The octets between the authority and the query.
  fileprivate var path: Substring.UTF8View {
    var rest = reference.text[...]
    if let scheme = rest.firstIndex(where: { $0 == ":" || $0 == "/" }), rest[scheme] == ":" {
      rest = rest[rest.index(after: scheme)...]
    }
    if rest.hasPrefix("//") { rest = rest.dropFirst(2).drop { $0 != "/" && $0 != "?" && $0 != "#" } }
    return rest.prefix { $0 != "?" && $0 != "#" }.utf8
  }
}

extension ProblemCatalogue: CustomStringConvertible {
  /// A phrase such as: "3 problem types".
  public var description: String { "\(types.count) problem types" }
}

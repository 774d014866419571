/// A problem document that a client received, of whatever type.
///
/// ```swift
/// func explain(_ status: Int, _ content: [UInt8], _ headers: [String: String]) -> String? {
///   guard let problem = ReceivedProblem(status: status, content: content, field: { headers[$0.name] }) else {
///     return nil  // not a problem document
///   }
///   if let credit = problem.decoded(as: OutOfCredit.self) { return "There are only \(credit.balance) left." }
///   return problem.detail ?? problem.title
/// }
/// ```
///
/// Reading is tolerant, as the RFC demands: a standard member of the wrong type counts as missing, and members nobody
/// knows are kept. The status of the response counts; the one in the document is advice.
///
/// [RFC 9457 §3.1](https://www.rfc-editor.org/rfc/rfc9457#section-3.1)
public struct ReceivedProblem: Sendable {
  /// The response's status.
  public let statusCode: Int
  /// The URI of the problem's type; `about:blank` when the document names none.
  public let type: String
  /// What kind of problem it is, for people.
  public let title: String?
  /// The status in the document. Another one than the response's tells that somebody changed it on the way.
  public let statedStatus: Int?
  /// What went wrong this time, for people. Not for programs to take apart.
  public let detail: String?
  /// The URI reference that names this occurrence.
  public let instance: String?
  /// The extension members, in the order in which they were received.
  public let members: JSONObject
  /// When the request may be sent again.
  public let retryAfter: RetryAfter?
  let base: String?

  /// The problem in a response, or `nil` when it has none: the content's type is not `application/problem+json`, or the
  /// content is no JSON object.
  ///
  /// - Parameters:
  ///   - status: The response's status.
  ///   - content: The response's content, free of content codings.
  ///   - base: The URI of the request, against which a relative `type` is resolved; without it, the type stays as it
  ///     was received.
  ///   - field: The value of a field of the response, or `nil` when it has none.
  public init?(status: Int, content: [UInt8], base: String? = nil, field: (FieldName) -> String?) {
    guard let contentType = field(.contentType), Self.isProblem(contentType),
      case .object(var members) = try? JSONValue(parsing: Self.withoutMark(content))
    else { return nil }
    statusCode = status
    self.base = base
    type = Self.resolved(members.take("type")?.text ?? ProblemTypeURI.blank.reference.text, base: base)
    title = members.take("title")?.text
    statedStatus = members.take("status")?.statusCode
    detail = members.take("detail")?.text
    instance = members.take("instance")?.text
    self.members = members
    retryAfter = field(.retryAfter).flatMap { RetryAfter(parsing: $0) }
  }

  /// The problem in an encoded response, or `nil` when it has none.
  public init?(_ response: EncodedResponse) {
    guard case .bytes(let content) = response.content else { return nil }
    self.init(status: response.status.code, content: content) { response.fields[$0]?.text }
  }

  /// Whether the client may send a request with this method again, and after how long.
  ///
  /// - Parameters:
  ///   - method: The method of the request.
  ///   - rule: What the problem's type says, where it says more than the status: its ``ProblemType/retry``.
  ///   - now: The present, from which a date in `Retry-After` is counted.
  public func retryAdvice(
    for method: RequestMethod, rule: RetryRule? = nil, now: HTTPDate = .current
  ) -> RetryAdvice {
    RetryAdvice(rule ?? .of(statusCode), method: method, retryAfter: retryAfter, now: now)
  }

  private static func isProblem(_ contentType: String) -> Bool {
    let essence = FieldSyntax.trimmed(String(contentType.prefix { $0 != ";" }))
    return FieldSyntax.equalIgnoringCase(essence, "application/problem+json")
  }

  /// The octets without the mark that some writers put first
  /// ([RFC 8259 §8.1](https://www.rfc-editor.org/rfc/rfc8259#section-8.1)).
  private static func withoutMark(_ content: [UInt8]) -> [UInt8] {
    content.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(content.dropFirst(3)) : content
  }
}

extension JSONObject {
  /// Removes a member and gives its value.
  fileprivate mutating func take(_ name: String) -> JSONValue? {
    defer { self[name] = nil as JSONValue? }
    return self[name]
  }
}

extension JSONValue {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate var statusCode: Int? {
    switch self {
    case .integer(let code) where 100...599 ~= code: Int(code)
    case .number(let code): Int(exactly: code).flatMap { 100...599 ~= $0 ? $0 : nil }
    default: nil
    }
  }
}

extension ReceivedProblem: CustomStringConvertible {
  public var description: String {
    let texts = [title, detail].compactMap(\.self)
    return texts.isEmpty ? "\(statusCode) \(type)" : "\(statusCode) \(type): \(texts.joined(separator: " "))"
  }
}

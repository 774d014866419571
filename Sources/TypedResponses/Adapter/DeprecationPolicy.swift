/// What every response of an API that is going away says, errors included: since when it is deprecated, when it goes, and
/// where both are explained.
///
/// ```swift
/// func retire(_ pipeline: inout ResponsePipeline, since retired: HTTPDate, until gone: HTTPDate) {
///   pipeline.deprecations = [
///     DeprecationPolicy(
///       of: "/v1", since: retired, explainedAt: "https://example.com/moving-to-v2", until: gone,
///       policyAt: "https://example.com/sunset")
///   ]
/// }
/// ```
///
/// Clients see it wherever they look: a 404 or a 401 of the old version says so too. A response that has one of the
/// fields already keeps its own; links are added to those it has.
///
/// [RFC 9745](https://www.rfc-editor.org/rfc/rfc9745), [RFC 8594](https://www.rfc-editor.org/rfc/rfc8594)
public struct DeprecationPolicy: Sendable, Hashable {
  /// The path under which it holds, segment by segment: `/v1` stands for `/v1` and `/v1/users`, not for `/v10`. Everything
  /// when `nil`.
  public let path: String?
  /// Since when, or from when on, clients should use something else.
  public let deprecation: Deprecation
  /// Where the deprecation is explained (`Link` with the relation `deprecation`,
  /// [RFC 9745 §3](https://www.rfc-editor.org/rfc/rfc9745#section-3)).
  public let explanation: URIReference
  /// When it goes away, if that is decided.
  public let sunset: Sunset?
  /// Where it stands what the sunset means (`Link` with the relation `sunset`,
  /// [RFC 8594 §6](https://www.rfc-editor.org/rfc/rfc8594#section-6)).
  public let sunsetPolicy: URIReference?

  /// The fields that it adds, made once for all responses.
  let fields: AdditionalFields

  /// A deprecation without a date on which the API goes away.
  public init(of path: String? = nil, since date: HTTPDate, explainedAt explanation: URIReference) {
    self.init(path, Deprecation(date), explanation, nil, nil)
  }

  /// A deprecation of what goes away. Where the sunset is earlier than the deprecation, its date is sent as both.
  public init(
    of path: String? = nil, since date: HTTPDate, explainedAt explanation: URIReference, until end: HTTPDate,
    policyAt sunsetPolicy: URIReference
  ) {
    self.init(path, Deprecation(date), explanation, Sunset(end), sunsetPolicy)
  }

  private init(
    _ path: String?, _ deprecation: Deprecation, _ explanation: URIReference, _ sunset: Sunset?,
    _ sunsetPolicy: URIReference?
  ) {
    self.path = path.map(DeprecationPolicy.withoutEndingSlash)
    self.deprecation = deprecation
    self.explanation = explanation
    self.sunset = sunset
    self.sunsetPolicy = sunsetPolicy
    var fields = AdditionalFields()
    fields.add(deprecation)
    fields.add(Link(explanation, rel: .deprecation))
    if let sunset { fields.add(sunset) }
    if let sunsetPolicy { fields.add(Link(sunsetPolicy, rel: .sunset)) }
    self.fields = fields
  }

  private static func withoutEndingSlash(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

extension DeprecationPolicy {
  /// Whether a request is about what goes away.
  package func holds(for request: some RequestFacts) -> Bool {
    guard let path else { return true }
    let asked = request.path
    return asked.hasPrefix(path) && (asked.utf8.count == path.utf8.count || asked.dropFirst(path.count).hasPrefix("/"))
  }
}

extension DeprecationPolicy: CustomStringConvertible {
  /// A phrase such as: "/v1 is deprecated (@1688169599), gone from Sat, 31 Dec 2033 23:59:59 GMT on".
  public var description: String {
    let end = sunset.map { ", gone from \($0) on" } ?? ""
    return "\(path ?? "everything") is deprecated (\(deprecation))\(end)"
  }
}

/// Lets web pages of other origins use the API (CORS), for servers that have no middleware of their own for it.
///
/// ```swift
/// var pipeline = ResponsePipeline()
/// pipeline.crossOrigin = CrossOriginPolicy(.only(["https://app.example.com"], credentials: true))
/// ```
///
/// The fields stand on successes and errors alike; without them a browser hides even the status of an error. Fields
/// that a page may not read by default, but that this package sends and a page has a use for, are exposed.
///
/// [Fetch Standard §3.2](https://fetch.spec.whatwg.org/#http-cors-protocol)
public struct CrossOriginPolicy: Sendable, Hashable {
  /// The origins whose pages may use the API.
  public struct Origins: Sendable, Hashable {
    fileprivate let listed: [WebOrigin]?
    fileprivate let credentials: Bool

    /// Pages of every origin, without the user's cookies and credentials: browsers allow no more.
    public static var any: Origins { Origins(listed: nil, credentials: false) }

    /// Pages of these origins; with `credentials`, requests may carry the user's cookies.
    public static func only(_ origins: [WebOrigin], credentials: Bool = false) -> Origins {
      Origins(listed: origins, credentials: credentials)
    }
  }

  /// The origins whose pages may use the API.
  public let origins: Origins
  /// The methods that pages may use. A QUERY is always asked for first, as it is none of those that need no question
  /// ([RFC 10008 §4](https://www.rfc-editor.org/rfc/rfc10008#section-4)).
  public var methods: [RequestMethod] = [.get, .head, .query, .post, .put, .patch, .delete]
  /// The fields that pages may send, beside those that are always allowed.
  public var requestFields: [FieldName] = [
    .accept, .acceptLanguage, .authorization, .contentType, .dpop, .idempotencyKey, .ifMatch, .ifNoneMatch,
    .ifModifiedSince, .ifUnmodifiedSince, .ifRange, .prefer, .range, .xRequestID,
  ]
  /// The fields that pages may read, beside those that are always readable: by default all that this package sends
  /// and that are not for the browser, caches or the connection. Add those of your own.
  public var exposedFields: [FieldName] = [
    .location, .etag, .link, .retryAfter, .rateLimit, .rateLimitPolicy, .xRateLimitLimit, .xRateLimitRemaining,
    .xRateLimitReset, .contentDisposition, .contentLocation, .contentRange, .acceptRanges, .contentDigest, .reprDigest,
    .wantContentDigest, .wantReprDigest, .allow, .accept, .acceptEncoding, .acceptPatch, .acceptPost, .acceptQuery,
    .deprecation,
    .sunset, .preferenceApplied, .wwwAuthenticate, .authenticationInfo, .date, .incremental, .xRequestID, .xTotalCount,
    .unencodedDigest, .wantUnencodedDigest, .dpopNonce, .idempotentReplayed, .paymentRequired, .paymentResponse,
    .apiVersion,
  ]
  {
    didSet { exposed = Self.list(exposedFields) }
  }
  /// The names as they are written to every response.
  private var exposed: FieldValue?
  /// How long a browser may remember the answer to a preflight, in seconds; its own default when `nil`.
  public var maximumAge: Int? = 600

  /// A policy for these origins.
  public init(_ origins: Origins) {
    self.origins = origins
    exposed = Self.list(exposedFields)
  }

  /// The fields of an actual response.
  func fields(for request: some RequestFacts) -> HeaderFields {
    var fields = HeaderFields()
    guard allow(request, &fields) else { return fields }
    if let exposed { fields.append(.accessControlExposeHeaders, exposed) }
    return fields
  }

  /// The answer to a preflight, the question whether a page may send a request; `nil` for any other request.
  func preflight(for request: some RequestFacts) -> EncodedResponse? {
    guard request.method == .options, !request.values(of: .origin).isEmpty,
      !request.values(of: .accessControlRequestMethod).isEmpty
    else { return nil }
    var fields = HeaderFields()
    if allow(request, &fields) {
      fields.append(.accessControlAllowMethods, FieldValue(checked: methods.map(\.token).joined(separator: ", ")))
      if let allowed = Self.list(requestFields) { fields.append(.accessControlAllowHeaders, allowed) }
      if let maximumAge { fields.append(.accessControlMaxAge, FieldValue(checked: String(max(0, maximumAge)))) }
    }
    return EncodedResponse(framing: .noContent, fields: fields, content: .none, for: request)
  }

  /// Says which origin is allowed; false when the request's is not.
  private func allow(_ request: some RequestFacts, _ fields: inout HeaderFields) -> Bool {
    guard let listed = origins.listed else {
      fields.append(.accessControlAllowOrigin, "*")
      return true
    }
    fields.append(.vary, "Origin")
    let lines = request.values(of: .origin)
    guard lines.count == 1, let origin = listed.first(where: { $0.text == lines[0] }) else { return false }
    fields.append(.accessControlAllowOrigin, FieldValue(checked: origin.text))
    if origins.credentials { fields.append(.accessControlAllowCredentials, "true") }
    return true
  }

  private static func list(_ names: [FieldName]) -> FieldValue? {
    names.isEmpty ? nil : FieldValue(checked: names.map(\.name).joined(separator: ", "))
  }
}

extension CrossOriginPolicy: CustomStringConvertible {
  /// A phrase such as: "pages of https://app.example.com, with credentials".
  public var description: String { "pages of \(origins)" }
}

extension CrossOriginPolicy.Origins: CustomStringConvertible {
  /// A phrase such as: "https://app.example.com, with credentials".
  public var description: String {
    let names = listed.map { $0.map(\.text).joined(separator: ", ") } ?? "every origin"
    return credentials ? "\(names), with credentials" : names
  }
}

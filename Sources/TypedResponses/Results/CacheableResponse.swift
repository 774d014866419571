/// A response that caches may store, so that it can say for how long.
///
/// ```swift
/// return OK(user, version: user.version).caching(.private(maxAge: .seconds(60)))
/// ```
///
/// The statuses that must never be stored (402, 428, 429, 431, 511) do not conform, and neither does the answer to
/// OPTIONS; the former are sent with `no-store`. The policy of an ``OK`` or a ``Representation`` is kept in the 304 and the 206 it
/// may become, but not in the error: a 412 or 416 is about one request.
///
/// Without a policy a cache may choose a lifetime by itself for some statuses, among them 200, 301, 404 and 410
/// ([RFC 9110 §15.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.1)).
///
/// [RFC 9111 §5.2](https://www.rfc-editor.org/rfc/rfc9111#section-5.2)
public protocol CacheableResponse: ExtensibleResponse {}

extension CacheableResponse {
  /// Who may keep the response, and for how long; caches decide when there is none.
  public var cachePolicy: CachePolicy? {
    get { additionalFields.cachePolicy }
    set { additionalFields.cachePolicy = newValue }
  }

  /// This response with a policy for caches.
  ///
  /// ```swift
  /// throw NotFound(detail: "No user has the id 7.").caching(.public(maxAge: .seconds(10)))
  /// ```
  public func caching(_ policy: CachePolicy) -> Self {
    var copy = self
    copy.cachePolicy = policy
    return copy
  }
}

extension ExtensibleResponse {
  /// Refused: no cache may store the response.
  @available(*, unavailable, message: "Caches must not store this response, so it takes no policy.")
  public func caching(_ policy: CachePolicy) -> Self { self }
}

// MARK: - Successes and redirects

extension OK: CacheableResponse {}
extension Created: CacheableResponse {}
extension Accepted: CacheableResponse {}
extension NonAuthoritativeInformation: CacheableResponse {}
extension NoContent: CacheableResponse {}
extension ResetContent: CacheableResponse {}
extension PartialContent: CacheableResponse {}
extension Representation: CacheableResponse {}
extension MultiStatus: CacheableResponse {}
extension MultipleChoices: CacheableResponse {}
extension MovedPermanently: CacheableResponse {}
extension Found: CacheableResponse {}
extension SeeOther: CacheableResponse {}
extension TemporaryRedirect: CacheableResponse {}
extension PermanentRedirect: CacheableResponse {}

// MARK: - Errors

extension BadRequest: CacheableResponse {}
extension Unauthorized: CacheableResponse {}
extension Forbidden: CacheableResponse {}
extension NotFound: CacheableResponse {}
extension MethodNotAllowed: CacheableResponse {}
extension NotAcceptable: CacheableResponse {}
extension ProxyAuthenticationRequired: CacheableResponse {}
extension RequestTimeout: CacheableResponse {}
extension Conflict: CacheableResponse {}
extension Gone: CacheableResponse {}
extension LengthRequired: CacheableResponse {}
extension PreconditionFailed: CacheableResponse {}
extension ContentTooLarge: CacheableResponse {}
extension URITooLong: CacheableResponse {}
extension UnsupportedMediaType: CacheableResponse {}
extension RangeNotSatisfiable: CacheableResponse {}
extension ExpectationFailed: CacheableResponse {}
extension MisdirectedRequest: CacheableResponse {}
extension UnprocessableContent: CacheableResponse {}
extension ValidationFailed: CacheableResponse {}
extension Locked: CacheableResponse {}
extension FailedDependency: CacheableResponse {}
extension TooEarly: CacheableResponse {}
extension UpgradeRequired: CacheableResponse {}
extension UnavailableForLegalReasons: CacheableResponse {}
extension InternalServerError: CacheableResponse {}
extension NotImplemented: CacheableResponse {}
extension BadGateway: CacheableResponse {}
extension ServiceUnavailable: CacheableResponse {}
extension GatewayTimeout: CacheableResponse {}
extension HTTPVersionNotSupported: CacheableResponse {}
extension InsufficientStorage: CacheableResponse {}
extension LoopDetected: CacheableResponse {}

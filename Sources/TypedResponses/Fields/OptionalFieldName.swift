/// The name of a field that an application may add to any response.
///
/// ```swift
/// return OK(users.all).with("X-Shard", "eu-1")
/// ```
///
/// [RFC 9110 §6.3](https://www.rfc-editor.org/rfc/rfc9110#section-6.3)
public struct OptionalFieldName: Sendable, Hashable {
  /// The name.
  public let name: FieldName

  private init(known name: FieldName) {
    self.name = name
  }

  /// An optional field's name, or `nil` when the text is not a token or the field is not optional: the status, the
  /// content or the connection decides it, or it has a place of its own in this package.
  public init?(_ text: String) {
    guard let name = FieldName(text), !Self.isDecidedElsewhere(name) else { return nil }
    self.name = name
  }

  /// Whether something else decides the field, whether only requests have it, or whether it could make a response
  /// cacheable whose status forbids it.
  private static func isDecidedElsewhere(_ name: FieldName) -> Bool {
    switch name {
    case .contentLength, .contentType, .contentRange, .contentEncoding, .transferEncoding, .connection, .keepAlive,
      .proxyConnection, .te, .trailer, .upgrade, .date, .age, .via, .location, .allow, .wwwAuthenticate,
      .proxyAuthenticate, .retryAfter, .etag, .lastModified, .acceptRanges, .accept, .acceptEncoding, .cacheControl,
      .cdnCacheControl, .expires, .earlyData, .paymentRequired:
      true
    case .acceptLanguage, .accessControlRequestHeaders, .accessControlRequestMethod, .authorization, .cookie, .dpop,
      .expect,
      .forwarded, .host, .idempotencyKey, .ifMatch, .ifModifiedSince, .ifNoneMatch, .ifRange, .ifUnmodifiedSince,
      .origin, .prefer, .range, .userAgent:
      true
    default: false
    }
  }

  /// Whether a response may have only one line of it. A name that is not known may be that of a list.
  var occursOnce: Bool {
    switch name {
    case .accessControlAllowCredentials, .accessControlAllowOrigin, .accessControlMaxAge, .contentDisposition,
      .contentLocation, .deprecation, .server, .strictTransportSecurity, .sunset, .xContentTypeOptions,
      .xRateLimitLimit, .xRateLimitRemaining, .xRateLimitReset, .xRequestID:
      true
    default: false
    }
  }
}

// MARK: - Optional names

extension OptionalFieldName {
  /// `Access-Control-Allow-Credentials`
  public static var accessControlAllowCredentials: OptionalFieldName { .init(known: .accessControlAllowCredentials) }
  /// `Access-Control-Allow-Headers`
  public static var accessControlAllowHeaders: OptionalFieldName { .init(known: .accessControlAllowHeaders) }
  /// `Access-Control-Allow-Methods`
  public static var accessControlAllowMethods: OptionalFieldName { .init(known: .accessControlAllowMethods) }
  /// `Access-Control-Allow-Origin`
  public static var accessControlAllowOrigin: OptionalFieldName { .init(known: .accessControlAllowOrigin) }
  /// `Access-Control-Expose-Headers`
  public static var accessControlExposeHeaders: OptionalFieldName { .init(known: .accessControlExposeHeaders) }
  /// `Access-Control-Max-Age`
  public static var accessControlMaxAge: OptionalFieldName { .init(known: .accessControlMaxAge) }
  /// `Accept-CH`
  public static var acceptCH: OptionalFieldName { .init(known: .acceptCH) }
  /// `Accept-Patch`
  public static var acceptPatch: OptionalFieldName { .init(known: .acceptPatch) }
  /// `Accept-Post`
  public static var acceptPost: OptionalFieldName { .init(known: .acceptPost) }
  /// `Accept-Query`
  public static var acceptQuery: OptionalFieldName { .init(known: .acceptQuery) }
  /// `Authentication-Info`
  public static var authenticationInfo: OptionalFieldName { .init(known: .authenticationInfo) }
  /// `Clear-Site-Data`
  public static var clearSiteData: OptionalFieldName { .init(known: .clearSiteData) }
  /// `Content-Disposition`
  public static var contentDisposition: OptionalFieldName { .init(known: .contentDisposition) }
  /// `Content-Language`
  public static var contentLanguage: OptionalFieldName { .init(known: .contentLanguage) }
  /// `Content-Location`
  public static var contentLocation: OptionalFieldName { .init(known: .contentLocation) }
  /// `Content-Security-Policy`
  public static var contentSecurityPolicy: OptionalFieldName { .init(known: .contentSecurityPolicy) }
  /// `Link`
  public static var link: OptionalFieldName { .init(known: .link) }
  /// `Referrer-Policy`
  public static var referrerPolicy: OptionalFieldName { .init(known: .referrerPolicy) }
  /// `Server`
  public static var server: OptionalFieldName { .init(known: .server) }
  /// `Set-Cookie`
  public static var setCookie: OptionalFieldName { .init(known: .setCookie) }
  /// `Vary`
  public static var vary: OptionalFieldName { .init(known: .vary) }
  /// `X-Content-Type-Options`
  public static var xContentTypeOptions: OptionalFieldName { .init(known: .xContentTypeOptions) }
  /// `X-Request-ID`
  public static var xRequestID: OptionalFieldName { .init(known: .xRequestID) }
}

// MARK: - Names that are not optional

extension OptionalFieldName {
  /// Not optional.
  @available(*, unavailable, message: "Content-Length follows from the content.")
  public static var contentLength: OptionalFieldName { .init(known: .contentLength) }
  /// Not optional.
  @available(*, unavailable, message: "Content-Type follows from the content and its encoder.")
  public static var contentType: OptionalFieldName { .init(known: .contentType) }
  /// Not optional.
  @available(*, unavailable, message: "Content-Range comes with 'PartialContent' and 'RangeNotSatisfiable'.")
  public static var contentRange: OptionalFieldName { .init(known: .contentRange) }
  /// Not optional.
  @available(*, unavailable, message: "Content-Encoding is for what compresses the content.")
  public static var contentEncoding: OptionalFieldName { .init(known: .contentEncoding) }
  /// Not optional.
  @available(*, unavailable, message: "Transfer-Encoding is for the server.")
  public static var transferEncoding: OptionalFieldName { .init(known: .transferEncoding) }
  /// Not optional.
  @available(*, unavailable, message: "Connection is for the server.")
  public static var connection: OptionalFieldName { .init(known: .connection) }
  /// Not optional.
  @available(*, unavailable, message: "Upgrade comes with 'UpgradeRequired' and 'SwitchingProtocols'.")
  public static var upgrade: OptionalFieldName { .init(known: .upgrade) }
  /// Not optional.
  @available(*, unavailable, message: "Date is for the server.")
  public static var date: OptionalFieldName { .init(known: .date) }
  /// Not optional.
  @available(*, unavailable, message: "Location comes with 'Created', 'Accepted', the redirects, and 'OK' for a QUERY.")
  public static var location: OptionalFieldName { .init(known: .location) }
  /// Not optional.
  @available(*, unavailable, message: "Allow comes with 'MethodNotAllowed' and 'OptionsAnswer'.")
  public static var allow: OptionalFieldName { .init(known: .allow) }
  /// Not optional.
  @available(*, unavailable, message: "WWW-Authenticate comes with 'Unauthorized' and 'Forbidden'.")
  public static var wwwAuthenticate: OptionalFieldName { .init(known: .wwwAuthenticate) }
  /// Not optional.
  @available(*, unavailable, message: "Proxy-Authenticate comes with 'ProxyAuthenticationRequired'.")
  public static var proxyAuthenticate: OptionalFieldName { .init(known: .proxyAuthenticate) }
  /// Not optional.
  @available(
    *, unavailable, message: "Retry-After comes with the statuses that have a meaning for it, as 'retryAfter:'."
  )
  public static var retryAfter: OptionalFieldName { .init(known: .retryAfter) }
  /// Not optional.
  @available(*, unavailable, message: "ETag comes with the 'version:' of a response.")
  public static var etag: OptionalFieldName { .init(known: .etag) }
  /// Not optional.
  @available(*, unavailable, message: "Last-Modified comes with the 'version:' of a response.")
  public static var lastModified: OptionalFieldName { .init(known: .lastModified) }
  /// Not optional.
  @available(*, unavailable, message: "Accept-Ranges comes with 'Representation'.")
  public static var acceptRanges: OptionalFieldName { .init(known: .acceptRanges) }
  /// Not optional.
  @available(*, unavailable, message: "Cache-Control comes from a 'CachePolicy'.")
  public static var cacheControl: OptionalFieldName { .init(known: .cacheControl) }
  /// Not optional.
  @available(*, unavailable, message: "Keep-Alive is for the server.")
  public static var keepAlive: OptionalFieldName { .init(known: .keepAlive) }
  /// Not optional.
  @available(*, unavailable, message: "Proxy-Connection is no field of HTTP.")
  public static var proxyConnection: OptionalFieldName { .init(known: .proxyConnection) }
  /// Not optional.
  @available(*, unavailable, message: "TE is for requests.")
  public static var te: OptionalFieldName { .init(known: .te) }
  /// Not optional.
  @available(*, unavailable, message: "Trailer is for the server.")
  public static var trailer: OptionalFieldName { .init(known: .trailer) }
  /// Not optional.
  @available(*, unavailable, message: "Via is for gateways.")
  public static var via: OptionalFieldName { .init(known: .via) }
  /// Not optional.
  @available(*, unavailable, message: "Age is for caches.")
  public static var age: OptionalFieldName { .init(known: .age) }
  /// Not optional.
  @available(*, unavailable, message: "Accept comes with 'UnsupportedMediaType'.")
  public static var accept: OptionalFieldName { .init(known: .accept) }
  /// Not optional.
  @available(*, unavailable, message: "Accept-Encoding comes with 'UnsupportedMediaType'.")
  public static var acceptEncoding: OptionalFieldName { .init(known: .acceptEncoding) }
  /// Not optional.
  @available(
    *, unavailable,
    message: "CDN-Cache-Control could have a response stored that no cache may keep; use a 'CachePolicy'."
  )
  public static var cdnCacheControl: OptionalFieldName { .init(known: .cdnCacheControl) }
  /// Not optional.
  @available(*, unavailable, message: "Expires says less than a 'CachePolicy' with 'maxAge:'.")
  public static var expires: OptionalFieldName { .init(known: .expires) }
  /// Not optional.
  @available(*, unavailable, message: "Early-Data is for requests.")
  public static var earlyData: OptionalFieldName { .init(known: .earlyData) }
}

extension OptionalFieldName: ExpressibleByStringLiteral {
  /// A name written in the source, such as `"X-Shard"`, of a field that nothing else decides.
  public init(stringLiteral text: String) {
    name = FieldName(stringLiteral: text)
    precondition(
      !Self.isDecidedElsewhere(name), "Status, content or server decide about \(text), or it is a field of requests.")
  }
}

extension OptionalFieldName: CustomStringConvertible {
  public var description: String { name.name }
}

// MARK: - Known names

extension FieldName {
  /// `Accept`
  public static var accept: FieldName { .init(known: "Accept") }
  /// `Accept-CH`
  public static var acceptCH: FieldName { .init(known: "Accept-CH") }
  /// `Accept-Encoding`
  public static var acceptEncoding: FieldName { .init(known: "Accept-Encoding") }
  /// `Accept-Language`
  public static var acceptLanguage: FieldName { .init(known: "Accept-Language") }
  /// `Accept-Patch`
  public static var acceptPatch: FieldName { .init(known: "Accept-Patch") }
  /// `Accept-Post`
  public static var acceptPost: FieldName { .init(known: "Accept-Post") }
  /// `Accept-Query`
  public static var acceptQuery: FieldName { .init(known: "Accept-Query") }
  /// `Accept-Ranges`
  public static var acceptRanges: FieldName { .init(known: "Accept-Ranges") }
  /// `Access-Control-Allow-Credentials`
  public static var accessControlAllowCredentials: FieldName { .init(known: "Access-Control-Allow-Credentials") }
  /// `Access-Control-Allow-Headers`
  public static var accessControlAllowHeaders: FieldName { .init(known: "Access-Control-Allow-Headers") }
  /// `Access-Control-Allow-Methods`
  public static var accessControlAllowMethods: FieldName { .init(known: "Access-Control-Allow-Methods") }
  /// `Access-Control-Allow-Origin`
  public static var accessControlAllowOrigin: FieldName { .init(known: "Access-Control-Allow-Origin") }
  /// `Access-Control-Expose-Headers`
  public static var accessControlExposeHeaders: FieldName { .init(known: "Access-Control-Expose-Headers") }
  /// `Access-Control-Max-Age`
  public static var accessControlMaxAge: FieldName { .init(known: "Access-Control-Max-Age") }
  /// `Access-Control-Request-Headers`
  public static var accessControlRequestHeaders: FieldName { .init(known: "Access-Control-Request-Headers") }
  /// `Access-Control-Request-Method`
  public static var accessControlRequestMethod: FieldName { .init(known: "Access-Control-Request-Method") }
  /// `Age`
  public static var age: FieldName { .init(known: "Age") }
  /// `Allow`
  public static var allow: FieldName { .init(known: "Allow") }
  /// `API-Version`
  public static var apiVersion: FieldName { .init(known: "API-Version") }
  /// `Authentication-Info`
  public static var authenticationInfo: FieldName { .init(known: "Authentication-Info") }
  /// `Authorization`
  public static var authorization: FieldName { .init(known: "Authorization") }
  /// `Cache-Control`
  public static var cacheControl: FieldName { .init(known: "Cache-Control") }
  /// `Cache-Group-Invalidation`
  public static var cacheGroupInvalidation: FieldName { .init(known: "Cache-Group-Invalidation") }
  /// `Cache-Groups`
  public static var cacheGroups: FieldName { .init(known: "Cache-Groups") }
  /// `CDN-Cache-Control`
  public static var cdnCacheControl: FieldName { .init(known: "CDN-Cache-Control") }
  /// `Clear-Site-Data`
  public static var clearSiteData: FieldName { .init(known: "Clear-Site-Data") }
  /// `Connection`
  public static var connection: FieldName { .init(known: "Connection") }
  /// `Content-Digest`
  public static var contentDigest: FieldName { .init(known: "Content-Digest") }
  /// `Content-Disposition`
  public static var contentDisposition: FieldName { .init(known: "Content-Disposition") }
  /// `Content-Encoding`
  public static var contentEncoding: FieldName { .init(known: "Content-Encoding") }
  /// `Content-Language`
  public static var contentLanguage: FieldName { .init(known: "Content-Language") }
  /// `Content-Length`
  public static var contentLength: FieldName { .init(known: "Content-Length") }
  /// `Content-Location`
  public static var contentLocation: FieldName { .init(known: "Content-Location") }
  /// `Content-Range`
  public static var contentRange: FieldName { .init(known: "Content-Range") }
  /// `Content-Security-Policy`
  public static var contentSecurityPolicy: FieldName { .init(known: "Content-Security-Policy") }
  /// `Content-Security-Policy-Report-Only`
  public static var contentSecurityPolicyReportOnly: FieldName { .init(known: "Content-Security-Policy-Report-Only") }
  /// `Content-Type`
  public static var contentType: FieldName { .init(known: "Content-Type") }
  /// `Cookie`
  public static var cookie: FieldName { .init(known: "Cookie") }
  /// `Date`
  public static var date: FieldName { .init(known: "Date") }
  /// `Deprecation`
  public static var deprecation: FieldName { .init(known: "Deprecation") }
  /// `DPoP`
  public static var dpop: FieldName { .init(known: "DPoP") }
  /// `DPoP-Nonce`
  public static var dpopNonce: FieldName { .init(known: "DPoP-Nonce") }
  /// `Early-Data`
  public static var earlyData: FieldName { .init(known: "Early-Data") }
  /// `ETag`
  public static var etag: FieldName { .init(known: "ETag") }
  /// `Expect`
  public static var expect: FieldName { .init(known: "Expect") }
  /// `Expires`
  public static var expires: FieldName { .init(known: "Expires") }
  /// `Forwarded`
  public static var forwarded: FieldName { .init(known: "Forwarded") }
  /// `Host`
  public static var host: FieldName { .init(known: "Host") }
  /// `Idempotency-Key`
  public static var idempotencyKey: FieldName { .init(known: "Idempotency-Key") }
  /// `Idempotent-Replayed`
  public static var idempotentReplayed: FieldName { .init(known: "Idempotent-Replayed") }
  /// `If-Match`
  public static var ifMatch: FieldName { .init(known: "If-Match") }
  /// `If-Modified-Since`
  public static var ifModifiedSince: FieldName { .init(known: "If-Modified-Since") }
  /// `If-None-Match`
  public static var ifNoneMatch: FieldName { .init(known: "If-None-Match") }
  /// `If-Range`
  public static var ifRange: FieldName { .init(known: "If-Range") }
  /// `If-Unmodified-Since`
  public static var ifUnmodifiedSince: FieldName { .init(known: "If-Unmodified-Since") }
  /// `Incremental`
  public static var incremental: FieldName { .init(known: "Incremental") }
  /// `Keep-Alive`
  public static var keepAlive: FieldName { .init(known: "Keep-Alive") }
  /// `Last-Event-ID`
  public static var lastEventID: FieldName { .init(known: "Last-Event-ID") }
  /// `Last-Modified`
  public static var lastModified: FieldName { .init(known: "Last-Modified") }
  /// `Link`
  public static var link: FieldName { .init(known: "Link") }
  /// `Location`
  public static var location: FieldName { .init(known: "Location") }
  /// `No-Vary-Search`
  public static var noVarySearch: FieldName { .init(known: "No-Vary-Search") }
  /// `Origin`
  public static var origin: FieldName { .init(known: "Origin") }
  /// `PAYMENT-REQUIRED`
  public static var paymentRequired: FieldName { .init(known: "PAYMENT-REQUIRED") }
  /// `PAYMENT-RESPONSE`
  public static var paymentResponse: FieldName { .init(known: "PAYMENT-RESPONSE") }
  /// `Prefer`
  public static var prefer: FieldName { .init(known: "Prefer") }
  /// `Preference-Applied`
  public static var preferenceApplied: FieldName { .init(known: "Preference-Applied") }
  /// `Proxy-Authenticate`
  public static var proxyAuthenticate: FieldName { .init(known: "Proxy-Authenticate") }
  /// `Proxy-Connection`
  public static var proxyConnection: FieldName { .init(known: "Proxy-Connection") }
  /// `Range`
  public static var range: FieldName { .init(known: "Range") }
  /// `RateLimit`
  public static var rateLimit: FieldName { .init(known: "RateLimit") }
  /// `RateLimit-Policy`
  public static var rateLimitPolicy: FieldName { .init(known: "RateLimit-Policy") }
  /// `Referrer-Policy`
  public static var referrerPolicy: FieldName { .init(known: "Referrer-Policy") }
  /// `Repr-Digest`
  public static var reprDigest: FieldName { .init(known: "Repr-Digest") }
  /// `Retry-After`
  public static var retryAfter: FieldName { .init(known: "Retry-After") }
  /// `Sec-Fetch-Mode`
  public static var secFetchMode: FieldName { .init(known: "Sec-Fetch-Mode") }
  /// `Server`
  public static var server: FieldName { .init(known: "Server") }
  /// `Set-Cookie`
  public static var setCookie: FieldName { .init(known: "Set-Cookie") }
  /// `Strict-Transport-Security`
  public static var strictTransportSecurity: FieldName { .init(known: "Strict-Transport-Security") }
  /// `Sunset`
  public static var sunset: FieldName { .init(known: "Sunset") }
  /// `TE`
  public static var te: FieldName { .init(known: "TE") }
  /// `Trailer`
  public static var trailer: FieldName { .init(known: "Trailer") }
  /// `Transfer-Encoding`
  public static var transferEncoding: FieldName { .init(known: "Transfer-Encoding") }
  /// `Unencoded-Digest`
  public static var unencodedDigest: FieldName { .init(known: "Unencoded-Digest") }
  /// `Upgrade`
  public static var upgrade: FieldName { .init(known: "Upgrade") }
  /// `User-Agent`
  public static var userAgent: FieldName { .init(known: "User-Agent") }
  /// `Vary`
  public static var vary: FieldName { .init(known: "Vary") }
  /// `Via`
  public static var via: FieldName { .init(known: "Via") }
  /// `Want-Content-Digest`
  public static var wantContentDigest: FieldName { .init(known: "Want-Content-Digest") }
  /// `Want-Repr-Digest`
  public static var wantReprDigest: FieldName { .init(known: "Want-Repr-Digest") }
  /// `Want-Unencoded-Digest`
  public static var wantUnencodedDigest: FieldName { .init(known: "Want-Unencoded-Digest") }
  /// `WWW-Authenticate`
  public static var wwwAuthenticate: FieldName { .init(known: "WWW-Authenticate") }
  /// `X-Accel-Buffering`
  public static var xAccelBuffering: FieldName { .init(known: "X-Accel-Buffering") }
  /// `X-Content-Type-Options`
  public static var xContentTypeOptions: FieldName { .init(known: "X-Content-Type-Options") }
  /// `X-Forwarded-Proto`
  public static var xForwardedProto: FieldName { .init(known: "X-Forwarded-Proto") }
  /// `X-Frame-Options`
  public static var xFrameOptions: FieldName { .init(known: "X-Frame-Options") }
  /// `X-RateLimit-Limit`
  public static var xRateLimitLimit: FieldName { .init(known: "X-RateLimit-Limit") }
  /// `X-RateLimit-Remaining`
  public static var xRateLimitRemaining: FieldName { .init(known: "X-RateLimit-Remaining") }
  /// `X-RateLimit-Reset`
  public static var xRateLimitReset: FieldName { .init(known: "X-RateLimit-Reset") }
  /// `X-Total-Count`
  public static var xTotalCount: FieldName { .init(known: "X-Total-Count") }
  /// `X-Request-ID`
  public static var xRequestID: FieldName { .init(known: "X-Request-ID") }
}

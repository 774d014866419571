/// What is said to caches about a response whose code says nothing, so that it is right behind every cache.
///
/// Caches choose a lifetime of their own for what does not name one: Varnish two minutes, Apache an hour, a client's
/// cache for ever. A client that reads through such a cache after a write sees what was there before, and its next write
/// is a 412.
///
/// | Answer to GET, HEAD or QUERY without `Cache-Control` and `Expires` | sent |
/// |---|---|
/// | with a version (`ETag` or `Last-Modified`): 2xx and 304 | ``policy`` |
/// | an error that caches may keep by themselves: 404, 405, 410, 414, 451, 501 | ``policy`` |
/// | anything else, to whatever method | ``otherwise`` |
/// | to a request with `Authorization` or `Cookie` | the same, and `private` |
///
/// ```swift
/// var pipeline = ResponsePipeline()
/// pipeline.caching.policy = .noStore
/// ```
public struct CacheDefaults: Sendable, Hashable {
  /// What is said of what has a version and of the errors above; `nil` leaves it to the caches.
  ///
  /// `no-cache` is obeyed by all the caches that were tried, where `must-revalidate` is not. It costs a reader one
  /// conditional request, which is a 304 where nothing has changed.
  public var policy: CachePolicy? = .noCache {
    didSet { written = Written(policy) }
  }

  /// What is said of every other response; nothing unless set.
  public var otherwise: CachePolicy?

  /// Whether a response to a request with `Authorization` or `Cookie` that caches may keep is made `private`, unless
  /// its policy says `public` or `s-maxage`, or its `Vary` names the field.
  ///
  /// Not every shared cache looks at these fields by itself: without the word one user may be shown what is another's.
  ///
  /// [RFC 9111 §3.5](https://www.rfc-editor.org/rfc/rfc9111#section-3.5)
  public var keepsAnswersToCredentialsPrivate = true

  private var written = Written(.noCache)

  /// `no-cache` where nothing is said, and answers to credentials are private.
  public init() {}

  /// A policy as it is sent, so that it need not be written anew for each response.
  private struct Written: Sendable, Hashable {
    let toAnyone: FieldValue?
    let toOneUser: FieldValue

    init(_ policy: CachePolicy?) {
      toAnyone = policy?.fieldValue
      toOneUser = (policy ?? .private()).keptPrivate().fieldValue
    }
  }
}

extension CacheDefaults {
  /// What `Cache-Control` has to say that it does not say; `nil` when it is right as it is.
  package func policy(missingIn fields: HeaderFields, of status: StatusCode, for request: some RequestFacts)
    -> FieldValue?
  {
    guard let stated = fields[.cacheControl] else {
      return fields.contains(.expires) ? nil : unstated(fields, status, request)
    }
    guard keepsAnswersToCredentialsPrivate, CacheDefaults.hasCredentials(request, apartFrom: fields) else { return nil }
    let lines = fields.values(of: .cacheControl)
    let text = lines.count == 1 ? stated.text : lines.map(\.text).joined(separator: ", ")
    return CacheDefaults.letsSharedCachesChoose(text) ? FieldValue(checked: "private, " + text) : nil
  }

  private func unstated(_ fields: HeaderFields, _ status: StatusCode, _ request: some RequestFacts) -> FieldValue? {
    let isKept =
      request.method.readsRepresentation && (status == .notModified || status.isHeuristicallyCacheable)
    guard isKept else { return otherwise?.fieldValue }
    let isError = status.statusClass == .clientError || status.statusClass == .serverError
    let isPrivate =
      keepsAnswersToCredentialsPrivate && CacheDefaults.hasCredentials(request, apartFrom: fields)
    if isError || fields.contains(.etag) || fields.contains(.lastModified) {
      return isPrivate ? written.toOneUser : written.toAnyone
    }
    return isPrivate ? (otherwise ?? .private()).keptPrivate().fieldValue : otherwise?.fieldValue
  }

  /// Whether the request says who is asking, in a field that `Vary` does not name.
  private static func hasCredentials(_ request: some RequestFacts, apartFrom fields: HeaderFields) -> Bool {
    let hasAuthorization = request.combinedValue(of: .authorization) != nil
    let hasCookie = request.combinedValue(of: .cookie) != nil
    guard hasAuthorization || hasCookie else { return false }
    guard let vary = fields[.vary].flatMap({ Vary(parsing: $0.text) }) else { return true }
    if vary.names.isEmpty { return false }
    return hasAuthorization && !vary.names.contains(.authorization) || hasCookie && !vary.names.contains(.cookie)
  }

  /// Whether a policy lets shared caches keep a response without saying so in so many words.
  private static func letsSharedCachesChoose(_ text: String) -> Bool {
    guard let directives = CacheDirectives(parsing: text) else { return false }
    let decided = ["public", "private", "no-store", "s-maxage"]
    return !decided.contains { directives.contains($0) }
  }
}

extension CacheDefaults: CustomStringConvertible {
  /// A phrase such as: "no-cache where nothing is said".
  public var description: String { "\(policy?.description ?? "nothing") where nothing is said" }
}

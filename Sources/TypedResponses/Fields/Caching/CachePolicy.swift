/// Who may keep a response, for how long, and what happens then.
///
/// ```http
/// Cache-Control: no-store
/// Cache-Control: private, max-age=60, must-revalidate
/// Cache-Control: public, max-age=31536000, immutable
/// ```
///
/// | The response is | policy |
/// |---|---|
/// | secret, or good for one time only | ``noStore`` |
/// | to be checked with the server each time, which is cheap with a version | ``noCache`` |
/// | different for each user | ``private(maxAge:whenStale:revalidating:_:)`` |
/// | the same for all | ``public(maxAge:sharedMaxAge:whenStale:revalidating:_:)`` |
/// | a file whose name changes with its content | `.public(maxAge: .seconds(31_536_000), .immutable)` |
///
/// Directives that contradict each other cannot be put together. Times are cut to whole seconds, so nothing is fresh
/// for too long; a time that has run out counts as 0, and one above 2,147,483,648 seconds as that.
///
/// [RFC 9111 §5.2.2](https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2)
public struct CachePolicy: FieldType {
  public static var fieldName: FieldName { .cacheControl }

  private let storage: Storage
  private let forbidsTransformation: Bool

  private enum Storage: Sendable, Hashable {
    case never
    case allowed(CacheRules)
  }

  private init(_ storage: Storage, forbidsTransformation: Bool = false) {
    self.storage = storage
    self.forbidsTransformation = forbidsTransformation
  }

  /// No cache may keep the response.
  public static var noStore: CachePolicy { CachePolicy(.never) }

  /// Caches may keep the response, but must ask the server each time before they use it.
  public static var noCache: CachePolicy {
    var rules = CacheRules()
    rules.isNoCache = true
    return CachePolicy(.allowed(rules))
  }

  /// The user's own cache may keep the response, but must ask the server each time before it uses it.
  public static var privateNoCache: CachePolicy {
    var rules = CacheRules()
    rules.audience = .private
    rules.isNoCache = true
    return CachePolicy(.allowed(rules))
  }

  /// Caches may keep the response for this time.
  ///
  /// Not every shared cache looks at `Authorization` or `Cookie` by itself, so an answer to a request with one of them is
  /// made `private` on its way through the pipeline (``CacheDefaults/keepsAnswersToCredentialsPrivate``). Say
  /// ``public(maxAge:sharedMaxAge:whenStale:revalidating:_:)`` where the answer is the same for all.
  ///
  /// - Parameters:
  ///   - maxAge: For how long it is fresh.
  ///   - sharedMaxAge: For how long it is fresh in shared caches, such as a CDN's; as in others when left out.
  ///   - staleRule: What caches may do after that.
  ///   - checkedFields: Fields that must not be used again without asking the server.
  ///   - options: What else is to be said.
  public static func maxAge(
    _ maxAge: Duration, sharedMaxAge: Duration? = nil, whenStale staleRule: StaleRule = .cacheDecides,
    revalidating checkedFields: [FieldName] = [],
    _ options: CacheOption...
  ) -> CachePolicy {
    var rules = CacheRules(maxAge, staleRule, checkedFields, options)
    rules.sharedMaxAge = sharedMaxAge.map(CacheRules.seconds)
    return CachePolicy(.allowed(rules))
  }

  /// Every cache may keep the response, even when the request had credentials: it is the same for all.
  ///
  /// - Parameters:
  ///   - maxAge: For how long it is fresh; caches choose when it is left out.
  ///   - sharedMaxAge: For how long it is fresh in shared caches, such as a CDN's; as in others when left out.
  ///   - staleRule: What caches may do after that.
  ///   - checkedFields: Fields that must not be used again without asking the server.
  ///   - options: What else is to be said.
  public static func `public`(
    maxAge: Duration? = nil, sharedMaxAge: Duration? = nil, whenStale staleRule: StaleRule = .cacheDecides,
    revalidating checkedFields: [FieldName] = [],
    _ options: CacheOption...
  ) -> CachePolicy {
    var rules = CacheRules(maxAge, staleRule, checkedFields, options)
    rules.audience = .public
    rules.sharedMaxAge = sharedMaxAge.map(CacheRules.seconds)
    return CachePolicy(.allowed(rules))
  }

  /// Only the user's own cache may keep the response.
  ///
  /// - Parameters:
  ///   - maxAge: For how long it is fresh; the cache chooses when it is left out.
  ///   - staleRule: What the cache may do after that.
  ///   - checkedFields: Fields that must not be used again without asking the server.
  ///   - options: What else is to be said.
  public static func `private`(
    maxAge: Duration? = nil, whenStale staleRule: StaleRule = .cacheDecides,
    revalidating checkedFields: [FieldName] = [], _ options: CacheOption...
  ) -> CachePolicy {
    var rules = CacheRules(maxAge, staleRule, checkedFields, options)
    rules.audience = .private
    return CachePolicy(.allowed(rules))
  }

  /// The same policy, and proxies must not change the content, such as by compressing images.
  ///
  /// Of the proxies that were tried HAProxy obeys. nginx, Apache, Varnish, Traffic Server, lighttpd, H2O and Caddy compress
  /// all the same, and most of them change the entity tag with it; see ``TagMatching/throughCompression``.
  ///
  /// [RFC 9111 §5.2.2.6](https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.6)
  public func noTransform() -> CachePolicy {
    CachePolicy(storage, forbidsTransformation: true)
  }

  /// The same policy for the user's own cache alone, unless it says that the response is the same for all.
  func keptPrivate() -> CachePolicy {
    guard case .allowed(var rules) = storage, rules.audience == nil, rules.sharedMaxAge == nil else { return self }
    rules.audience = .private
    return CachePolicy(.allowed(rules), forbidsTransformation: forbidsTransformation)
  }

  /// Whether a cache may keep the response.
  public var allowsStoring: Bool { storage != .never }

  public var fieldValue: FieldValue {
    if case .allowed(let rules) = storage, !forbidsTransformation, let text = rules.frequentText {
      return FieldValue(checked: text)
    }
    var list = DirectiveList()
    switch storage {
    case .never: list.add("no-store")
    case .allowed(let rules): rules.write(to: &list)
    }
    if forbidsTransformation { list.add("no-transform") }
    return FieldValue(checked: list.text)
  }

  /// The policy in a received value, or `nil` when the value is malformed, says nothing that caches know, or
  /// contradicts itself. Directives that are not known do not count.
  public init?(parsing text: String) {
    guard let directives = CacheDirectives(parsing: text) else { return nil }
    let forbidsTransformation = directives.contains("no-transform")
    if directives.contains("no-store"), !directives.contains("must-understand") {
      guard directives.known.isSubset(of: ["no-store", "no-transform"]) else { return nil }
      self.init(.never, forbidsTransformation: forbidsTransformation)
    } else {
      guard let rules = CacheRules(directives) else { return nil }
      self.init(.allowed(rules), forbidsTransformation: forbidsTransformation)
    }
  }
}

extension CachePolicy: CustomStringConvertible {
  public var description: String { fieldValue.text }
}

/// What a cache may do with a response that is no longer fresh.
///
/// [RFC 9111 §4.2.4](https://www.rfc-editor.org/rfc/rfc9111#section-4.2.4)
public struct StaleRule: Sendable, Hashable {
  enum Rule: Sendable, Hashable {
    case cacheDecides, mustRevalidate, proxiesMustRevalidate
    case mayServe(whileRevalidating: Int64?, ifError: Int64?)
  }

  let rule: Rule

  init(_ rule: Rule) {
    self.rule = rule
  }

  /// What it is configured to do: usually it asks the server, and serves the old response when that cannot be reached.
  public static var cacheDecides: StaleRule { StaleRule(.cacheDecides) }

  /// Ask the server first, and fail when it cannot be reached
  /// ([RFC 9111 §5.2.2.2](https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.2)).
  ///
  /// ```http
  /// Cache-Control: max-age=60, must-revalidate, stale-while-revalidate=0
  /// ```
  ///
  /// Varnish keeps a grace period of its own, ten seconds unless configured, in which it serves what is stale although
  /// it must not. The second directive ends that period, and says nothing new to others; what is `private` goes without.
  public static var mustRevalidate: StaleRule { StaleRule(.mustRevalidate) }

  /// The same for shared caches only, the user's own cache is free
  /// ([RFC 9111 §5.2.2.8](https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.8)).
  public static var proxiesMustRevalidate: StaleRule { StaleRule(.proxiesMustRevalidate) }

  /// Serve it for this time while asking the server in the background
  /// ([RFC 5861 §3](https://www.rfc-editor.org/rfc/rfc5861#section-3)).
  public static func mayServe(whileRevalidating time: Duration) -> StaleRule {
    StaleRule(.mayServe(whileRevalidating: CacheRules.seconds(time), ifError: nil))
  }

  /// Serve it for this time when the server cannot be reached or fails
  /// ([RFC 5861 §4](https://www.rfc-editor.org/rfc/rfc5861#section-4)).
  public static func mayServe(ifError time: Duration) -> StaleRule {
    StaleRule(.mayServe(whileRevalidating: nil, ifError: CacheRules.seconds(time)))
  }

  /// Serve it while asking the server in the background, and when the server fails.
  public static func mayServe(whileRevalidating time: Duration, ifError errorTime: Duration) -> StaleRule {
    StaleRule(.mayServe(whileRevalidating: CacheRules.seconds(time), ifError: CacheRules.seconds(errorTime)))
  }

  func write(to list: inout DirectiveList, forSharedCaches isShared: Bool) {
    switch rule {
    case .cacheDecides: break
    case .mustRevalidate:
      list.add("must-revalidate")
      if isShared { list.add("stale-while-revalidate", 0) }
    case .proxiesMustRevalidate:
      list.add("proxy-revalidate")
      if isShared { list.add("stale-while-revalidate", 0) }
    case .mayServe(let revalidating, let error):
      if let revalidating { list.add("stale-while-revalidate", revalidating) }
      if let error { list.add("stale-if-error", error) }
    }
  }
}

extension StaleRule: CustomStringConvertible {
  public var description: String {
    var list = DirectiveList()
    write(to: &list, forSharedCaches: false)
    return list.text
  }
}

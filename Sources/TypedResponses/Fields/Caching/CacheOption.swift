/// What a policy can say of a response that caches may keep, beside for how long.
public struct CacheOption: Sendable, Hashable {
  let directive: String

  /// The content never changes while it is fresh: browsers need not ask even when the user reloads the page
  /// ([RFC 8246 §2](https://www.rfc-editor.org/rfc/rfc8246#section-2)).
  public static var immutable: CacheOption { CacheOption(directive: "immutable") }

  /// Only caches that know the status code's own rules may keep the response; `no-store` goes with it for the others
  /// ([RFC 9111 §5.2.2.3](https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.3)).
  public static var mustUnderstand: CacheOption { CacheOption(directive: "must-understand") }
}

extension CacheOption: CustomStringConvertible {
  public var description: String { directive }
}

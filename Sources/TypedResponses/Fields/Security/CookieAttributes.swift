// The attributes of a cookie.

/// Until when a client keeps a cookie.
///
/// [RFC 6265 §4.1.2](https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2)
public struct CookieLifetime: Sendable, Hashable {
  private enum Lifetime: Hashable {
    case session, ended
    case seconds(Int64)
    case date(HTTPDate)
  }

  private let lifetime: Lifetime

  /// Until the browser closes, or longer when it restores its pages.
  public static var session: CookieLifetime { CookieLifetime(lifetime: .session) }

  /// For this time, cut to whole seconds. A time of less than one ends the cookie at once; browsers keep none for more
  /// than 400 days.
  public static func maxAge(_ duration: Duration) -> CookieLifetime { .seconds(duration.secondsRoundedDown) }

  /// Until this date, by the client's clock, but for no more than 400 days.
  public static func until(_ date: HTTPDate) -> CookieLifetime { CookieLifetime(lifetime: .date(date)) }

  /// The client forgets the cookie at once.
  static var ended: CookieLifetime { CookieLifetime(lifetime: .ended) }

  static func seconds(_ seconds: Int64) -> CookieLifetime {
    CookieLifetime(lifetime: seconds > 0 ? .seconds(seconds) : .ended)
  }

  /// Whether browsers keep the cookie for as long as it says; of a date it is not known.
  var fitsBrowsers: Bool {
    if case .seconds(let seconds) = lifetime { seconds <= 400 * 86_400 } else { true }
  }

  /// A date that has passed on every clock.
  static var end: HTTPDate? { HTTPDate(secondsSince1970: 0) }

  /// The attribute as it is written; `nil` for none. `Max-Age` cannot say 0 (§4.1.1), so the end is a date.
  var attribute: String? {
    switch lifetime {
    case .session: nil
    case .ended: "Expires=Thu, 01 Jan 1970 00:00:00 GMT"
    case .seconds(let seconds): "Max-Age=\(seconds)"
    case .date(let date): "Expires=\(date)"
    }
  }
}

/// Whether requests that other sites cause carry a cookie.
///
/// [RFC 6265bis §4.1.2.7](https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.7)
public struct SameSite: Sendable, Hashable {
  /// The value as it is written.
  public let name: String

  /// Never.
  public static var strict: SameSite { SameSite(name: "Strict") }
  /// Only when the user follows a link.
  public static var lax: SameSite { SameSite(name: "Lax") }
  /// Always: needed inside frames of other sites. The cookie has to be secure.
  public static var none: SameSite { SameSite(name: "None") }

  private init(name: String) {
    self.name = name
  }

  init?(parsing text: String) {
    let known = [SameSite.strict, .lax, .none].first { FieldSyntax.equalIgnoringCase($0.name, text) }
    guard let known else { return nil }
    self = known
  }
}

/// Over which connections a cookie is sent.
///
/// [RFC 6265 §4.1.2.5](https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.5)
public enum CookieTransport: Sendable, Hashable {
  /// HTTPS only.
  case secure
  /// HTTPS and plain HTTP, where everybody on the way can read and change it.
  case any
}

/// Who on the client may read a cookie.
///
/// [RFC 6265 §4.1.2.6](https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.6)
public enum CookieReaders: Sendable, Hashable {
  /// Nobody: the client only sends it to the server.
  case serverOnly
  /// Scripts of the page too, and so whoever can smuggle one in.
  case scripts
}

extension SameSite: CustomStringConvertible {
  public var description: String { name }
}

extension CookieLifetime: CustomStringConvertible {
  public var description: String { attribute ?? "until the browser closes" }
}

extension CookieTransport: CustomStringConvertible {
  public var description: String { self == .secure ? "HTTPS only" : "HTTPS and HTTP" }
}

extension CookieReaders: CustomStringConvertible {
  public var description: String { self == .serverOnly ? "the server only" : "scripts too" }
}

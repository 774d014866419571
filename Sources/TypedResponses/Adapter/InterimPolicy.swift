/// Which clients get interim responses over HTTP/1.1.
///
/// Over HTTP/2 and HTTP/3 every client gets them. Over HTTP/1.1 several clients and proxies take an interim response for
/// the final one, or lose the final one. So it is sent only where that is known not to happen: to a browser that opens
/// a page, which is also who has use for ``EarlyHints``.
///
/// An adapter asks ``allows(_:)`` before it sends an interim response other than 100 and 101.
///
/// [RFC 8297 §3](https://www.rfc-editor.org/rfc/rfc8297#section-3)
public struct InterimPolicy: Sendable, Hashable {
  private let includesEveryClient: Bool

  /// Browsers that open a page: requests with `Sec-Fetch-Mode: navigate`.
  public static var navigations: InterimPolicy { InterimPolicy(includesEveryClient: false) }

  /// Every client. Choose it only where all clients, and all proxies on the way to them, are known to cope.
  public static var everyClient: InterimPolicy { InterimPolicy(includesEveryClient: true) }

  /// How many of them a request gets at most, over every version of HTTP, 100 not counted: some clients give up after
  /// the fifth.
  public static var limit: Int { 4 }

  /// Whether the client that sent this request over HTTP/1.1 gets them.
  public func allows(_ request: some RequestFacts) -> Bool {
    includesEveryClient || request.values(of: .secFetchMode) == ["navigate"]
  }
}

extension InterimPolicy: CustomStringConvertible {
  /// Who gets them: "every client" or "browsers that open a page".
  public var description: String { includesEveryClient ? "every client" : "browsers that open a page" }
}

/// How long a connection waits for a client, so that slow clients cannot take all connections.
///
/// A request that has begun and does not arrive in time is answered with 408, and the connection closes, or over HTTP/2
/// its stream. A connection on which no request has begun closes without a word: a 408 there would be taken for the answer
/// to a request that is on its way. Only the time counts in which the server was ready to read.
///
/// ```swift
/// var deadlines = RequestDeadlines.standard
/// deadlines.idle = .seconds(120)   // longer than the proxy in front keeps its connections
/// ```
///
/// [RFC 9110 §15.5.9](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9)
public struct RequestDeadlines: Sendable, Hashable {
  /// How long the header section may take from its first octet on; for ever when `nil`. Over HTTP/2 no stream begins before
  /// it is whole, and ``idle`` counts.
  public var header: Duration? = .seconds(30)
  /// How long the server waits for content in all, in addition to what ``octetsPerSecond`` grants; for ever when `nil`.
  public var content: Duration? = .seconds(30)
  /// How many octets of content a client has to send in each second beyond ``content``: an upload may take as long as it
  /// likes while it is faster than that.
  public var octetsPerSecond = 240
  /// How long a connection is kept on which no request is under way; for ever when `nil`.
  public var idle: Duration? = .seconds(75)

  /// 30 seconds for the header section, 30 seconds for content and one more for every 240 octets of it, 75 seconds between
  /// requests.
  public static var standard: RequestDeadlines { RequestDeadlines() }

  /// No deadlines: for servers behind a proxy that has some.
  public static var none: RequestDeadlines {
    var deadlines = RequestDeadlines()
    (deadlines.header, deadlines.content, deadlines.idle) = (nil, nil, nil)
    return deadlines
  }
}

extension RequestDeadlines {
  /// How long the server waits in all for content of which so many octets have come.
  package func content(after octets: Int) -> Duration? {
    content.map { $0 + .milliseconds(octets / max(octetsPerSecond, 1) * 1000) }
  }
}

extension RequestDeadlines: CustomStringConvertible {
  /// A phrase such as: "header section within 30.0 seconds, content within 30.0 seconds, idle for 75.0 seconds".
  public var description: String {
    let parts = [
      header.map { "header section within \($0)" }, content.map { "content within \($0)" },
      idle.map { "idle for \($0)" },
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? "no deadlines" : known.joined(separator: ", ")
  }
}

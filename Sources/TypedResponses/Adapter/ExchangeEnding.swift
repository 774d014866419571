/// How an exchange ended, and who ended it.
public enum ExchangeEnding: Sendable, Hashable {
  /// The whole response was handed to the connection.
  case complete
  /// The server broke the content off: what makes it failed after the status was sent.
  case brokenOff
  /// The client went away before the end.
  case clientGone
  /// The server called the work off, such as when it stops.
  case cancelled
}

extension ExchangeEnding: CustomStringConvertible {
  public var description: String {
    switch self {
    case .complete: "complete"
    case .brokenOff: "broken off by the server"
    case .clientGone: "left by the client"
    case .cancelled: "called off by the server"
    }
  }
}

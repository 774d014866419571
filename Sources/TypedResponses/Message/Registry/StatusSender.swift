/// Who decides to send a status.
public struct StatusSender: Sendable, Hashable {
  /// The sender in a few words, such as "gateway or proxy".
  public let name: String

  /// The application: a handler returns or throws it.
  public static var application: StatusSender { StatusSender(name: "application") }
  /// The server's protocol machinery, before or beside the application.
  public static var server: StatusSender { StatusSender(name: "server machinery") }
  /// A gateway or proxy, or an application that calls another server and so acts as a gateway.
  public static var gateway: StatusSender { StatusSender(name: "gateway or proxy") }
  /// Nobody whom this package offers a type: only extensions of HTTP that hardly anyone uses need it.
  public static var notOffered: StatusSender { StatusSender(name: "not offered as a type") }
}

extension StatusSender: CustomStringConvertible {
  public var description: String { name }
}

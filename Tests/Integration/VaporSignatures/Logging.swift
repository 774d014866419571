public struct Logger: Sendable {
  public init() {}
  public enum MetadataValue: Sendable { case string(String) }
  public enum Level: Sendable { case info }
  public struct Message: Sendable, ExpressibleByStringInterpolation { public init(stringLiteral text: String) {} }
  public func info(_ message: @autoclosure () -> Message, metadata: [String: MetadataValue]? = nil) {}
  public func error(_ message: @autoclosure () -> Message, metadata: [String: MetadataValue]? = nil) {}
}

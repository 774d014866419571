public struct ByteBuffer: Sendable {
  public init() {}
  public init(bytes: some Sequence<UInt8>) {}
  public var readableBytesView: [UInt8] { [] }
}
public final class EventLoopFuture<Value>: Sendable {}

import TypedResponses

/// A request that the toy server has read.
struct ToyRequest: Sendable {
  let head: RequestHead
  /// The lines of the header section.
  let lines: [(name: String, value: String)]
  /// Whether the client speaks HTTP/1.0.
  let isOld: Bool

  init(_ head: RequestHead, _ lines: [(name: String, value: String)], isOld: Bool) {
    self.head = head
    self.lines = lines
    self.isOld = isOld
  }

  /// Whether content follows, which the toy server does not read: it closes the connection instead.
  var hasContent: Bool { !["0", nil].contains(head.values(of: .contentLength).first) }

  var isLast: Bool { isOld || hasContent || head.values(of: .connection) == ["close"] }
}

/// A connection on which one request is answered.
struct ToyExchange: Sendable {
  private let socket: ToySocket
  let isOld: Bool
  /// Whether the connection is closed after the answer.
  let isLast: Bool
  /// Whether the end of chunked content is kept off the wire.
  var dropsEnd = false

  init(_ socket: ToySocket, isOld: Bool, isLast: Bool) {
    self.socket = socket
    self.isOld = isOld
    self.isLast = isLast
  }

  func send(_ octets: [UInt8]) async throws { try await socket.send(octets) }

  func end() { socket.end() }
}

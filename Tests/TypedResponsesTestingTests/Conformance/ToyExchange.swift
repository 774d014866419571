import TypedResponses

/// A request that the toy server has read.
struct ToyRequest: Sendable {
  var head = RequestHead()
  /// The lines of the header section.
  var lines: [(name: String, value: String)] = []
  /// Whether the client speaks HTTP/1.0.
  var isOld = false
  var content: [UInt8] = []
  /// Whether the client waits to be told to send its content, which the toy server never does: it closes the connection.
  var isHeldBack = false
  /// Why no handler may have the request.
  var fault: BadRequest?

  var isLast: Bool { isOld || isHeldBack || fault != nil || head.values(of: .connection) == ["close"] }
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

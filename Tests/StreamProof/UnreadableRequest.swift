package import TypedResponsesChecking

/// What a client may send and no server may pass to a handler, and the status that answers it.
package struct UnreadableRequest: Sendable, CustomStringConvertible {
  /// The pieces in which it is sent.
  package let pieces: [String]
  package let status: Int
  package let description: String

  private init(_ description: String, _ pieces: String..., status: Int) {
    self.pieces = pieces
    self.status = status
    self.description = description
  }

  private static let long = String(repeating: "x", count: 100_000)

  package static let all = [
    UnreadableRequest("no Host", "GET / HTTP/1.1\r\n\r\n", status: 400),
    UnreadableRequest("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", status: 400),
    UnreadableRequest("two Hosts of HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", status: 400),
    UnreadableRequest("a Host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", status: 400),
    UnreadableRequest("a Host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", status: 400),
    UnreadableRequest("a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", status: 400),
    UnreadableRequest("a target without a host", "GET http:///a HTTP/1.1\r\nHost: a\r\n\r\n", status: 400),
    UnreadableRequest("a target with a user", "GET http://a@b/ HTTP/1.1\r\nHost: b\r\n\r\n", status: 400),
    UnreadableRequest(
      "a transfer coding that nobody takes off",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", status: 501),
    UnreadableRequest("a control in the target", "GET /\u{1} HTTP/1.1\r\nHost: a\r\n\r\n", status: 400),
    UnreadableRequest("a space in a name", "GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n", status: 400),
    UnreadableRequest("no method", "nonsense\r\n\r\n", status: 501),
    UnreadableRequest("an unknown method", "FROB / HTTP/1.1\r\nHost: a\r\n\r\n", status: 501),
    UnreadableRequest("another version", "GET / HTTP/9.9\r\n\r\n", status: 505),
    UnreadableRequest("another version in two pieces", "GET / HTTP/", "9.9\r\n\r\n", status: 505),
    UnreadableRequest("no version", "GET / HTTP/x\r\nHost: a\r\n\r\n", status: 400),
    UnreadableRequest("a line that ends in LF", "GET / HTTP/1.1\nHost: a\r\n\r\n", status: 400),
    UnreadableRequest("a long target", "GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n", status: 414),
    UnreadableRequest("a long target without end", "GET /\(long)", status: 414),
    UnreadableRequest("a long query in two pieces", "GET /?", "\(long) HTTP/1.1\r\nHost: a\r\n\r\n", status: 414),
    UnreadableRequest("a long field", "GET / HTTP/1.1\r\nHost: a\r\nX: \(long)\r\n\r\n", status: 431),
    UnreadableRequest(
      "a long field behind a whole line", "GET / HTTP/1.1\r\n", "Host: a\r\nX: \(long)\r\n\r\n", status: 431),
  ]
}

extension UnreadableRequest {
  /// Requests of a web page of another origin that cannot be read, with what is legible of them.
  package static let ofPages = [
    UnreadableRequest(
      "fields that are too large",
      "GET /users?key=1 HTTP/1.1\r\nHost: a\r\nOrigin: https://a.example\r\nX: \(long)\r\n",
      status: 431),
    UnreadableRequest(
      "fields that are too large, in pieces", "GET /users?key=1 HT", "TP/1.1\r\nHost: a\r\nOrigin: https://a.exa",
      "mple\r\nX: \(long)", status: 431),
    UnreadableRequest(
      "a name with a space", "GET /users?key=1 HTTP/1.1\r\nHost: a\r\nOrigin: https://a.example\r\nBad Name: x\r\n\r\n",
      status: 400),
    UnreadableRequest(
      "two Hosts", "GET /users?key=1 HTTP/1.1\r\nHost: a\r\nHost: b\r\nOrigin: https://a.example\r\n\r\n", status: 400),
  ]

  /// Sends it behind a request that can be read, and tells what answers it and whether the connection closes.
  package func answer(port: Int) async throws -> (ObservedResponse, isClosed: Bool) {
    let connection = try await RawConnection(port: port)
    _ = try await connection.exchange("GET /known HTTP/1.1\r\nHost: a\r\n\r\n")
    for piece in pieces { try await connection.send(piece) }
    return (try await connection.response(), try await connection.isClosedByServer(within: .seconds(60)))
  }
}

import TypedResponses

/// One TCP connection to a server, on which a test sends octets of its own and reads responses one at a time.
///
/// Nothing is repaired on the way: a test sees what the server put on the wire, and whether two requests on one
/// connection stay in step.
///
/// ```swift
/// let connection = try await RawConnection(port: port)
/// let gone = try await connection.exchange("DELETE /users/1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
/// let next = try await connection.exchange("GET /users HTTP/1.1\r\nHost: localhost\r\n\r\n")
/// #expect(next.response.code == 200)    // fails when the 204 had content
/// ```
///
/// Use one from one task at a time. The connection is closed when the value goes away.
public actor RawConnection {
  private let address: String
  private let socket: Socket
  private let timeout: Duration
  private var reader = ResponseReader()

  /// Connects.
  ///
  /// - Parameters:
  ///   - host: A name or an address.
  ///   - port: The TCP port.
  ///   - timeout: How long each step may take: to connect, to send, to receive the next octets. Where the server runs in
  ///     the same process and that is busy with other tasks, the time that these take does not count.
  /// - Throws: ``RawConnectionError``
  public init(host: String = "127.0.0.1", port: Int, timeout: Duration = .seconds(30)) async throws(RawConnectionError)
  {
    address = "\(host):\(port)"
    socket = try await Socket.connect(host: host, port: port, timeout: timeout)
    self.timeout = timeout
  }

  /// Sends one request and reads the one response to it, with the interim responses before it.
  ///
  /// - Parameter request: The octets of a whole request, content included.
  /// - Throws: ``RawConnectionError`` when the response does not arrive in time.
  public func exchange(_ request: String) async throws(RawConnectionError) -> Exchange {
    try await send(request)
    let head = RequestReader(Array(request.utf8)).requests.first
    return Exchange(try await response(to: head?.method), to: head)
  }

  /// Sends several requests at once and then reads a response to each.
  ///
  /// - Throws: ``RawConnectionError`` when a response does not arrive in time.
  public func exchange(pipelined requests: [String]) async throws(RawConnectionError) -> [Exchange] {
    let octets = requests.joined()
    try await send(octets)
    var exchanges: [Exchange] = []
    for request in RequestReader(Array(octets.utf8)).requests {
      exchanges.append(Exchange(try await response(to: request.method), to: request))
    }
    return exchanges
  }

  /// Sends these octets and reads nothing.
  public func send(_ octets: String) async throws(RawConnectionError) {
    try await socket.send(Array(octets.utf8), timeout: timeout)
  }

  /// Sends these octets and reads nothing.
  public func send(_ octets: [UInt8]) async throws(RawConnectionError) {
    try await socket.send(octets, timeout: timeout)
  }

  /// Tells the server that no more requests will come.
  public func finishSending() {
    socket.finishSending()
  }

  /// Reads the next final response and the interim ones before it.
  ///
  /// - Parameter method: The method of the request it answers: after HEAD there is no content to read.
  /// - Throws: ``RawConnectionError`` when it does not arrive in time, or the server has closed the connection.
  public func response(to method: RequestMethod? = .get) async throws(RawConnectionError) -> ObservedResponse {
    var interim: [ObservedResponse] = []
    while true {
      guard var reading = reader.next(to: method ?? .get) else {
        guard !reader.isFinished else {
          throw RawConnectionError("The server closed the connection without a response.")
        }
        guard let octets = try await receive(within: timeout) else {
          let seen = excerpt(reader.leftover)
          throw RawConnectionError(
            "No response within \(timeout); \(reader.leftover.count) octets came"
              + (seen.isEmpty ? "." : ", beginning with \"\(seen)\"."))
        }
        reader.append(octets)
        reader.isFinished = octets.isEmpty
        continue
      }
      if (100...199).contains(reading.response.code) && reading.response.code != 101 {
        interim.append(reading.response)
        continue
      }
      reading.response.interim = interim
      return reading.response
    }
  }

  /// The octets that come within this time; empty when the server has closed the connection, `nil` when nothing came.
  ///
  /// The time is counted in turns, and between two turns every task of the process that was ready before gets its own:
  /// so a server in the same process is never given up because it was not allowed to run.
  private func receive(within time: Duration) async throws(RawConnectionError) -> [UInt8]? {
    let turns = time > .zero ? 32 : 1
    for _ in 1...turns {
      if let octets = try await socket.receive(timeout: time / turns) { return octets }
    }
    return nil
  }

  /// Waits until this many octets have come beyond the responses read so far: the beginning of
  /// content that takes its time.
  ///
  /// - Throws: ``RawConnectionError`` when the server is silent for longer than the timeout, or closes the connection.
  public func waitForOctets(_ count: Int) async throws(RawConnectionError) {
    while reader.leftover.count < count {
      guard let octets = try await receive(within: timeout), !octets.isEmpty else {
        throw RawConnectionError("Only \(reader.leftover.count) of \(count) octets came.")
      }
      reader.append(octets)
    }
  }

  /// Every octet that comes beyond the responses read so far, until the server has been silent for this long or has
  /// closed the connection. On a connection that is in step there is none.
  public func leftover(silence: Duration = .milliseconds(100)) async throws(RawConnectionError) -> [UInt8] {
    while !reader.isFinished, let octets = try await receive(within: silence) {
      reader.append(octets)
      reader.isFinished = octets.isEmpty
    }
    return reader.takeLeftover()
  }

  /// Whether the server closes the connection within this time.
  public func isClosedByServer(within time: Duration = .seconds(1)) async throws(RawConnectionError) -> Bool {
    while !reader.isFinished, let octets = try await receive(within: time) {
      reader.append(octets)
      reader.isFinished = octets.isEmpty
    }
    return reader.isFinished
  }
}

extension RawConnection: CustomStringConvertible {
  public nonisolated var description: String { "a connection to \(address)" }
}

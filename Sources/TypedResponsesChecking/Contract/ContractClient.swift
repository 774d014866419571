/// Sends the requests of a contract to a server, or to what answers in its place, and shows what came back.
///
/// ```swift
/// let client = ContractClient { request in try Exchange(users.show(1), to: request.observed) }
/// ```
///
/// It must show responses as they are: no redirect is followed, no stored response is used.
public struct ContractClient: Sendable {
  private let send: @Sendable (ContractRequest) async throws -> Exchange

  /// A client that sends with this closure.
  public init(_ send: @escaping @Sendable (ContractRequest) async throws -> Exchange) {
    self.send = send
  }

  /// Sends one request and gives what came back.
  ///
  /// - Throws: What the closure throws when no response comes.
  public func exchange(_ request: ContractRequest) async throws -> Exchange {
    try await send(request)
  }
}

// MARK: - Octet by octet

extension ContractClient {
  /// A client that speaks HTTP/1.1 in clear text to a live server and sees every octet, so that framing is judged too.
  ///
  /// - Parameters:
  ///   - host: A name or an address.
  ///   - port: The TCP port.
  ///   - timeout: How long each step may take: to connect, to send, to receive the next octets.
  public static func wire(host: String = "127.0.0.1", port: Int, timeout: Duration = .seconds(30)) -> ContractClient {
    let line = WireLine(host: host, port: port, timeout: timeout)
    return ContractClient { try await line.exchange($0) }
  }
}

/// A connection that is opened anew when the server has closed it.
private actor WireLine {
  private let host: String
  private let port: Int
  private let timeout: Duration
  private var connection: RawConnection?

  init(host: String, port: Int, timeout: Duration) {
    self.host = host
    self.port = port
    self.timeout = timeout
  }

  func exchange(_ request: ContractRequest) async throws -> Exchange {
    let open = connection
    connection = nil
    let current: RawConnection
    if let open, try await !open.isClosedByServer(within: .milliseconds(1)) {
      current = open
    } else {
      current = try await RawConnection(host: host, port: port, timeout: timeout)
    }
    try await current.send(request.octets(host: "\(host):\(port)"))
    let response = try await current.response(to: request.method)
    if !response.closesConnection { connection = current }
    var fields = ObservedFields([ObservedField("Host", "\(host):\(port)")])
    for field in request.fields { fields.append(field) }
    return Exchange(response, to: ObservedRequest(request.method, request.target, version: "HTTP/1.1", fields: fields))
  }
}

extension ContractClient: CustomStringConvertible {
  public var description: String { "a client that sends the requests of a contract" }
}

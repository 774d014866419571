import TypedResponses
import TypedResponsesChecking

/// The connections of one step, and what came over them.
actor ConformanceSession {
  private let host: String
  private let port: Int
  let timeout: Duration
  private let routes = ConformanceRoutes()
  private(set) var exchanges: [Exchange] = []

  init(host: String, port: Int, timeout: Duration) {
    self.host = host
    self.port = port
    self.timeout = timeout
  }

  /// A new connection.
  func connect() async throws(RawConnectionError) -> RawConnection {
    try await RawConnection(host: host, port: port, timeout: timeout)
  }

  /// The octets of a request.
  nonisolated func request(_ method: RequestMethod, _ path: String, _ fields: [String] = []) -> String {
    let length = method == .post ? ["Content-Length: 0"] : []
    let lines = ["\(method) /conformance/\(path) HTTP/1.1", "Host: localhost"] + fields + length
    return lines.map { "\($0)\r\n" }.joined() + "\r\n"
  }

  /// The octets of a request that sends this text, by its length or in chunks of uneven sizes.
  nonisolated func request(_ path: String, sending text: String, inChunks: Bool) -> String {
    var rest = Array(text.utf8)[...]
    let framing = inChunks ? "Transfer-Encoding: chunked" : "Content-Length: \(rest.count)"
    let lines = ["POST /conformance/\(path) HTTP/1.1", "Host: localhost", "Content-Type: text/plain", framing]
    let head = lines.map { "\($0)\r\n" }.joined() + "\r\n"
    guard inChunks else { return head + text }
    var chunks = ""
    while !rest.isEmpty {
      let chunk = rest.prefix(rest.count % 2 == 0 ? 1 : 4095)
      rest = rest.dropFirst(chunk.count)
      chunks += "\(String(chunk.count, radix: 16))\r\n\(String(decoding: chunk, as: UTF8.self))\r\n"
    }
    return head + chunks + "0\r\n\r\n"
  }

  /// Sends one request on a connection of its own.
  func exchange(
    _ method: RequestMethod, _ path: String, _ fields: [String] = []
  ) async throws(RawConnectionError) -> Exchange {
    let exchange = try await connect().exchange(request(method, path, fields))
    exchanges.append(exchange)
    return exchange
  }

  /// Sends all requests at once on one connection.
  func exchange(pipelined requests: [String]) async throws(RawConnectionError) -> [Exchange] {
    let pipelined = try await connect().exchange(pipelined: requests)
    exchanges += pipelined
    return pipelined
  }

  /// Sends a request, and then another on the same connection to see whether server and client agree on where the
  /// first response ended. The second element tells the trouble if they do not.
  func exchangeInStep(
    _ method: RequestMethod, _ path: String, _ fields: [String] = []
  ) async throws(RawConnectionError) -> (Exchange, outOfStep: String?) {
    try await exchangeInStep(request(method, path, fields))
  }

  /// The same for a request that is written already.
  func exchangeInStep(_ request: String) async throws(RawConnectionError) -> (Exchange, outOfStep: String?) {
    let connection = try await connect()
    var exchange = try await connection.exchange(request)
    let excess = try await connection.leftover()
    exchange.response.excess = excess
    exchanges.append(exchange)
    if !excess.isEmpty {
      return (exchange, "\(excess.count) octets follow the message: \"\(excerpt(excess))\"")
    }
    if exchange.response.closesConnection {
      let isClosed = try await connection.isClosedByServer(within: timeout)
      return (exchange, isClosed ? nil : "the response says 'Connection: close', and the connection stays open")
    }
    let next = try await connection.exchange(self.request(.get, "number?n=7"))
    exchanges.append(next)
    guard next.response.code == 200, next.response.text == "7" else {
      return (exchange, "the next response on the connection is \(next.response.code) with \(next.response.shown)")
    }
    return (exchange, nil)
  }

  /// What the pipeline gives the adapter for this request.
  func encoded(_ method: RequestMethod, _ path: String, _ fields: [(FieldName, String)] = []) async -> EncodedResponse {
    let head = RequestHead(method, "/conformance/\(path)", fields: fields)
    do {
      return routes.pipeline.encode(try await routes.reply(to: head), for: head)
    } catch {
      return routes.pipeline.encode(failure: error, for: head)
    }
  }

  /// Reads the state of an endless production until it is as wanted, at most for the time of one answer, which the
  /// answers themselves are not counted in.
  func production(
    _ id: String, until isAsWanted: (ConformanceProductions.State) -> Bool
  ) async throws(RawConnectionError) -> ConformanceProductions.State? {
    let pause = Duration.milliseconds(50)
    var left = timeout
    while true {
      let exchange = try await exchange(.get, "stream/state?id=\(id)")
      let state = ConformanceProductions.State(exchange.response)
      guard let state, !isAsWanted(state), left > .zero else { return state }
      try? await Task.sleep(for: pause)
      left -= pause
    }
  }

  /// Notes an exchange that the step made by itself.
  func note(_ exchange: Exchange) {
    exchanges.append(exchange)
  }
}

extension ObservedResponse {
  /// The content for a message to people.
  var shown: String {
    content.map { "\($0.count) octets of content, \"\(excerpt($0))\"" } ?? "no content"
  }

  /// What differs from this status, if anything does.
  func trouble(unless status: StatusCode) -> String? {
    code == status.code ? nil : "the status is \(code) instead of \(status.code)"
  }
}

extension ConformanceProductions.State {
  /// The state that the route `/conformance/stream/state` tells.
  init?(_ response: ObservedResponse) {
    guard let octets = response.json?["octets"]?.number, case .bool(let isReleased)? = response.json?["isReleased"]
    else {
      return nil
    }
    self.init(octets: octets, isReleased: isReleased)
  }
}

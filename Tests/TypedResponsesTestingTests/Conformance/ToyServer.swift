import TypedResponses
import TypedResponsesTesting

/// A small HTTP/1.1 server, which can be told to do one thing wrong.
struct ToyServer: Sendable {
  /// What the server does wrong; nothing unless set.
  struct Manners: Sendable {
    var closesAlways = false
    var answersLastFirst = false
    var answersHalfRequests = false
    var endsStreamOnEmptyChunk = false
    var endsBrokenStreams = false
    var answersBrokenStreams = false
    var keepsGoingWithoutClient = false
    var buffersStreams = false
    var sendsNoInterim = false
    var sendsInterimToAll = false
    var framesByNextRequest = false
    var answersAfterClose = false
    var takesAnyHost = false
    var takesRepeatedHost = false
    var sendsChunksToAll = false
    var waitsForContent = false
    var takesContentForRequests = false
    var takesBrokenContent = false
    var passesForeignResponses = false
    /// What a handler gets of a request's content.
    var content: @Sendable ([UInt8]) -> [UInt8] = { $0 }
    var hasAdapterOfGuide = false
    var ignoresPreflight = false
    var hasPipelineForErrors = true
    var tellsErrors = false
    var request: @Sendable (RequestHead) -> RequestHead = { $0 }
    /// The status and the field lines that are sent, made from the right ones.
    var head: @Sendable (Int, [HeaderLine]) -> (Int, [HeaderLine]) = { ($0, $1) }
    var addsLengthToNothing = false
    var phrase: @Sendable (StatusCode) -> String = { $0.phrase }
    var sent: @Sendable (_ octets: [UInt8], _ code: Int) -> [UInt8] = { octets, _ in octets }
  }

  struct HeaderLine: Sendable {
    var name: String
    var value: String
  }

  private let routes = ConformanceRoutes()
  private let manners: Manners

  /// Runs the server on a free port while the body runs.
  static func run<Result: Sendable>(
    _ manners: Manners = Manners(), while body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let listener = try ToySocket.listening()
    let server = ToyServer(manners: manners)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await withThrowingDiscardingTaskGroup { connections in
          while true {
            let connection = try await listener.accepted()
            connections.addTask { try? await server.serve(connection) }
          }
        }
      }
      defer { group.cancelAll() }
      return try await body(listener.port)
    }
  }

  private func serve(_ connection: ToySocket) async throws {
    var reader = ToyReader(manners: manners)
    while true {
      var requests: [ToyRequest] = []
      while requests.isEmpty && !reader.isFinished {
        let more = try await connection.receive()
        reader.isFinished = more.isEmpty
        reader.octets += more
        while let request = reader.next() {
          requests.append(request)
          if request.fault != nil { break }
        }
      }
      if requests.isEmpty { return }
      if manners.answersLastFirst { requests.reverse() }
      for (index, request) in requests.enumerated() {
        if manners.waitsForContent, request.isHeldBack { while try await !connection.receive().isEmpty {} }
        let next = index + 1 < requests.count ? requests[index + 1].head.method : nil
        var exchange = ToyExchange(connection, isOld: request.isOld, isLast: request.isLast)
        exchange.dropsEnd = manners.framesByNextRequest && next == .head
        try await answer(request, on: exchange)
        if manners.closesAlways || request.isLast && !manners.answersAfterClose { return }
      }
    }
  }

  private func answer(_ received: ToyRequest, on connection: ToyExchange) async throws {
    if manners.hasAdapterOfGuide { return try await answerWithAdapterOfGuide(received, on: connection) }
    let pipeline = routes.pipeline
    let hosts = received.head.values(of: .host)
    let isHostTaken = manners.takesAnyHost || manners.takesRepeatedHost && hosts.count > 1
    let request = manners.request(received.head)
    let badHost = isHostTaken ? nil : BadRequest(forHosts: hosts, mayBeMissing: received.isOld)
    if let refusal = received.fault ?? badHost {
      return try await send(pipeline.encode(failure: refusal, for: request), on: connection)
    }
    if !manners.ignoresPreflight, let answer = pipeline.preflight(for: request) {
      return try await send(answer, on: connection)
    }
    do {
      let takesInterim = manners.sendsInterimToAll || pipeline.interimResponses.allows(received.head)
      if let route = routes.all.first(where: { $0.path == request.path }), takesInterim, !manners.sendsNoInterim {
        for interim in route.interim {
          try await connection.send(
            head(103, interim.fields.map { HeaderLine(name: "\($0.name)", value: $0.value.text) }))
        }
      }
      switch request.path {
      case ConformanceRoutes.foreignResponsePath where manners.passesForeignResponses:
        return try await connection.send(head(409, [HeaderLine(name: "Content-Length", value: "0")]))
      case ConformanceRoutes.foreignErrorPath, ConformanceRoutes.foreignResponsePath: throw ForeignResponse(code: 409)
      default:
        let content = RequestContent(received.content, of: request)
        try await send(
          pipeline.encode(try await routes.reply(to: request, content: content), for: request), on: connection)
      }
    } catch let error as ToySocket.Failure {
      throw error
    } catch  where manners.tellsErrors {
      let page = Array("\(error)".utf8)
      let length = HeaderLine(name: "Content-Length", value: "\(page.count)")
      try await connection.send(head(500, [HeaderLine(name: "Content-Type", value: "text/plain"), length]) + page)
    } catch  where !manners.hasPipelineForErrors {
      try await send(ResponsePipeline().encode(failure: error, for: request), on: connection)
    } catch {
      try await send(pipeline.encode(failure: error, for: request), on: connection)
    }
  }

  private func answerWithAdapterOfGuide(_ request: ToyRequest, on connection: ToyExchange) async throws {
    let content = AsyncStream { stream in
      stream.yield(request.content)
      stream.finish()
    }
    let tiny = TinyRequest(
      method: request.head.method.token, target: request.head.target,
      version: request.isOld ? "HTTP/1.0" : "HTTP/1.1", lines: request.lines, content: content)
    let response: TinyResponse
    if let fault = request.fault {
      response = TinyAdapter.response(from: routes.pipeline.refuse(RequestHead(), with: fault))
    } else {
      response = await TinyLayer(pipeline: routes.pipeline).answer(tiny) { request in
        switch request.target {
        case ConformanceRoutes.foreignErrorPath: throw TinyError(status: 409)
        case ConformanceRoutes.foreignResponsePath: return TinyResponse(status: 409)
        default:
          let received = RequestContent(request.content, of: TinyAdapter.facts(of: request))
          return await TinyAdapter.respond(to: request, through: routes.pipeline) {
            try await routes.reply(to: received.request, content: received)
          }
        }
      }
    }
    var head = response.lines.map { HeaderLine(name: $0.name, value: $0.value) }
    head.append(HeaderLine(name: "Date", value: HTTPDate.current.description))
    let isChunked =
      response.write != nil && !connection.isOld && !head.contains { $0.name == "Content-Length" }
    if isChunked { head.append(HeaderLine(name: "Transfer-Encoding", value: "chunked")) }
    if connection.isLast { head.append(HeaderLine(name: "Connection", value: "close")) }
    try await connection.send(self.head(response.status, head))
    try await response.write? { octets in
      let size = isChunked ? Array("\(String(octets.count, radix: 16))\r\n".utf8) : []
      try await connection.send(size + octets + (isChunked ? [0x0D, 0x0A] : []))
    }
    if isChunked { try await connection.send(Array("0\r\n\r\n".utf8)) }
  }

  private func send(_ encoded: EncodedResponse, on connection: ToyExchange) async throws {
    let date = HeaderLine(name: "Date", value: HTTPDate.current.description)
    let right = [date] + encoded.fields.map { HeaderLine(name: $0.name.name, value: $0.value.text) }
    var (code, lines) = manners.head(encoded.status.code, right)
    if manners.addsLengthToNothing, case .none = encoded.content,
      !lines.contains(where: { $0.name == "Content-Length" })
    {
      lines.append(HeaderLine(name: "Content-Length", value: "0"))
    }
    if connection.isLast { lines.append(HeaderLine(name: "Connection", value: "close")) }
    switch encoded.content {
    case .none:
      try await connection.send(head(code, lines))
    case .bytes(let octets):
      try await connection.send(head(code, lines) + manners.sent(octets, code))
    case .stream(let stream):
      let knowsChunks = !connection.isOld || manners.sendsChunksToAll
      let isChunked = knowsChunks && !lines.contains { $0.name == "Content-Length" }
      if isChunked { lines.append(HeaderLine(name: "Transfer-Encoding", value: "chunked")) }
      try await connection.send(head(code, lines))
      try await send(stream, isChunked: isChunked, on: connection)
    }
  }

  private func send(_ stream: ContentStream, isChunked: Bool, on connection: ToyExchange) async throws {
    var buffered: [UInt8] = []
    do {
      for try await chunk in stream where !chunk.isEmpty || manners.endsStreamOnEmptyChunk {
        let size = Array("\(String(chunk.count, radix: 16))\r\n".utf8)
        let octets = isChunked ? size + chunk + [0x0D, 0x0A] : chunk
        if manners.buffersStreams {
          buffered += octets
        } else {
          do {
            try await connection.send(octets)
          } catch  where manners.keepsGoingWithoutClient {
            continue
          }
        }
      }
    } catch let error as ToySocket.Failure {
      throw error
    } catch {
      if manners.answersBrokenStreams { try await connection.send(head(500, [])) }
      if !manners.endsBrokenStreams { return connection.end() }
    }
    let isEnded = isChunked && !connection.dropsEnd
    try await connection.send(buffered + (isEnded ? Array("0\r\n\r\n".utf8) : []))
  }

  private func head(_ code: Int, _ lines: [HeaderLine]) -> [UInt8] {
    let fields = lines.map { "\($0.name): \($0.value)\r\n" }.joined()
    return Array("HTTP/1.1 \(code) \(StatusCode(code).map(manners.phrase) ?? "")\r\n\(fields)\r\n".utf8)
  }
}

import TypedResponses
import TypedResponsesTesting

/// A small HTTP/1.1 server for requests without content, which can be told to do one thing wrong.
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
    var hasAdapterOfGuide = false
    var ignoresPreflight = false
    var hasPipelineForErrors = true
    var tellsErrors = false
    var request: @Sendable (RequestHead) -> RequestHead = { $0 }
    /// The status and the field lines that are sent, made from the right ones.
    var head: @Sendable (Int, [HeaderLine]) -> (Int, [HeaderLine]) = { ($0, $1) }
    var addsLengthToNothing = false
    var phrase: @Sendable (StatusCode) -> String = { $0.phrase }
    var content: @Sendable (_ octets: [UInt8], _ code: Int) -> [UInt8] = { octets, _ in octets }
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
    var octets: [UInt8] = []
    while true {
      var requests: [ToyRequest] = []
      var isFinished = false
      while requests.isEmpty && !isFinished {
        let more = try await connection.receive()
        isFinished = more.isEmpty
        octets += more
        while let request = Self.takeRequest(&octets, isFinished && manners.answersHalfRequests) {
          requests.append(request)
        }
      }
      if requests.isEmpty { return }
      if manners.answersLastFirst { requests.reverse() }
      for (index, request) in requests.enumerated() {
        if manners.waitsForContent, request.hasContent { while try await !connection.receive().isEmpty {} }
        let next = index + 1 < requests.count ? requests[index + 1].head.method : nil
        var exchange = ToyExchange(connection, isOld: request.isOld, isLast: request.isLast)
        exchange.dropsEnd = manners.framesByNextRequest && next == .head
        try await answer(request, on: exchange)
        if manners.closesAlways || request.isLast && !manners.answersAfterClose { return }
      }
    }
  }

  /// Takes the first whole header section off the octets.
  private static func takeRequest(_ octets: inout [UInt8], _ takesHalf: Bool) -> ToyRequest? {
    let text = String(decoding: octets, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n")?.upperBound ?? (takesHalf && !text.isEmpty ? text.endIndex : nil)
    else {
      return nil
    }
    octets = Array(text[end...].utf8)
    let lines = text[..<end].split(separator: "\r\n")
    let parts = lines[0].split(separator: " ")
    guard parts.count > 1, let method = RequestMethod(String(parts[0])) else { return nil }
    let fields = lines.dropFirst().compactMap { line -> (FieldName, String)? in
      let pair = line.split(separator: ":", maxSplits: 1)
      guard pair.count == 2, let name = FieldName(String(pair[0])) else { return nil }
      return (name, String(pair[1].drop { $0 == " " }))
    }
    return ToyRequest(
      RequestHead(method, String(parts[1]), fields: fields), fields.map { (name: $0.0.name, value: $0.1) },
      isOld: parts.last == "HTTP/1.0")
  }

  private func answer(_ received: ToyRequest, on connection: ToyExchange) async throws {
    if manners.hasAdapterOfGuide { return try await answerWithAdapterOfGuide(received, on: connection) }
    let pipeline = routes.pipeline
    let hosts = received.head.values(of: .host)
    let isHostTaken = manners.takesAnyHost || manners.takesRepeatedHost && hosts.count > 1
    let request = manners.request(received.head)
    if !isHostTaken, let refusal = BadRequest(forHosts: hosts, mayBeMissing: received.isOld) {
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
      try await send(pipeline.encode(try await routes.reply(to: request), for: request), on: connection)
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
    let tiny = TinyRequest(
      method: request.head.method.token, target: request.head.target,
      version: request.isOld ? "HTTP/1.0" : "HTTP/1.1", lines: request.lines)
    let response = await TinyLayer(pipeline: routes.pipeline).answer(tiny) { request in
      let facts = TinyAdapter.facts(of: request)
      guard facts.path.hasPrefix("/conformance/") else { throw TinyError(status: 404) }
      return await TinyAdapter.respond(to: request, through: routes.pipeline) { try await routes.reply(to: facts) }
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
      try await connection.send(head(code, lines) + manners.content(octets, code))
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

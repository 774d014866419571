import TypedResponses

extension Exchange {
  /// The exchanges in the output of `curl -i`: header sections with the content after them, one or several.
  ///
  /// curl has undone the transfer coding by then and prints trailer fields behind the content, and where the response
  /// was to HEAD it shows no content; all is taken into account, as are a proxy's answer to CONNECT, what `-w` adds at
  /// the end, and text that went through an editor and lost the CR of every line.
  ///
  /// - Parameters:
  ///   - octets: The output.
  ///   - request: The request, when it is known.
  ///   - name: What a report calls the exchange; the second and later ones get a number.
  public static func exchanges(
    printedByCurl octets: [UInt8], request: ObservedRequest? = nil, name: String
  ) -> [Exchange] {
    placed(printedByCurl: octets, request: request, trailers: [], isInterleaved: false, name: name).map(\.exchange)
  }

  /// The exchanges and the offsets at which they begin.
  ///
  /// - Parameters:
  ///   - trailers: Trailer fields that stand elsewhere.
  ///   - isInterleaved: Whether lines of curl's own may stand within the content.
  static func placed(
    printedByCurl octets: [UInt8], request: ObservedRequest?, trailers: [UInt8], isInterleaved: Bool, name: String
  ) -> [(exchange: Exchange, offset: Int)] {
    var exchanges: [(exchange: Exchange, offset: Int)] = []
    var start = 0
    var interim: [ObservedResponse] = []
    var position = 0
    while position < octets.count,
      var reading = PrintedResponse(
        in: octets, from: position, to: request?.method, trailers: trailers, isInterleaved: isInterleaved)
    {
      if interim.isEmpty { start = position }
      position = reading.end
      if reading.isOfTunnel { continue }
      if (100...199).contains(reading.response.code) && reading.response.code != 101 && position < octets.count {
        interim.append(reading.response)
        continue
      }
      reading.response.interim = interim
      interim = []
      exchanges.append((Exchange(name: number(name, exchanges.count), reading.response, to: request), start))
    }
    return exchanges
  }

  static func number(_ name: String, _ index: Int) -> String {
    index == 0 ? name : "\(name)#\(index + 1)"
  }
}

/// One response as a client printed it.
private struct PrintedResponse {
  var response: ObservedResponse
  let end: Int
  /// Whether it is a proxy's answer to CONNECT, behind which the real one follows.
  let isOfTunnel: Bool

  init?(
    in octets: [UInt8], from start: Int, to method: RequestMethod?, trailers: [UInt8], isInterleaved: Bool
  ) {
    guard var head = MessageHead(in: octets, from: start, isFinished: true) else { return nil }
    let line = StatusLine(head.startLine, isRecording: true, noting: &head.faults)
    let framing = ContentFraming(code: line.code, fields: head.fields, to: method, noting: &head.faults)
    let lostItsCR = !octets[start..<head.end].contains(0x0D)
    let isFollowed = StatusLine.begins(in: octets, at: head.end)
    isOfTunnel =
      isFollowed && (200...299).contains(line.code)
      && (head.fields.isEmpty || line.reason?.lowercased().contains("established") ?? false)

    var content = PrintedContent(octets, from: head.end, lostItsCR: lostItsCR)
    switch framing {
    case .none: content.takeNothing()
    case .otherProtocol: content.takeAll()
    case .length(let length): content.take(length, isCoded: head.fields.contains(.contentEncoding))
    case .chunked, .untilClose:
      let goesOn = (300...399).contains(line.code) || line.code == 401 || line.code == 407
      content.takeUnframed(
        isChunked: framing == .chunked, isFollowed: goesOn,
        isJSON: head.fields[.contentType].flatMap { ContentType($0) }.map { $0.isJSON } ?? false)
      if method == nil, framing == .untilClose, content.octets?.isEmpty ?? false { content.octets = nil }
    }
    if isInterleaved { content.distrust(framing) }
    let section = MessageHead(trailersIn: trailers, from: 0, base: 0, isFinished: true)
    end = max(content.end, head.end)
    response = ObservedResponse(
      source: .recording, version: line.version, code: line.code, reason: line.reason, fields: head.fields,
      content: content.octets, trailers: trailers.isEmpty ? content.trailers : section?.fields ?? content.trailers,
      faults: head.faults.list.filter { !(lostItsCR && $0.kind == .bareLF) } + content.faults.list,
      excess: content.excess)
  }
}

extension ContentType {
  /// Whether content of the type is JSON.
  var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }
}

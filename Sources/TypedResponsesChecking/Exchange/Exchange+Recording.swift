import TypedResponses

extension Exchange {
  /// The exchanges in the output of `curl -i`: header sections with the content after them, one or several.
  ///
  /// curl has undone the transfer coding by then, and where the response was to HEAD it shows no content; both are
  /// taken into account. Text that went through an editor and lost the CR of every line is read as well.
  ///
  /// - Parameters:
  ///   - octets: The output.
  ///   - request: The request, when it is known.
  ///   - name: What a report calls the exchange; the second and later ones get a number.
  public static func exchanges(
    printedByCurl octets: [UInt8], request: ObservedRequest? = nil, name: String
  ) -> [Exchange] {
    var exchanges: [Exchange] = []
    var interim: [ObservedResponse] = []
    var position = 0
    while position < octets.count,
      var reading = RecordingReading(in: octets, from: position, to: request?.method)
    {
      position = reading.end
      if (100...199).contains(reading.response.code) && reading.response.code != 101 && position < octets.count {
        interim.append(reading.response)
        continue
      }
      reading.response.interim = interim
      interim = []
      exchanges.append(Exchange(name: number(name, exchanges.count), reading.response, to: request))
    }
    return exchanges
  }

  static func number(_ name: String, _ index: Int) -> String {
    index == 0 ? name : "\(name)#\(index + 1)"
  }
}

/// One response as a client printed it.
private struct RecordingReading {
  var response: ObservedResponse
  let end: Int

  init?(in octets: [UInt8], from start: Int, to method: RequestMethod?) {
    guard var head = MessageHead(in: octets, from: start, isFinished: true) else { return nil }
    let line = StatusLine(head.startLine, isRecording: true, noting: &head.faults)
    let framing = ContentFraming(code: line.code, fields: head.fields, to: method, noting: &head.faults)
    let lostItsCR = !octets[start..<head.end].contains(0x0D)
    var faults = head.faults.list.filter { !(lostItsCR && $0.kind == .bareLF) }
    var rest = octets[head.end...]
    if lostItsCR && rest.last == 0x0A { rest = rest.dropLast() }

    var content: [UInt8]? = []
    var excess: [UInt8] = []
    var end = octets.count
    let hidesContent = StatusLine.begins(in: octets, at: head.end)
    switch framing {
    case .none where rest.isEmpty || hidesContent, .otherProtocol:
      end = hidesContent ? head.end : end
    case .none:
      excess = Array(rest)
    case .length(let length) where rest.isEmpty || hidesContent:
      content = length == 0 ? [] : nil
      end = head.end
    case .length(let length) where rest.count >= length:
      content = Array(rest.prefix(length))
      end = head.end + length
      if !StatusLine.begins(in: octets, at: end) {
        excess = Array(rest.dropFirst(length))
        end = octets.count
      }
    case .length(let length):
      content = Array(rest)
      if !lostItsCR && !head.fields.contains(.contentEncoding) {
        var noted = WireFaults()
        noted.note(.incomplete, at: end - start, "Content-Length is \(length), and \(rest.count) octets came")
        faults += noted.list
      }
    case .chunked, .untilClose:
      content = rest.isEmpty || hidesContent ? nil : Array(rest)
      if rest.isEmpty && framing == .untilClose { content = [] }
      if hidesContent { end = head.end }
      if framing == .chunked, content != nil,
        let chunked = ChunkedContent(in: octets, from: head.end, base: start, isFinished: true),
        chunked.faults.list.isEmpty
      {
        content = chunked.content
        end = chunked.end
      }
    }
    self.end = max(end, head.end)
    response = ObservedResponse(
      source: .recording, version: line.version, code: line.code, reason: line.reason, fields: head.fields,
      content: content, faults: faults, excess: excess)
  }
}

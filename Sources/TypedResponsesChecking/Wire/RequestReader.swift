import TypedResponses

/// Reads request heads from octets: those of a file, or those a test is about to send.
struct RequestReader {
  /// The requests, in order, as far as they can be read.
  let requests: [ObservedRequest]

  init(_ octets: [UInt8]) {
    var requests: [ObservedRequest] = []
    var position = 0
    while position < octets.count {
      // A server ignores empty lines before a request line (RFC 9112 §2.2).
      if octets[position] == 0x0D || octets[position] == 0x0A {
        position += 1
        continue
      }
      guard let head = MessageHead(in: octets, from: position, isFinished: true),
        let request = ObservedRequest(head)
      else { break }
      requests.append(request)
      position = RequestReader.end(of: head, in: octets)
    }
    self.requests = requests
  }

  /// The offset after the request's content, if any is there.
  private static func end(of head: MessageHead, in octets: [UInt8]) -> Int {
    var ignored = WireFaults()
    guard head.fields.contains(.contentLength) || head.fields.contains(.transferEncoding) else { return head.end }
    switch ContentFraming(code: 200, fields: head.fields, to: nil, noting: &ignored) {
    case .length(let length): return octets.count - head.end < length ? octets.count : head.end + length
    case .chunked:
      return ChunkedContent(in: octets, from: head.end, base: head.end, isFinished: true)?.end ?? octets.count
    case .none, .otherProtocol, .untilClose: return octets.count
    }
  }
}

extension ObservedRequest {
  /// The request of this head; `nil` when its first line is no request line.
  init?(_ head: MessageHead) {
    let parts = head.startLine.split(separator: 0x20, omittingEmptySubsequences: true)
    guard parts.count >= 2, let method = RequestMethod(ObservedField.text(parts[0])) else { return nil }
    self.init(
      method, ObservedField.text(parts[1]), version: parts.count > 2 ? ObservedField.text(parts[2]) : nil,
      fields: head.fields)
  }
}

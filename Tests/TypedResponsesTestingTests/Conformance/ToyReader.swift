import TypedResponses

/// Takes requests off the octets that a client has sent.
struct ToyReader {
  var octets: [UInt8] = []
  /// Whether the client sends no more.
  var isFinished = false
  let manners: ToyServer.Manners

  /// Takes the next request, if all of it is there or never will be.
  mutating func next() -> ToyRequest? {
    guard let end = octets.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound ?? endOfHalf else { return nil }
    var request = ToyRequest()
    request.read(String(decoding: octets[..<end], as: UTF8.self))
    var rest = octets[end...]
    if request.fault == nil, !request.isHeldBack, !manners.takesContentForRequests {
      do throws(BadRequest) {
        guard let content = try request.takeContent(&rest) else {
          guard isFinished else { return nil }
          if !manners.takesBrokenContent { throw .incompleteContent }
          (request.content, rest) = (Array(rest), [])
          octets = []
          return request
        }
        request.content = manners.content(content)
      } catch {
        request.fault = error
      }
    }
    octets = Array(rest)
    return request
  }

  private var endOfHalf: Int? {
    isFinished && manners.answersHalfRequests && !octets.isEmpty ? octets.endIndex : nil
  }
}

extension ToyRequest {
  fileprivate mutating func read(_ text: String) {
    let all = text.split(separator: "\r\n")
    let parts = (all.first ?? "").split(separator: " ")
    guard parts.count > 1, let method = RequestMethod(String(parts[0])) else {
      fault = .malformedRequest
      return
    }
    var fields: [(FieldName, String)] = []
    for line in all.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      guard let name = FieldName(String(pair[0])) else {
        fault = .malformedRequest
        continue
      }
      fields.append((name, pair.count == 2 ? String(pair[1].drop { $0 == " " }) : ""))
    }
    head = RequestHead(method, String(parts[1]), fields: fields)
    lines = fields.map { (name: $0.0.name, value: $0.1) }
    isOld = parts.last == "HTTP/1.0"
    isHeldBack = head.values(of: .expect) == ["100-continue"]
    if let length = head.values(of: .contentLength).first, Int(length) == nil { fault = .malformedRequest }
  }

  /// The content, once all of it is there.
  fileprivate func takeContent(_ rest: inout ArraySlice<UInt8>) throws(BadRequest) -> [UInt8]? {
    guard head.values(of: .transferEncoding) == ["chunked"] else {
      let length = head.values(of: .contentLength).first.flatMap { Int($0) } ?? 0
      guard rest.count >= length else { return nil }
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
    var (content, chunks) = ([UInt8](), rest)
    while let line = chunks.firstRange(of: Array("\r\n".utf8)) {
      guard let size = Int(String(decoding: chunks[..<line.lowerBound], as: UTF8.self), radix: 16) else {
        throw .malformedContent
      }
      chunks = chunks[line.upperBound...]
      guard chunks.count >= size + 2 else { return nil }
      content += chunks.prefix(size)
      chunks = chunks.dropFirst(size + 2)
      if size == 0 {
        rest = chunks
        return content
      }
    }
    return nil
  }
}

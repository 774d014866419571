#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TypedResponses

/// One entry of an HTTP archive, as far as it tells of the exchange.
struct HAREntry {
  /// Why an entry is no exchange, as a clause.
  struct Refusal: Error {
    let description: String
  }

  private struct Message {
    var method: String?
    var url: String?
    var version: String?
    var status: String?
    var hasOddStatus = false
    var reason: String?
    var fields: [ObservedField]?
    var bodySize: Int?
    var content = Content()
    var failure: String?
  }

  private struct Content {
    var size: Int?
    var text: [UInt8]?
    var isBase64 = false
  }

  private var request: Message?
  private var response: Message?
  private var failure: String?
  private var isByServiceWorker = false

  /// Takes the next value of an archive's list of entries.
  init(_ cursor: inout JSONCursor) throws(JSONFault) {
    try HARArchive.members(&cursor) { name, cursor throws(JSONFault) in
      switch name {
      case "request": request = try Self.message(&cursor)
      case "response": response = try Self.message(&cursor)
      case "_error": failure = try cursor.text()
      case "_fetchedViaServiceWorker":
        isByServiceWorker = cursor.next == UInt8(ascii: "t")
        try cursor.skip()
      default: try cursor.skip()
      }
    }
  }

  private static func message(_ cursor: inout JSONCursor) throws(JSONFault) -> Message? {
    guard cursor.next == UInt8(ascii: "{") else {
      try cursor.skip()
      return nil
    }
    var message = Message()
    try HARArchive.members(&cursor) { name, cursor throws(JSONFault) in
      switch name {
      case "method": message.method = try cursor.text()
      case "url": message.url = try cursor.text()
      case "httpVersion": message.version = try cursor.text()
      case "status":
        message.hasOddStatus = cursor.next == UInt8(ascii: "\"")
        message.status = try cursor.numeral()
      case "statusText": message.reason = try cursor.text()
      case "headers": message.fields = try fields(&cursor)
      case "bodySize": message.bodySize = try cursor.numeral().flatMap { Int($0) }
      case "content", "postData": message.content = try content(&cursor)
      case "_failureText", "_error": message.failure = try cursor.text() ?? message.failure
      default: try cursor.skip()
      }
    }
    return message
  }

  private static func content(_ cursor: inout JSONCursor) throws(JSONFault) -> Content {
    var content = Content()
    try HARArchive.members(&cursor) { name, cursor throws(JSONFault) in
      switch name {
      case "size": content.size = try cursor.numeral().flatMap { Int($0) }
      case "text": content.text = try cursor.textOctets()
      case "encoding": content.isBase64 = try cursor.text() == "base64"
      default: try cursor.skip()
      }
    }
    return content
  }

  /// The field lines; `nil` when there is no list of them. Lines that the exporter joined with a newline, as browsers
  /// hand them to their tools, are several again. Pseudo-fields are no fields.
  private static func fields(_ cursor: inout JSONCursor) throws(JSONFault) -> [ObservedField]? {
    guard cursor.next == UInt8(ascii: "[") else {
      try cursor.skip()
      return nil
    }
    var fields: [ObservedField] = []
    try HARArchive.elements(&cursor) { _, cursor throws(JSONFault) in
      var (name, value): (String?, String?)
      try HARArchive.members(&cursor) { member, cursor throws(JSONFault) in
        switch member {
        case "name": name = try cursor.text()
        case "value": value = try cursor.text()
        default: try cursor.skip()
        }
      }
      guard let name, let value, !name.hasPrefix(":") else { return }
      guard value.utf8.contains(0x0A) else {
        fields.append(ObservedField(name, FieldSyntax.trimmed(value)))
        return
      }
      for line in value.split(whereSeparator: \.isNewline) {
        fields.append(ObservedField(name, FieldSyntax.trimmed(String(line))))
      }
    }
    return fields
  }
}

// MARK: - The exchange

extension HAREntry {
  /// The exchange that the entry records.
  func exchange(named title: String) -> Result<Exchange, Refusal> {
    do throws(Refusal) {
      return .success(try recorded(named: title))
    } catch {
      return .failure(error)
    }
  }

  private func recorded(named title: String) throws(Refusal) -> Exchange {
    let request = try observedRequest()
    guard let response else { throw Refusal(description: "it has no response") }
    guard let status = response.status else {
      let reason = response.hasOddStatus ? "its response.status is text" : "it has no response.status"
      throw Refusal(description: reason)
    }
    guard let code = Int(status) else { throw Refusal(description: "its response.status is \(status)") }
    guard code > 0 else {
      let reason = [response.failure, failure].compactMap(\.self).first.map { ": \(excerpt($0.utf8, limit: 80))" }
      throw Refusal(description: "no response came\(reason ?? "")")
    }
    guard let fields = response.fields else { throw Refusal(description: "its response has no list of headers") }
    if isByServiceWorker { throw Refusal(description: "a service worker made the response") }
    let observed = observedResponse(response, code: code, fields: ObservedFields(fields), to: request)
    let line = request.map { "\($0.method) \($0.target)" } ?? "entry"
    return Exchange(name: "\(title) \(line)", observed, to: request)
  }

  /// The request; `nil` when it is not known.
  private func observedRequest() throws(Refusal) -> ObservedRequest? {
    guard let request, let url = request.url, let method = request.method.flatMap({ RequestMethod($0) }) else {
      return nil
    }
    if method == .connect { throw Refusal(description: "it is a tunnel") }
    let place = ObservedRequest.place(ofURL: url)
    if let scheme = place.scheme, !["http", "https", "ws", "wss"].contains(scheme) {
      throw Refusal(description: "its address begins with '\(excerpt(scheme.utf8)):', which is not HTTP")
    }
    return ObservedRequest(
      method, place.target, version: request.version.map(Self.version), fields: ObservedFields(request.fields ?? []),
      origin: place.origin, content: knownContent(of: request))
  }

  private func observedResponse(
    _ response: Message, code: Int, fields: ObservedFields, to request: ObservedRequest?
  ) -> ObservedResponse {
    let version = response.version.map(Self.version)
    if code == 304 || isRevalidated(response, code: code, fields: fields, by: request) {
      let own = code == 304 ? fields : ObservedFields(fields.filter { !Self.isAboutContent($0.name) })
      return ObservedResponse(
        source: .recording, version: version, code: 304, reason: code == 304 ? response.reason : nil, fields: own,
        content: [])
    }
    var faults: [WireFault] = []
    if let failure = [response.failure, failure].compactMap(\.self).first, !failure.contains("ABORTED") {
      faults.append(
        WireFault(kind: .cut, offset: 0, seen: "the client reports \"\(excerpt(failure.utf8, limit: 80))\""))
    }
    let isCut = response.failure != nil || failure != nil
    let content = request?.method == .head ? [] : isCut ? nil : knownContent(of: response)
    return ObservedResponse(
      source: .recording, version: version, code: code, reason: response.reason, fields: fields, content: content,
      isText: !response.content.isBase64, faults: faults)
  }

  /// Whether the exporter wrote what was in the cache, with 200, though the server answered 304: the request has a
  /// condition, and no content came.
  private func isRevalidated(
    _ response: Message, code: Int, fields: ObservedFields, by request: ObservedRequest?
  ) -> Bool {
    guard code == 200, let request, request.method.readsRepresentation, let size = response.bodySize,
      size < 0 && !fields.contains(.contentType) || size == 0 && (response.content.size ?? -1) != 0
    else { return false }
    if let tags = request.fields.combined(.ifNoneMatch) {
      guard let tag = fields[.etag] else { return true }
      return tags == "*" || tags.contains(tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag)
    }
    return request.fields.contains(.ifModifiedSince)
  }

  private static func isAboutContent(_ name: String) -> Bool {
    [
      "content-type", "content-length", "content-encoding", "content-language", "last-modified", "transfer-encoding",
    ]
    .contains(name.lowercased())
  }

  /// The content, when the entry holds all of it and it came with this message.
  private func knownContent(of message: Message) -> [UInt8]? {
    let content = message.content
    guard let text = content.text else { return nil }
    let octets: [UInt8]
    if content.isBase64 {
      guard let decoded = Data(base64Encoded: Data(text)) else { return nil }
      octets = [UInt8](decoded)
    } else {
      octets = text
    }
    if let size = content.size {
      if size < 0 || octets.count < size { return nil }
      if size > 0, let sent = message.bodySize, sent <= 0 { return nil }
    }
    return octets
  }

  /// Browsers write `h2`, `h3` and `http/2.0` where HTTP/1.1 writes its name.
  private static func version(_ text: String) -> String {
    switch text.lowercased() {
    case "h2", "http/2", "http/2.0": "HTTP/2"
    case "h3", "http/3", "http/3.0": "HTTP/3"
    default: text.uppercased()
    }
  }
}

extension ObservedRequest {
  /// Path and query of an absolute URL.
  package static func target(ofURL url: String) -> String { place(ofURL: url).target }

  /// The scheme of a URL in lower case, the origin as far as it has one, and path and query.
  static func place(ofURL url: String) -> (scheme: String?, origin: String?, target: String) {
    guard let colon = url.firstIndex(of: ":"), URIReference.isScheme(url[..<colon]) else { return (nil, nil, url) }
    let scheme = url[..<colon].lowercased()
    guard url[colon...].hasPrefix("://") else { return (scheme, nil, url) }
    let rest = url[url.index(colon, offsetBy: 3)...].prefix { $0 != "#" }
    let start = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let origin = "\(scheme)://\(rest[..<start].lowercased())"
    if start == rest.endIndex { return (scheme, origin, "/") }
    return (scheme, origin, rest[start] == "?" ? "/" + rest[start...] : String(rest[start...]))
  }
}

extension URIReference {
  /// Whether the text is the scheme of a URI ([RFC 3986 §3.1](https://www.rfc-editor.org/rfc/rfc3986#section-3.1)).
  fileprivate static func isScheme(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy { octet in
      FieldSyntax.digit(octet) != nil || (0x61...0x7A).contains(octet | 0x20) || "+-.".utf8.contains(octet)
    }
  }
}

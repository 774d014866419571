#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TypedResponses

extension Exchange {
  /// The exchanges in an HTTP archive (HAR 1.2), as browsers and proxies export it.
  ///
  /// Entries without a response, such as blocked requests, are passed over. The content of a 304 is what the client
  /// had stored, so it counts as not known.
  ///
  /// - Throws: ``HARError`` with what is missing, or where the text stops being JSON.
  public static func exchanges(inHAR octets: [UInt8], name: String) throws(HARError) -> [Exchange] {
    let archive: JSONValue
    do {
      archive = try JSONValue(parsing: octets)
    } catch {
      throw HARError(error.description)
    }
    guard let entries = archive["log"]?["entries"]?.elements else {
      throw HARError("Not an HTTP archive: it has no array at log.entries.")
    }
    var exchanges: [Exchange] = []
    for (index, entry) in entries.enumerated() {
      guard let response = entry["response"], let code = response["status"]?.number else {
        throw HARError("Not an HTTP archive: log.entries[\(index)] has no response.status.")
      }
      guard code > 0 else { continue }
      let request = entry["request"].flatMap(ObservedRequest.init(har:))
      let title = request.map { "\($0.method) \($0.target)" } ?? "entry"
      let observed = ObservedResponse(har: response, code: code, isHead: request?.method == .head)
      exchanges.append(Exchange(name: "\(name)[\(index)] \(title)", observed, to: request))
    }
    return exchanges
  }
}

extension ObservedRequest {
  fileprivate init?(har value: JSONValue) {
    guard let method = value["method"]?.text.flatMap({ RequestMethod($0) }), let url = value["url"]?.text else {
      return nil
    }
    self.init(
      method, ObservedRequest.target(ofURL: url), version: value["httpVersion"]?.text,
      fields: ObservedFields(har: value["headers"]))
  }

  /// Path and query of an absolute URL.
  package static func target(ofURL url: String) -> String {
    guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return url }
    let rest = url[url.index(colon, offsetBy: 3)...].prefix { $0 != "#" }
    guard let start = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
    return rest[start] == "?" ? "/" + rest[start...] : String(rest[start...])
  }
}

extension ObservedResponse {
  fileprivate init(har value: JSONValue, code: Int, isHead: Bool) {
    let content = value["content"]
    var octets: [UInt8]?
    if let text = content?["text"]?.text {
      if content?["encoding"]?.text == "base64" {
        octets = Data(base64Encoded: text).map { [UInt8]($0) }
      } else {
        octets = Array(text.utf8)
      }
    } else if value["bodySize"]?.number == 0 || content?["size"]?.number == 0 {
      octets = []
    }
    self.init(
      source: .recording, version: value["httpVersion"]?.text.map(Self.version), code: code,
      reason: value["statusText"]?.text, fields: ObservedFields(har: value["headers"]),
      content: code == 304 || isHead ? [] : octets)
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

extension ObservedFields {
  fileprivate init(har value: JSONValue?) {
    self.init(
      (value?.elements ?? []).compactMap { line in
        guard let name = line["name"]?.text, let value = line["value"]?.text, !name.hasPrefix(":") else { return nil }
        return ObservedField(name, FieldSyntax.trimmed(value))
      })
  }
}

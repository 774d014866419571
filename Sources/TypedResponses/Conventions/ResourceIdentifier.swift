/// The URL by which a protected resource is known, such as `https://api.example.com/mcp`: what clients ask tokens for.
///
/// [RFC 9728 §1.2](https://www.rfc-editor.org/rfc/rfc9728#section-1.2)
public struct ResourceIdentifier: Sendable, Hashable {
  /// The URL as it is written.
  public let text: String
  private let hostEnd: Int

  /// A URL from outside the source.
  ///
  /// - Throws: ``FieldPartError`` when it is no URL with the scheme `https` and a host, or has a fragment. `http` is
  ///   allowed for this machine alone, while an application is being written.
  public init(_ text: String) throws(FieldPartError) {
    let octets = Array(text.utf8)
    let isSecure = octets.starts(with: "https://".utf8)
    guard isSecure || octets.starts(with: "http://".utf8), (try? URIReference(text)) != nil else {
      throw FieldPartError("A protected resource has a URL with the scheme https, not \"\(text)\".")
    }
    let hostStart = isSecure ? 8 : 7
    hostEnd = octets[hostStart...].firstIndex { "/?#".utf8.contains($0) } ?? octets.count
    let host = String(decoding: octets[hostStart..<hostEnd], as: UTF8.self)
    guard !host.isEmpty, isSecure || ResourceIdentifier.isThisMachine(host) else {
      throw FieldPartError("The URL of a protected resource has the scheme https and a host: \"\(text)\" has not.")
    }
    guard !octets.contains(UInt8(ascii: "#")) else {
      throw FieldPartError("The URL of a protected resource has no fragment; \"\(text)\" has one.")
    }
    self.text = text
  }

  private static func isThisMachine(_ host: String) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
  }

  /// The host, with the port where one is written.
  public var host: String {
    let start = text.utf8.starts(with: "https".utf8) ? 8 : 7
    return String(decoding: Array(text.utf8)[start..<hostEnd], as: UTF8.self)
  }

  /// What follows the host: path and query, or nothing.
  public var target: String { String(decoding: Array(text.utf8)[hostEnd...], as: UTF8.self) }

  /// The path at which clients look for the metadata: `/.well-known/oauth-protected-resource`, and then the resource's
  /// own path and query.
  ///
  /// [RFC 9728 §3.1](https://www.rfc-editor.org/rfc/rfc9728#section-3.1)
  public var metadataPath: String {
    let target = target
    return "/.well-known/oauth-protected-resource" + (target == "/" ? "" : target)
  }

  /// The URL at which clients look for the metadata.
  public var metadataURL: URIReference {
    URIReference(checked: String(decoding: Array(text.utf8)[..<hostEnd], as: UTF8.self) + metadataPath)
  }

  /// Whether a request is to this very resource: the same host, path and query. A request that names no host is taken to
  /// be to the right one.
  public func isTarget(of request: some RequestFacts) -> Bool {
    if let named = request.values(of: .host).first, !FieldSyntax.equalIgnoringCase(named, host) { return false }
    let target = target
    return request.target == (target.isEmpty ? "/" : target)
  }
}

extension ResourceIdentifier: ExpressibleByStringLiteral {
  /// A URL written in the source.
  public init(stringLiteral text: String) {
    do throws(FieldPartError) {
      try self.init(text)
    } catch {
      preconditionFailure(error.description)
    }
  }
}

extension ResourceIdentifier: CustomStringConvertible {
  public var description: String { text }
}

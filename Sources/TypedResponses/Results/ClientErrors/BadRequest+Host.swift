extension BadRequest {
  /// The refusal of a request that does not say once, and well-formed, which host it is for; `nil` when it does.
  ///
  /// A server has to refuse such a request: a proxy on the way may have read another host than the server
  /// ([RFC 9112 §3.2](https://www.rfc-editor.org/rfc/rfc9112#section-3.2)). For adapters of servers that let it pass.
  ///
  /// - Parameters:
  ///   - hosts: The values of the `Host` lines.
  ///   - mayBeMissing: Whether there may be none, as in HTTP/1.0.
  public init?(forHosts hosts: [String], mayBeMissing: Bool = false) {
    guard let host = hosts.first else {
      if mayBeMissing { return nil }
      self = BadRequest().saying("host.missing")
      return
    }
    guard hosts.count == 1 else {
      self = BadRequest().saying("host.repeated", ["count": .integer(Int64(hosts.count))])
      return
    }
    if Self.isAuthority(host) { return nil }
    self = BadRequest().saying("host.invalid")
  }

  private static func isAuthority(_ host: String) -> Bool {
    if isPlain(host) { return true }
    let reference = URISyntax("//\(host)")
    guard let authority = reference.authority, authority.count == host.utf8.count else { return false }
    do throws(URIReferenceError) {
      try reference.check()
      return true
    } catch {
      return false
    }
  }

  /// Whether it is what nearly all are: letters, digits, dots and hyphens, and perhaps a port.
  private static func isPlain(_ host: String) -> Bool {
    // Only a string bridged from Objective-C has no such storage.
    unsafe host.utf8.withContiguousStorageIfAvailable { octets in
      var isPort = false
      for index in octets.indices {
        switch unsafe octets[index] {
        case 0x30...0x39: continue
        case 0x61...0x7A, 0x41...0x5A, UInt8(ascii: "."), UInt8(ascii: "-"): if isPort { return false }
        case UInt8(ascii: ":") where !isPort: isPort = true
        default: return false
        }
      }
      return true
    } ?? false
  }
}

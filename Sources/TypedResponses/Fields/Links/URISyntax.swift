/// Takes a URI reference apart and checks each part.
///
/// [RFC 3986 §3](https://www.rfc-editor.org/rfc/rfc3986#section-3)
struct URISyntax {
  private let octets: [UInt8]
  /// `https` in `https://…`; `nil` for a relative reference.
  let scheme: Range<Int>?
  /// `host:8080` in `https://host:8080/`; `nil` when no `//` comes before the path.
  let authority: Range<Int>?
  private let path: Range<Int>
  private let query: Range<Int>?
  private let fragment: Range<Int>?

  init(_ text: String) {
    let octets = Array(text.utf8)
    self.octets = octets
    scheme = URISyntax.schemeRange(octets)
    var start = scheme.map { $0.upperBound + 1 } ?? 0
    if octets[start...].starts(with: "//".utf8) {
      let end = octets[(start + 2)...].firstIndex { "/?#".utf8.contains($0) } ?? octets.endIndex
      authority = (start + 2)..<end
      start = end
    } else {
      authority = nil
    }
    let hash = octets[start...].firstIndex(of: UInt8(ascii: "#"))
    let queryEnd = hash ?? octets.endIndex
    let mark = octets[start..<queryEnd].firstIndex(of: UInt8(ascii: "?"))
    path = start..<(mark ?? queryEnd)
    query = mark.map { ($0 + 1)..<queryEnd }
    fragment = hash.map { ($0 + 1)..<octets.endIndex }
  }

  private static func schemeRange(_ octets: [UInt8]) -> Range<Int>? {
    guard let colon = octets.firstIndex(of: UInt8(ascii: ":")), let first = octets.first, isLetter(first),
      octets[..<colon].allSatisfy({ isLetter($0) || FieldSyntax.digit($0) != nil || "+-.".utf8.contains($0) })
    else { return nil }
    return 0..<colon
  }

  /// Whether the text surely is a reference that begins with a single `/`, and has neither a fragment nor anything
  /// percent-encoded: what nearly all are, found out without taking them apart.
  static func isPlainPath(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { octets in
      guard unsafe octets.first == UInt8(ascii: "/"), unsafe octets.count == 1 || octets[1] != UInt8(ascii: "/") else {
        return false
      }
      return unsafe OctetWords.allSatisfy(
        octets, word: OctetWords.areNameOctets, octet: PercentEncoding.isFragmentOctet)
        || octets.allSatisfy(PercentEncoding.isFragmentOctet)
    }
  }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(decoding: octets[range], as: UTF8.self) }

  /// - Throws: the first fault.
  func check() throws(URIReferenceError) {
    if let authority { try check(authority: authority) }
    try checkHost()
    if scheme == nil, authority == nil {
      let firstSegment = octets[path].prefix { $0 != UInt8(ascii: "/") }
      if let colon = firstSegment.firstIndex(of: UInt8(ascii: ":")) {
        throw URIReferenceError(
          at: colon,
          "What stands before the ':' at offset \(colon) is no scheme: a letter, then letters, digits, '+', '-', '.'.")
      }
    }
    try check(path, "path", allowing: ":@/")
    if let query { try check(query, "query", allowing: ":@/?") }
    if let fragment { try check(fragment, "fragment", allowing: ":@/?") }
  }

  /// Whether there is an authority without a host.
  var hasEmptyHost: Bool {
    guard let authority else { return false }
    return authority.isEmpty || octets[authority.lowerBound] == UInt8(ascii: ":")
  }

  /// Checks that what clients take for an address in the web names a host: they would take one from the path
  /// ([RFC 9110 §4.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-4.2.1)).
  private func checkHost() throws(URIReferenceError) {
    let name = scheme.map { text($0) }
    let isWeb = name.map { ["http", "https", "ws", "wss"].contains($0.lowercased()) } ?? (authority != nil)
    guard isWeb, authority == nil || hasEmptyHost else { return }
    let start = authority?.lowerBound ?? path.lowerBound
    throw URIReferenceError(
      at: start,
      "\(name.map { "A URI of the scheme '\($0)'" } ?? "A reference that begins with '//'") must name a host.")
  }

  /// Checks host and port. User names and passwords are refused: they would be shown, logged and sent on
  /// ([RFC 9110 §4.2.4](https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4)).
  private func check(authority: Range<Int>) throws(URIReferenceError) {
    let octets = octets[authority]
    if let at = octets.firstIndex(of: UInt8(ascii: "@")) {
      throw URIReferenceError(at: at, "A URI must not have user information before an '@', found at offset \(at).")
    }
    var rest = octets
    if octets.first == UInt8(ascii: "[") {
      guard let end = octets.firstIndex(of: UInt8(ascii: "]")) else {
        throw URIReferenceError(at: authority.lowerBound, "The '[' at offset \(authority.lowerBound) is not closed.")
      }
      try check(address: octets[(authority.lowerBound + 1)..<end])
      rest = octets[(end + 1)...]
      if let next = rest.first, next != UInt8(ascii: ":") {
        throw URIReferenceError(octet: next, at: end + 1, in: "host")
      }
    }
    let colon = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    try check(rest.startIndex..<colon, "host", allowing: "")
    for offset in rest[colon...].indices.dropFirst() where FieldSyntax.digit(octets[offset]) == nil {
      throw URIReferenceError(octet: octets[offset], at: offset, in: "port")
    }
  }

  /// Checks what stands between brackets: the octets of an IPv6 address, or of one of a later version.
  private func check(address: ArraySlice<UInt8>) throws(URIReferenceError) {
    let isFuture = address.first.map { $0 | 0x20 == UInt8(ascii: "v") } ?? false
    for (offset, octet) in zip(address.indices, address) {
      let isAllowed =
        isFuture
        ? PercentEncoding.isUnreserved(octet) || URISyntax.isSubDelimiter(octet) || octet == UInt8(ascii: ":")
        : URISyntax.isHexDigit(octet) || octet == UInt8(ascii: ":") || octet == UInt8(ascii: ".")
      guard isAllowed else { throw URIReferenceError(octet: octet, at: offset, in: "address") }
    }
    guard isFuture ? URISyntax.isFutureAddress(address) : InternetAddress.isIPv6(address) else {
      throw URIReferenceError(
        at: address.startIndex, "What stands in brackets at offset \(address.startIndex) is no IPv6 address.")
    }
  }

  /// Whether an address names its version: `v1.fe80`.
  private static func isFutureAddress(_ address: ArraySlice<UInt8>) -> Bool {
    let version = address.dropFirst().prefix { $0 != UInt8(ascii: ".") }
    return !version.isEmpty && version.allSatisfy(isHexDigit) && address.count > version.count + 2
  }

  private func check(_ range: Range<Int>, _ part: String, allowing extra: StaticString) throws(URIReferenceError) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let octet = octets[offset]
      if octet == UInt8(ascii: "%") {
        guard range.upperBound - offset > 2, octets[(offset + 1)...(offset + 2)].allSatisfy(URISyntax.isHexDigit) else {
          throw URIReferenceError(at: offset, "The '%' at offset \(offset) is not followed by two hexadecimal digits.")
        }
        offset += 3
        continue
      }
      let isExtra = extra.withUTF8Buffer { unsafe $0.contains(octet) }
      guard isExtra || PercentEncoding.isUnreserved(octet) || URISyntax.isSubDelimiter(octet) else {
        throw URIReferenceError(octet: octet, at: offset, in: part)
      }
      offset += 1
    }
  }

  private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }

  private static func isHexDigit(_ octet: UInt8) -> Bool {
    FieldSyntax.digit(octet) != nil || (0x61...0x66).contains(octet | 0x20)
  }

  private static func isSubDelimiter(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}

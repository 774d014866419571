/// Takes a URI reference apart and checks each part.
///
/// [RFC 3986 §3](https://www.rfc-editor.org/rfc/rfc3986#section-3)
struct URISyntax {
  private let octets: [UInt8]
  /// `https` in `https://…`; `nil` for a relative reference.
  private(set) var scheme: Range<Int>?
  /// `user@host:8080` in `https://user@host:8080/`.
  private(set) var authority: Range<Int>?
  /// Where the path begins.
  private(set) var pathStart = 0

  init(_ text: String) {
    octets = Array(text.utf8)
    scheme = URISyntax.schemeRange(octets)
    pathStart = scheme.map { $0.upperBound + 1 } ?? 0
    if octets[pathStart...].starts(with: "//".utf8) {
      let start = pathStart + 2
      let end = octets[start...].firstIndex { "/?#".utf8.contains($0) } ?? octets.endIndex
      authority = start..<end
      pathStart = end
    }
  }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(decoding: octets[range], as: UTF8.self) }

  /// Whether the authority has a user name or password before an `@`.
  var hasUserInfo: Bool { authority.map { octets[$0].contains(UInt8(ascii: "@")) } ?? false }

  mutating func check() throws(URIReferenceError) {
    if let authority { try check(authority, "authority", allowing: ":@[]") }
    let rest = octets[pathStart...]
    let fragment = rest.firstIndex(of: UInt8(ascii: "#")) ?? octets.endIndex
    let query = rest[..<fragment].firstIndex(of: UInt8(ascii: "?")) ?? fragment
    if scheme == nil, authority == nil {
      let firstSegment = rest[..<query].prefix { $0 != UInt8(ascii: "/") }
      if let colon = firstSegment.firstIndex(of: UInt8(ascii: ":")) {
        throw URIReferenceError(
          at: colon, "The scheme before the ':' at offset \(colon) is none: it holds letters, digits, '+', '-' and '.'."
        )
      }
    }
    try check(pathStart..<query, "path", allowing: ":@/")
    if query < fragment { try check((query + 1)..<fragment, "query", allowing: ":@/?") }
    if fragment < octets.endIndex { try check((fragment + 1)..<octets.endIndex, "fragment", allowing: ":@/?") }
  }

  private func check(_ range: Range<Int>, _ part: String, allowing extra: StaticString) throws(URIReferenceError) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let octet = octets[offset]
      if octet == UInt8(ascii: "%") {
        guard range.upperBound - offset > 2, octets[(offset + 1)...(offset + 2)].allSatisfy(isHexDigit) else {
          throw URIReferenceError(at: offset, "The '%' at offset \(offset) is not followed by two hexadecimal digits.")
        }
        offset += 3
        continue
      }
      let isExtra = extra.withUTF8Buffer { $0.contains(octet) }
      guard isExtra || PercentEncoding.isUnreserved(octet) || isSubDelimiter(octet) else {
        throw URIReferenceError(octet: octet, at: offset, in: part)
      }
      offset += 1
    }
  }

  private func isHexDigit(_ octet: UInt8) -> Bool {
    (0x30...0x39).contains(octet) || (0x61...0x66).contains(octet | 0x20)
  }

  private func isSubDelimiter(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }

  private static func schemeRange(_ octets: [UInt8]) -> Range<Int>? {
    guard let first = octets.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    for (offset, octet) in octets.enumerated() {
      switch octet {
      case UInt8(ascii: ":"): return 0..<offset
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      default: return nil
      }
    }
    return nil
  }
}

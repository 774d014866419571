/// Addresses of hosts, as URIs and schemas write them.
///
/// [RFC 3986 §3.2.2](https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2)
package enum InternetAddress {
  /// Whether octets are an address such as `192.0.2.1`, without zeros in front.
  package static func isIPv4(_ octets: ArraySlice<UInt8>) -> Bool {
    let numbers = octets.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy(isNumber)
  }

  /// Whether octets are an address such as `2001:db8::1` or `::ffff:192.0.2.1`.
  package static func isIPv6(_ octets: ArraySlice<UInt8>) -> Bool {
    guard let gap = octets.indices.dropLast().first(where: { octets[$0] == colon && octets[$0 + 1] == colon }) else {
      return groups(in: octets, mayEndInIPv4: true) == 8
    }
    guard let before = groups(in: octets[..<gap], mayEndInIPv4: false),
      let behind = groups(in: octets[(gap + 2)...], mayEndInIPv4: true)
    else { return false }
    return before + behind < 8
  }

  private static let colon = UInt8(ascii: ":")

  /// How many groups of sixteen bits are written, or `nil` when something else is.
  private static func groups(in octets: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    guard !octets.isEmpty else { return 0 }
    var groups = octets.split(separator: colon, omittingEmptySubsequences: false)
    var count = groups.count
    if mayEndInIPv4, let last = groups.last, isIPv4(last) {
      groups.removeLast()
      count += 1
    }
    return groups.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { FieldSyntax.hexDigit($0) != nil } }
      ? count : nil
  }

  /// Whether octets are a number from 0 to 255.
  private static func isNumber(_ octets: ArraySlice<UInt8>) -> Bool {
    guard let first = octets.first, octets.count <= 3, first != UInt8(ascii: "0") || octets.count == 1 else {
      return false
    }
    var number = 0
    for octet in octets {
      guard let digit = FieldSyntax.digit(octet) else { return false }
      number = number * 10 + digit
    }
    return number <= 255
  }
}

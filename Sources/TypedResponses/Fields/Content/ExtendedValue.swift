/// Text of any characters in a parameter whose name ends with `*`.
///
/// ```
/// filename*=UTF-8''na%C3%AFve%20caf%C3%A9.txt
/// ```
///
/// [RFC 8187 §3.2](https://www.rfc-editor.org/rfc/rfc8187#section-3.2)
enum ExtendedValue {
  /// The text in UTF-8, without a language.
  static func encode(_ text: String) -> String {
    var value = "UTF-8''"
    PercentEncoding.append(text, keeping: isAttributeOctet, to: &value)
    return value
  }

  /// The text of a value, whatever its language; `nil` when it is malformed or not in UTF-8.
  static func decode(_ value: String) -> String? {
    let parts = value.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    guard parts.count == 3, FieldSyntax.equalIgnoringCase(Substring(parts[0]), "UTF-8") else { return nil }
    var octets: [UInt8] = []
    var scanner = OctetScanner(Substring(parts[2]))
    while let octet = scanner.take() {
      if octet == UInt8(ascii: "%") {
        guard let high = scanner.take().flatMap(FieldSyntax.hexDigit),
          let low = scanner.take().flatMap(FieldSyntax.hexDigit)
        else { return nil }
        octets.append(high << 4 | low)
      } else if isAttributeOctet(octet) {
        octets.append(octet)
      } else {
        return nil
      }
    }
    return String(validating: octets, as: UTF8.self)
  }

  /// A token's octets without `*`, `'` and `%`.
  private static func isAttributeOctet(_ octet: UInt8) -> Bool {
    FieldSyntax.isTokenOctet(octet) && octet != UInt8(ascii: "*") && octet != UInt8(ascii: "'")
      && octet != UInt8(ascii: "%")
  }
}

/// Reads tokens, quoted strings and parameters from a field value, in one pass.
///
/// [RFC 9110 §5.6](https://www.rfc-editor.org/rfc/rfc9110#section-5.6)
struct ParameterScanner {
  private let octets: [UInt8]
  private var position = 0

  init(_ text: String) {
    octets = Array(text.utf8)
    skipSpace()
  }

  var isAtEnd: Bool { position == octets.count }

  mutating func skipSpace() {
    while position < octets.count, octets[position] == 0x20 || octets[position] == 0x09 { position += 1 }
  }

  /// Steps over this octet if it is next.
  mutating func skip(_ octet: UnicodeScalar) -> Bool {
    guard position < octets.count, UInt32(octets[position]) == octet.value else { return false }
    position += 1
    return true
  }

  mutating func token() -> String? {
    let start = position
    while position < octets.count, FieldSyntax.isTokenOctet(octets[position]) { position += 1 }
    return start == position ? nil : String(decoding: octets[start..<position], as: UTF8.self)
  }

  /// The text between quotes, without the backslashes that escape; `nil` when there is no closing quote.
  mutating func quotedString() -> String? {
    guard skip("\"") else { return nil }
    var text: [UInt8] = []
    while position < octets.count {
      var octet = octets[position]
      position += 1
      if octet == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if octet == UInt8(ascii: "\\") {
        guard position < octets.count else { return nil }
        octet = octets[position]
        position += 1
      }
      text.append(octet)
    }
    return nil
  }

  /// All parameters up to the end, each after a `;`; `nil` when one is malformed.
  mutating func parameters() -> [FieldParameter]? {
    var parameters: [FieldParameter] = []
    skipSpace()
    while skip(";") {
      skipSpace()
      if isAtEnd || octets[position] == UInt8(ascii: ";") { continue }
      guard let name = token(), skip("="), let value = token() ?? quotedString(),
        let parameter = try? FieldParameter(name, value)
      else { return nil }
      parameters.append(parameter)
      skipSpace()
    }
    return parameters
  }
}

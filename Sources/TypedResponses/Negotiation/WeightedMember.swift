/// One member of `Accept`, `Accept-Language` or `Accept-Encoding`: a name, its parameters and its weight.
///
/// [RFC 9110 §12.4.2](https://www.rfc-editor.org/rfc/rfc9110#section-12.4.2)
struct WeightedMember: Sendable, Hashable {
  struct Parameter: Sendable, Hashable {
    /// In lower case.
    let name: String
    let value: String
  }

  /// In lower case.
  let name: String
  /// All but `q`.
  var parameters: [Parameter] = []
  var quality = Quality.full

  /// The members in these field lines. Members that cannot be read are left out, and so is what follows the 256th:
  /// nobody has so many wishes.
  static func list(_ lines: [String]) -> [WeightedMember] {
    var members: [WeightedMember] = []
    for line in lines {
      var scanner = OctetScanner(line)
      while members.count < 256, scanner.skipToMember() {
        if let member = WeightedMember(&scanner), scanner.skipToEndOfMember() {
          members.append(member)
        } else {
          scanner.skipRestOfMember()
        }
      }
    }
    return members
  }

  /// Reads one member; `nil`, somewhere in its midst, when it cannot be read.
  private init?(_ scanner: inout OctetScanner) {
    let name = scanner.take { FieldSyntax.isTokenOctet($0) || $0 == 0x2F }
    guard !name.isEmpty else { return nil }
    self.name = String(decoding: name.map(FieldSyntax.lowercased), as: UTF8.self)
    guard let parameters = scanner.takeParameters() else { return nil }
    for parameter in parameters {
      if parameter.name == "q" {
        guard let quality = Quality(parsing: parameter.value) else { return nil }
        self.quality = quality
      } else {
        self.parameters.append(Parameter(name: parameter.name, value: parameter.value))
      }
    }
  }
}

extension OctetScanner {
  /// Reads parameters such as `; charset=utf-8; title="a, b"`, with their names in lower case; `nil` when one cannot be
  /// read, or when there are more than 32.
  ///
  /// [RFC 9110 §5.6.6](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.6)
  mutating func takeParameters() -> [(name: String, value: String)]? {
    var parameters: [(name: String, value: String)] = []
    while true {
      skipSpaces()
      guard skip(octet: ";") else { return parameters }
      skipSpaces()
      let name = take(while: FieldSyntax.isTokenOctet)
      if name.isEmpty { continue }
      guard parameters.count < 32, skip(octet: "="), let value = next == 0x22 ? takeQuotedString() : takeToken() else {
        return nil
      }
      parameters.append((String(decoding: name.map(FieldSyntax.lowercased), as: UTF8.self), value))
    }
  }

  /// Reads a quoted string and gives what it stands for; `nil` when it has no end or an octet that may not be there.
  ///
  /// [RFC 9110 §5.6.4](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4)
  mutating func takeQuotedString() -> String? {
    guard skip(octet: "\"") else { return nil }
    var value: [UInt8] = []
    while let octet = take() {
      switch octet {
      case 0x22: return String(decoding: value, as: UTF8.self)
      case 0x5C:
        guard let escaped = take(), escaped >= 0x20 || escaped == 0x09, escaped != 0x7F else { return nil }
        value.append(escaped)
      case 0x09, 0x20...0x7E, 0x80...: value.append(octet)
      default: return nil
      }
    }
    return nil
  }

  /// Reads to the comma that ends a member, over commas in quoted strings.
  mutating func skipRestOfMember() {
    while let octet = next, octet != 0x2C {
      if octet == 0x22 { _ = takeQuotedString() } else { _ = take() }
    }
  }
}

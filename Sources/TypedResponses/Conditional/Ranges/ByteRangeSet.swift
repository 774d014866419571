/// The octets that a client asks for, before the length of the content is known.
///
/// ```
/// Range: bytes=0-499, 9500-, -500
/// ```
///
/// [RFC 9110 §14.1.2](https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2)
struct ByteRangeSet: Sendable, Hashable {
  enum Member: Sendable, Hashable {
    /// From the first to the last offset, both included; to the end without a last.
    case offsets(first: Int, last: Int?)
    /// The last octets, as many as this.
    case suffix(Int)
  }

  /// One or more, in the order received.
  let members: [Member]

  /// The set in a field value; `nil` when the unit is not `bytes`, when one member is invalid, or when there is none,
  /// or more than 256. Such a field is ignored (§14.2, §17.15).
  init?(parsing text: String) {
    var scanner = OctetScanner(FieldSyntax.trimmed(text))
    guard let unit = scanner.takeToken(), FieldSyntax.equalIgnoringCase(unit, "bytes"),
      scanner.skip(octet: "=")
    else { return nil }
    var members: [Member] = []
    while scanner.skipToMember() {
      guard members.count < 256, let member = ByteRangeSet.scanMember(&scanner), scanner.skipToEndOfMember() else {
        return nil
      }
      members.append(member)
    }
    guard !members.isEmpty else { return nil }
    self.members = members
  }

  private static func scanMember(_ scanner: inout OctetScanner) -> Member? {
    if scanner.skip(octet: "-") {
      return scanner.takeNumeral().map { .suffix($0.value) }
    }
    guard let first = scanner.takeNumeral(), scanner.skip(octet: "-") else { return nil }
    guard let last = scanner.takeNumeral() else { return .offsets(first: first.value, last: nil) }
    return last < first ? nil : .offsets(first: first.value, last: last.value)
  }

  /// The octets of content of this length that each satisfiable member names.
  func ranges(in length: Int) -> [Range<Int>] {
    members.compactMap { member in
      switch member {
      case .offsets(let first, let last):
        guard first < length else { return nil }
        return first..<(last.map { $0 < length ? $0 + 1 : length } ?? length)
      case .suffix(let count):
        return count > 0 ? max(0, length - count)..<length : nil
      }
    }
  }
}

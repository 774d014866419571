/// The name of an extension member: any text but the names of the standard members.
///
/// [RFC 9457 §3.2](https://www.rfc-editor.org/rfc/rfc9457#section-3.2) advises names that start with a letter, hold
/// letters, digits and `_`, and are at least three characters long, so that they are usable in other formats too. A name
/// written in the source may do without, as the property of a ``ProblemType`` may: the checker tells of it.
public struct ProblemMemberName: Sendable, Hashable {
  /// The name as it is written.
  public let name: String

  /// The names of the standard members.
  static let standard = ["type", "title", "status", "detail", "instance"]

  /// A name that follows the RFC's advice and is not a standard member's, or `nil`.
  public init?(_ name: String) {
    let octets = name.utf8
    func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }
    guard !Self.standard.contains(name), let first = octets.first, isLetter(first), octets.count >= 3,
      octets.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") })
    else { return nil }
    self.name = name
  }
}

extension RefusedNames {
  static let standard = RefusedNames(ProblemMemberName.standard)
}

extension ProblemMemberName: ExpressibleByStringLiteral {
  /// A name written in the source, which is no standard member's.
  public init(stringLiteral name: String) {
    precondition(
      !Self.standard.contains(name), "The name \"\(name)\" is a standard member's; set it where it belongs.")
    self.name = name
  }
}

extension ProblemMemberName: CustomStringConvertible {
  public var description: String { name }
}

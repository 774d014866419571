/// The name of an extension member: any text but the names of the standard members.
///
/// [RFC 9457 §3.2](https://www.rfc-editor.org/rfc/rfc9457#section-3.2) asks for names that start with a letter, hold
/// letters, digits and `_`, and are at least three characters long, so that they are usable in other formats too.
public struct ProblemMemberName: Sendable, Hashable {
  /// The name as it is written.
  public let name: String

  /// The names of the standard members.
  static let standard = ["type", "title", "status", "detail", "instance"]

  /// A name that follows the RFC's advice and is not a standard member's, or `nil`.
  public init?(_ name: String) {
    guard Self.fault(of: name) == nil else { return nil }
    self.name = name
  }

  private static func fault(of name: String) -> String? {
    if standard.contains(name) { return "is a standard member's; set it where it belongs" }
    let octets = name.utf8
    func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }
    guard let first = octets.first, isLetter(first), octets.count >= 3,
      octets.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") })
    else { return "must start with a letter, hold letters, digits and '_', and have at least three of them" }
    return nil
  }
}

extension RefusedNames {
  static let standard = RefusedNames(ProblemMemberName.standard)
}

extension ProblemMemberName: ExpressibleByStringLiteral {
  /// A name written in the source.
  public init(stringLiteral name: String) {
    if let fault = Self.fault(of: name) {
      preconditionFailure("The name \"\(name)\" of an extension member \(fault).")
    }
    self.name = name
  }
}

extension ProblemMemberName: CustomStringConvertible {
  public var description: String { name }
}

/// A section of an RFC: where a rule of HTTP is written.
///
/// ```
/// RFC 9110 §15.5.6  https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6
/// ```
public struct RFCSection: Sendable, Hashable {
  /// The number of the RFC, such as 9110.
  public let rfc: Int
  /// The number of the section, such as "15.5.6".
  public let section: String

  /// The section of an RFC.
  public static func rfc(_ rfc: Int, _ section: String) -> RFCSection {
    RFCSection(rfc: rfc, section: section)
  }

  /// The section of RFC 9110, HTTP Semantics.
  public static func http(_ section: String) -> RFCSection {
    RFCSection(rfc: 9110, section: section)
  }

  /// The address of the section.
  public var url: String { "https://www.rfc-editor.org/rfc/rfc\(rfc)#section-\(section)" }
}

extension RFCSection: CustomStringConvertible {
  /// The RFC and the section, such as `RFC 9110 §15.5.6`.
  public var description: String { "RFC \(rfc) §\(section)" }
}

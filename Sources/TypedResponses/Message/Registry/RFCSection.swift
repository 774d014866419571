/// Where a rule is written: a section of an RFC, of a guide that a profile follows, or of OpenAPI.
///
/// ```
/// RFC 9110 §15.5.6  https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6
/// ```
public struct RFCSection: Sendable, Hashable {
  /// The number of the RFC, such as 9110; 0 for a guide and for OpenAPI.
  public let rfc: Int
  /// The number of the section, such as "15.5.6", the name of a guide's rule, or of an object of OpenAPI.
  public let section: String
  private let place: Place?

  /// Where something else than an RFC has a rule.
  private struct Place: Hashable {
    let source: String
    let url: String
  }

  /// The section of an RFC.
  public static func rfc(_ rfc: Int, _ section: String) -> RFCSection {
    RFCSection(rfc: rfc, section: section, place: nil)
  }

  /// The section of RFC 9110, HTTP Semantics.
  public static func http(_ section: String) -> RFCSection {
    .rfc(9110, section)
  }

  /// The rule of a guide.
  package static func guide(_ guide: APIGuide, _ rule: String, at url: String) -> RFCSection {
    RFCSection(rfc: 0, section: rule, place: Place(source: "\(guide)", url: url))
  }

  /// The part of OpenAPI that is about one of its objects.
  package static func openAPI(_ object: String) -> RFCSection {
    let anchor = object.lowercased().split(separator: " ").joined(separator: "-")
    let url = "https://spec.openapis.org/oas/v3.2.0.html#\(anchor)"
    return RFCSection(rfc: 0, section: object, place: Place(source: "OpenAPI 3.2.0", url: url))
  }

  /// The address of the section.
  public var url: String { place?.url ?? "https://www.rfc-editor.org/rfc/rfc\(rfc)#section-\(section)" }
}

extension RFCSection: CustomStringConvertible {
  /// The RFC and the section, such as `RFC 9110 §15.5.6`, or the guide and its rule, or OpenAPI and its object.
  public var description: String { place.map { "\($0.source) \(section)" } ?? "RFC \(rfc) §\(section)" }
}

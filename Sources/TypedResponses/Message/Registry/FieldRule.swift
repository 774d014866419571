/// What is asked of some header fields in responses with one status.
///
/// ```
/// MUST Content-Range in a response with one part  RFC 9110 §15.3.7.1
/// ```
public struct FieldRule: Sendable, Hashable {
  /// How strongly it is asked.
  public let level: RequirementLevel
  /// The fields it is asked of.
  public let names: [FieldName]
  /// When it is asked, in words that follow the names: "in a response with one part". `nil` means always.
  public let condition: String?
  /// What the value is to be, in words that follow the names: "with the new address". `nil` when it goes without saying.
  public let note: String?
  /// Where it is written.
  public let section: RFCSection

  static func must(
    _ names: FieldName..., section: RFCSection, when condition: String? = nil, note: String? = nil
  ) -> FieldRule {
    FieldRule(level: .must, names: names, condition: condition, note: note, section: section)
  }

  static func should(
    _ names: FieldName..., section: RFCSection, when condition: String? = nil, note: String? = nil
  ) -> FieldRule {
    FieldRule(level: .should, names: names, condition: condition, note: note, section: section)
  }

  static func may(
    _ names: FieldName..., section: RFCSection, when condition: String? = nil, note: String? = nil
  ) -> FieldRule {
    FieldRule(level: .may, names: names, condition: condition, note: note, section: section)
  }

  static func shouldNot(
    _ names: FieldName..., section: RFCSection, when condition: String? = nil, note: String? = nil
  ) -> FieldRule {
    FieldRule(level: .shouldNot, names: names, condition: condition, note: note, section: section)
  }

  static func mustNot(
    _ names: FieldName..., section: RFCSection, when condition: String? = nil, note: String? = nil
  ) -> FieldRule {
    FieldRule(level: .mustNot, names: names, condition: condition, note: note, section: section)
  }
}

// MARK: - By class

extension StatusClass {
  /// What is asked of fields in every response of the class.
  public var fieldRules: [FieldRule] {
    switch self {
    case .informational:
      [
        .mustNot(.contentLength, section: .http("8.6")),
        .mustNot(.transferEncoding, section: .rfc(9112, "6.1")),
        .may(.date, section: .http("6.6.1")),
      ]
    case .successful:
      [
        .date,
        .mustNot(.contentLength, section: .http("8.6"), when: "in an answer to CONNECT"),
        .mustNot(.transferEncoding, section: .rfc(9112, "6.1"), when: "in an answer to CONNECT"),
      ]
    case .redirection, .clientError: [.date]
    case .serverError: [.may(.date, section: .http("6.6.1"))]
    }
  }
}

extension FieldRule {
  fileprivate static var date: FieldRule {
    .must(.date, section: .http("6.6.1"), when: "from an origin server that has a clock")
  }
}

extension FieldRule: CustomStringConvertible {
  public var description: String {
    let words = [names.map(\.name).joined(separator: ", "), note, condition].compactMap(\.self)
    return "\(level.rawValue) \(words.joined(separator: " ")) (\(section))"
  }
}

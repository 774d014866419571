/// A form of texts that has a name in schemas, such as `email`.
///
/// ```swift
/// let email = MemberConstraint<String>.format(.email)
/// let sku = MemberConstraint<String>.format(MemberFormat("sku", "a number of an article") { $0.hasPrefix("A-") })
/// ```
///
/// [JSON Schema Validation §7.3](https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3)
public struct MemberFormat: Sendable {
  /// The name in a schema.
  public let name: String
  /// What the client is told that the text should be, such as `an e-mail address`.
  public let expected: String
  private let check: @Sendable (String) -> Bool

  /// A format of one's own.
  public init(_ name: String, _ expected: String, check: @escaping @Sendable (String) -> Bool) {
    self.name = name
    self.expected = expected
    self.check = check
  }

  /// Whether a text has the form.
  public func isValid(_ text: String) -> Bool { check(text) }

  /// An address as mail programs write it: a name of letters, digits and `!#$%&'*+/=?^_{|}~.-` of at most 64 octets, and
  /// a host.
  ///
  /// [RFC 5321 §4.1.2](https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2)
  public static var email: Self {
    Self("email", "an e-mail address") { text in
      guard let at = text.lastIndex(of: "@"), text.utf8.count <= 254 else { return false }
      let name = text[..<at]
      return (1...64).contains(name.utf8.count) && isHostname(text[text.index(after: at)...])
        && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
          !part.isEmpty && part.utf8.allSatisfy { FieldSyntax.isLetterOrDigit($0) || Self.atomMarks.contains($0) }
        }
    }
  }

  /// A name of a host in ASCII.
  ///
  /// [RFC 1123 §2.1](https://www.rfc-editor.org/rfc/rfc1123#section-2.1)
  public static var hostname: Self { Self("hostname", "a host name") { isHostname($0[...]) } }

  /// A day, such as `2026-11-03`.
  ///
  /// [RFC 3339 §5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
  public static var date: Self {
    Self("date", "a day such as 2026-11-03") { day in
      day.utf8.count == 10 && InternetDate(parsing: "\(day)T00:00:00Z") != nil
    }
  }

  private static var atomMarks: [UInt8] { Array("!#$%&'*+-/=?^_`{|}~".utf8) }

  /// Whether a text is the name of a host in ASCII.
  package static func isHostname(_ text: Substring) -> Bool {
    (1...253).contains(text.utf8.count)
      && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
          && label.allSatisfy { FieldSyntax.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }
}

extension MemberFormat: CustomStringConvertible {
  /// A phrase such as: "email, an e-mail address".
  public var description: String { "\(name), \(expected)" }
}

/// Which preference of the client, stated in `Prefer`, the server honoured.
///
/// ```http
/// Preference-Applied: return=minimal
/// Vary: Prefer
/// ```
///
/// It brings ``Vary`` with `Prefer` along, so that no cache gives the response to a client with other preferences
/// ([§2](https://www.rfc-editor.org/rfc/rfc7240#section-2)).
///
/// [RFC 7240 §3](https://www.rfc-editor.org/rfc/rfc7240#section-3)
public struct PreferenceApplied: OptionalField {
  public static var fieldName: FieldName { .preferenceApplied }
  public static var mayRepeat: Bool { true }

  /// The preference's name, in lower case.
  public let name: String
  /// Its value, if it has one.
  public let value: String?

  private init(known name: String, _ value: String? = nil) {
    self.name = name
    self.value = value
  }

  /// Any preference.
  ///
  /// - Throws: ``FieldPartError`` when the name is not a token, or the value has a control character or one beyond
  ///   ASCII.
  public init(_ name: String, _ value: String? = nil) throws(FieldPartError) {
    let checked = try FieldParameter(name, value ?? "")
    self.init(known: checked.name, checked.value.isEmpty ? nil : checked.value)
  }

  /// The client wanted as little content as possible.
  public static var returnMinimal: PreferenceApplied { PreferenceApplied(known: "return", "minimal") }
  /// The client wanted the resource as it is after the change.
  public static var returnRepresentation: PreferenceApplied { PreferenceApplied(known: "return", "representation") }
  /// The client wanted a 202 rather than to wait.
  public static var respondAsync: PreferenceApplied { PreferenceApplied(known: "respond-async") }
  /// The client wanted any fault in the request to be an error.
  public static var handlingStrict: PreferenceApplied { PreferenceApplied(known: "handling", "strict") }
  /// The client wanted faults to be overlooked where that is possible.
  public static var handlingLenient: PreferenceApplied { PreferenceApplied(known: "handling", "lenient") }

  /// The client wanted an answer within this number of seconds.
  public static func wait(seconds: UInt) -> PreferenceApplied { PreferenceApplied(known: "wait", String(seconds)) }

  public var fieldValue: FieldValue {
    FieldValue(checked: value.map { "\(name)=\(FieldSyntax.isToken($0) ? $0 : QuotedText.quote($0))" } ?? name)
  }

  /// The preference in a received value, or `nil` when the value does not hold exactly one. An empty value counts as
  /// none.
  public init?(parsing text: String) {
    var scanner = OctetScanner(FieldSyntax.trimmed(text))
    guard let name = scanner.takeToken() else { return nil }
    var value = ""
    scanner.skipSpaces()
    if scanner.skip(octet: "=") {
      scanner.skipSpaces()
      guard let given = scanner.next == UInt8(ascii: "\"") ? scanner.takeQuotedString() : scanner.takeToken() else {
        return nil
      }
      value = given
    }
    guard scanner.isAtEnd, let preference = try? PreferenceApplied(name, value) else { return nil }
    self = preference
  }
}

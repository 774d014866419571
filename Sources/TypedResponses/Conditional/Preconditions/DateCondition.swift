/// The value of `If-Modified-Since` or `If-Unmodified-Since`.
///
/// [RFC 9110 §13.1.3](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.3)
enum DateCondition: Sendable, Hashable {
  case date(HTTPDate)
  /// No valid date, or more than one: the field has to be ignored.
  case unreadable

  /// The value of these field lines; `nil` when the field was not sent.
  init?(lines: [String]) {
    guard let line = lines.first else { return nil }
    if lines.count == 1, let date = HTTPDate(parsing: FieldSyntax.trimmed(line)) {
      self = .date(date)
    } else {
      self = .unreadable
    }
  }
}

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension ParameterReader {
  /// The instant in the text, such as `2026-11-03T10:15:04Z`, or `nil` after noting that it is none.
  ///
  /// Parts of a second and an offset from UTC are taken. Years are 0000 to 9999 of the Gregorian calendar, carried back
  /// before its invention; a day or a time that does not exist, such as 30 February or 24:00:00, is a fault. Whatever is
  /// taken here can be written by ``JSONOptions/Dates/iso8601``, but without the parts of a second: with
  /// ``JSONOptions/Dates/iso8601WithFractionalSeconds`` the client gets back what it sent, to the millisecond.
  ///
  /// [RFC 3339 §5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
  public mutating func date(_ location: FieldLocation, _ text: some StringProtocol) -> Date? {
    if let date = InternetDate(parsing: text) { return Date(date) }
    note(location, .expected(Date.self))
    return nil
  }

  /// The UUID in the text, or `nil` after noting that it is none.
  ///
  /// [RFC 9562 §4](https://www.rfc-editor.org/rfc/rfc9562#section-4)
  public mutating func uuid(_ location: FieldLocation, _ text: some StringProtocol) -> UUID? {
    read(location, UUID(text: String(text)))
  }

  /// The URL in the text, or `nil` after noting that it is none. It may be relative, and characters that no URL can hold
  /// are encoded: `/a b` is `/a%20b`.
  ///
  /// [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)
  public mutating func url(_ location: FieldLocation, _ text: some StringProtocol) -> URL? {
    read(location, URL(string: String(text)))
  }

  /// The decimal number in the text, written as JSON writes it, or `nil` after noting that it is none, or that it has more
  /// than the 38 digits of a `Decimal`.
  public mutating func decimal(_ location: FieldLocation, _ text: some StringProtocol) -> Decimal? {
    read(
      location, JSONNumeral(String(text)).flatMap { Decimal(string: $0.description) }.flatMap { $0.isFinite ? $0 : nil }
    )
  }

  private mutating func read<Value>(_ location: FieldLocation, _ value: Value?) -> Value? {
    if value == nil { note(location, .expected(Value.self)) }
    return value
  }
}

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
    note(location, .format("a date and time such as 2026-11-03T10:15:04Z"))
    return nil
  }
}

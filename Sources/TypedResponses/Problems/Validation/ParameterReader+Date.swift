#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension ParameterReader {
  /// The instant in the text, such as `2026-11-03T10:15:04Z`, or `nil` after noting that it is none.
  ///
  /// [RFC 3339 §5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
  public mutating func date(_ location: FieldLocation, _ text: some StringProtocol) -> Date? {
    let text = String(text)
    for style in [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)] {
      if let date = try? style.parse(text) { return date }
    }
    note(location, .format("a date and time such as 2026-11-03T10:15:04Z"))
    return nil
  }
}

/// An instant as HTTP writes it: in UTC, to the second, in the years 0 to 9999 of the
/// Gregorian calendar, carried back before its invention.
///
/// ```
/// Sun, 06 Nov 1994 08:49:37 GMT
/// ```
///
/// [RFC 9110 §5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)
public struct HTTPDate: Sendable, Hashable {
  /// Seconds since 1970-01-01 00:00:00 UTC, leap seconds not counted.
  public let secondsSince1970: Int64

  /// 0000-01-01 00:00:00.
  package static var earliest: HTTPDate { HTTPDate(unchecked: -62_167_219_200) }

  /// 9999-12-31 23:59:59.
  package static var latest: HTTPDate { HTTPDate(unchecked: 253_402_300_799) }

  private init(unchecked seconds: Int64) {
    secondsSince1970 = seconds
  }

  /// The instant this number of seconds after 1970-01-01 00:00:00 UTC, or `nil` outside the years 0 to 9999, which
  /// four digits cannot write.
  public init?(secondsSince1970 seconds: Int64) {
    guard (HTTPDate.earliest.secondsSince1970...HTTPDate.latest.secondsSince1970).contains(seconds) else { return nil }
    secondsSince1970 = seconds
  }

  /// The instant with the day and time on a clock that is `offset` seconds ahead of UTC, or `nil` when the calendar has
  /// no such day or the day no such time.
  init?(_ day: CivilDay, hour: Int, minute: Int, second: Int, offset: Int = 0) {
    guard day.isValid, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second else { return nil }
    let seconds = day.daysSince1970 * 86400 + hour * 3600 + minute * 60 + second - offset
    // 23:59:60 is a leap second; it is counted as the first second of the next day.
    guard second < 60 || seconds % 86400 == 0 else { return nil }
    self.init(secondsSince1970: Int64(seconds))
  }

  /// The day this instant falls on.
  var day: CivilDay {
    CivilDay(daysSince1970: Int((secondsSince1970 - Int64(secondOfDay)) / 86400))
  }

  /// Seconds since midnight.
  var secondOfDay: Int {
    let remainder = Int(secondsSince1970 % 86400)
    return remainder < 0 ? remainder + 86400 : remainder
  }

  /// The date as it is written to `Date`, `Last-Modified` and other fields.
  public var fieldValue: FieldValue { FieldValue(checked: description) }
}

extension HTTPDate: Comparable {
  public static func < (one: HTTPDate, other: HTTPDate) -> Bool {
    one.secondsSince1970 < other.secondsSince1970
  }
}

extension HTTPDate: CustomStringConvertible {
  /// The instant in the one form that a sender may use, IMF-fixdate.
  public var description: String {
    let day = day
    let time = secondOfDay
    return unsafe String(unsafeUninitializedCapacity: 29) { octets in
      var end = 0
      func put(_ text: StaticString) {
        for offset in 0..<text.utf8CodeUnitCount { unsafe octets[end + offset] = text.utf8Start[offset] }
        end += text.utf8CodeUnitCount
      }
      func put(_ number: Int, digits: Int) {
        var rest = number
        for offset in (0..<digits).reversed() {
          unsafe octets[end + offset] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
        end += digits
      }
      put(CivilDay.weekdays[day.weekday].short)
      put(", ")
      put(day.day, digits: 2)
      put(" ")
      put(CivilDay.months[day.month - 1])
      put(" ")
      put(day.year, digits: 4)
      put(" ")
      put(time / 3600, digits: 2)
      put(":")
      put(time / 60 % 60, digits: 2)
      put(":")
      put(time % 60, digits: 2)
      put(" GMT")
      return end
    }
  }
}

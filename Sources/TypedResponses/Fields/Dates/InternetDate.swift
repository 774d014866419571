/// An instant as ISO 8601 writes it, in the form and the years 0000 to 9999 of RFC 3339.
///
/// ```
/// 2026-11-03T10:15:04Z
/// 2026-11-03T11:15:04.250+01:00
/// ```
///
/// Whatever reads or writes such text does it here, by one calendar: the Gregorian, carried back before its invention.
/// So what was read is what is written, and whatever can be read can be written.
///
/// [RFC 3339 §5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
struct InternetDate: Equatable {
  /// The second that the instant falls in.
  let second: HTTPDate
  /// What has passed of that second, 0 to 999,999,999.
  let nanoseconds: Int

  init(_ second: HTTPDate, nanoseconds: Int = 0) {
    self.second = second
    self.nanoseconds = nanoseconds
  }
}

// MARK: - Reading

extension InternetDate {
  /// The instant in the text, or `nil` when the calendar has no such day, the day no such time, or something stands
  /// before or behind it. An offset may lack its colon. Digits behind the nanoseconds are dropped.
  init?(parsing text: some StringProtocol) {
    let date: InternetDate?? = text.utf8.withContiguousStorageIfAvailable { unsafe InternetDate(octets: $0.span) }
    guard let date = date ?? InternetDate(octets: Array(text.utf8).span) else { return nil }
    self = date
  }

  /// The instant in these octets, as ``init(parsing:)`` reads it.
  init?(octets: Span<UInt8>) {
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard let digit = FieldSyntax.digit(octets[index]) else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard octets.count >= 20, octets[4] == UInt8(ascii: "-"), octets[7] == UInt8(ascii: "-"),
      octets[10] | 0x20 == UInt8(ascii: "t"), octets[13] == UInt8(ascii: ":"), octets[16] == UInt8(ascii: ":"),
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    var end = 19
    var nanoseconds = 0
    if octets[end] == UInt8(ascii: ".") {
      var unit = 100_000_000
      end += 1
      while end < octets.count, let digit = FieldSyntax.digit(octets[end]) {
        nanoseconds += digit * unit
        unit /= 10
        end += 1
      }
      guard end > 20 else { return nil }
    }
    guard let offset = InternetDate.offset(octets.extracting(end...)),
      let date = HTTPDate(
        CivilDay(year: year, month: month, day: day), hour: hour, minute: minute, second: second, offset: offset)
    else { return nil }
    self.init(date, nanoseconds: nanoseconds)
  }

  /// The seconds by which a clock is ahead of UTC, from `Z`, `+01:00` or `+0100`.
  private static func offset(_ octets: Span<UInt8>) -> Int? {
    guard !octets.isEmpty else { return nil }
    let sign = octets[0]
    if sign | 0x20 == UInt8(ascii: "z") { return octets.count == 1 ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    var digits = octets.indices.dropFirst().map { octets[$0] }
    if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
    let values = digits.compactMap(FieldSyntax.digit)
    guard digits.count == 4, values.count == 4 else { return nil }
    let (hours, minutes) = (values[0] * 10 + values[1], values[2] * 10 + values[3])
    guard hours < 24, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }
}

// MARK: - Writing

extension InternetDate {
  /// The most octets that are written.
  static var longest: Int { 24 }

  /// Writes `2026-11-03T10:15:04Z`, or `2026-11-03T10:15:04.250Z` with the milliseconds, and returns how many octets
  /// that is. What is smaller is dropped.
  func write(withMilliseconds: Bool, to start: UnsafeMutablePointer<UInt8>) -> Int {
    func put(_ value: Int, _ offset: Int, _ length: Int, then behind: UInt8) {
      unsafe DecimalDigits.writePadded(UInt64(truncatingIfNeeded: value), length: length, to: start + offset)
      unsafe start[offset + length] = behind
    }
    let day = second.day
    let time = second.secondOfDay
    put(day.year, 0, 4, then: UInt8(ascii: "-"))
    put(day.month, 5, 2, then: UInt8(ascii: "-"))
    put(day.day, 8, 2, then: UInt8(ascii: "T"))
    put(time / 3600, 11, 2, then: UInt8(ascii: ":"))
    put(time / 60 % 60, 14, 2, then: UInt8(ascii: ":"))
    guard withMilliseconds else {
      put(time % 60, 17, 2, then: UInt8(ascii: "Z"))
      return 20
    }
    put(time % 60, 17, 2, then: UInt8(ascii: "."))
    put(nanoseconds / 1_000_000, 20, 3, then: UInt8(ascii: "Z"))
    return InternetDate.longest
  }
}

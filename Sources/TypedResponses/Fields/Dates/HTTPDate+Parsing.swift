extension HTTPDate {
  /// The instant in a field value, or `nil` when the text has none of HTTP's three forms.
  ///
  /// ```
  /// Sun, 06 Nov 1994 08:49:37 GMT     IMF-fixdate
  /// Sunday, 06-Nov-94 08:49:37 GMT    RFC 850, obsolete
  /// Sun Nov  6 08:49:37 1994          asctime, obsolete
  /// ```
  ///
  /// Case counts, and nothing may stand before or after. The weekday must be one of the seven names, but it need not
  /// be the day's own: the date says it all, and clients with a wrong weekday exist. To find out whether a sender
  /// wrote the weekday right, compare the text with ``description``.
  ///
  /// A two-digit year is taken for the latest that lies no more than 50 years after `now`.
  public init?(parsing text: String, now: @autoclosure () -> HTTPDate) {
    guard (24...33).contains(text.utf8.count) else { return nil }
    var scanner = OctetScanner(text)
    guard let isLong = HTTPDate.skipWeekday(&scanner) else { return nil }
    let date: HTTPDate?
    if isLong {
      date = HTTPDate.scanRFC850(&scanner, now: now)
    } else if scanner.skip(text: ", ") {
      date = HTTPDate.scanFixed(&scanner)
    } else {
      date = HTTPDate.scanASCTime(&scanner)
    }
    guard let date, scanner.isAtEnd else { return nil }
    self = date
  }

  /// Reads a weekday; tells whether it is written in full.
  private static func skipWeekday(_ scanner: inout OctetScanner) -> Bool? {
    for name in CivilDay.weekdays {
      if scanner.skip(text: name.long) { return true }
      if scanner.skip(text: name.short) { return false }
    }
    return nil
  }

  private static func scanMonth(_ scanner: inout OctetScanner) -> Int? {
    for (index, name) in CivilDay.months.enumerated() where scanner.skip(text: name) { return index + 1 }
    return nil
  }

  private static func scanTime(_ scanner: inout OctetScanner) -> (hour: Int, minute: Int, second: Int)? {
    guard let hour = scanner.takeDigits(2), scanner.skip(octet: ":"),
      let minute = scanner.takeDigits(2), scanner.skip(octet: ":"),
      let second = scanner.takeDigits(2)
    else { return nil }
    return (hour, minute, second)
  }

  /// Reads `06 Nov 1994 08:49:37 GMT`.
  private static func scanFixed(_ scanner: inout OctetScanner) -> HTTPDate? {
    guard let day = scanner.takeDigits(2), scanner.skip(octet: " "),
      let month = scanMonth(&scanner), scanner.skip(octet: " "),
      let year = scanner.takeDigits(4), scanner.skip(octet: " "),
      let time = scanTime(&scanner), scanner.skip(text: " GMT")
    else { return nil }
    return HTTPDate(CivilDay(year: year, month: month, day: day), at: time)
  }

  /// Reads `, 06-Nov-94 08:49:37 GMT`.
  private static func scanRFC850(_ scanner: inout OctetScanner, now: () -> HTTPDate) -> HTTPDate? {
    guard scanner.skip(text: ", "), let day = scanner.takeDigits(2), scanner.skip(octet: "-"),
      let month = scanMonth(&scanner), scanner.skip(octet: "-"),
      let digits = scanner.takeDigits(2), scanner.skip(octet: " "),
      let time = scanTime(&scanner), scanner.skip(text: " GMT")
    else { return nil }
    let now = now()
    let today = now.day
    let last = today.year + 50
    let year = last - ((last - digits) % 100 + 100) % 100
    let isTooLate =
      year == last
      && (month, day, time.hour * 3600 + time.minute * 60 + time.second) > (today.month, today.day, now.secondOfDay)
    return HTTPDate(CivilDay(year: isTooLate || year > 9999 ? year - 100 : year, month: month, day: day), at: time)
  }

  /// Reads ` Nov  6 08:49:37 1994`.
  private static func scanASCTime(_ scanner: inout OctetScanner) -> HTTPDate? {
    guard scanner.skip(octet: " "), let month = scanMonth(&scanner), scanner.skip(octet: " "),
      let day = scanner.skip(octet: " ") ? scanner.takeDigits(1) : scanner.takeDigits(2),
      scanner.skip(octet: " "), let time = scanTime(&scanner), scanner.skip(octet: " "),
      let year = scanner.takeDigits(4)
    else { return nil }
    return HTTPDate(CivilDay(year: year, month: month, day: day), at: time)
  }

  private init?(_ day: CivilDay, at time: (hour: Int, minute: Int, second: Int)) {
    self.init(day, hour: time.hour, minute: time.minute, second: time.second)
  }
}

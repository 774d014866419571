/// When the client may send the request again: after a number of seconds, or at a date.
///
/// ```http
/// Retry-After: 120
/// ```
///
/// Some clients wait for just as long as they are told, others not at all. More than an hour holds up the former.
///
/// Seconds are sent whichever of the two it is: they do not depend on the client's clock, and some clients cannot read
/// dates. A date is turned into the seconds that are left when the response is encoded. The hint says "at once" (`0`) only
/// when the source does: a time that was computed counts as one second at least. A field that another server sent is read
/// in both forms.
///
/// [RFC 9110 §10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)
public struct RetryAfter: FieldType {
  public static var fieldName: FieldName { .retryAfter }

  private enum Hint {
    case seconds(UInt)
    case date(HTTPDate, now: @Sendable () -> HTTPDate)
  }

  private let hint: Hint

  private init(hint: Hint) {
    self.hint = hint
  }

  /// After this number of seconds, written in the source. 0 means at once.
  public static func seconds(_ seconds: UInt) -> RetryAfter {
    RetryAfter(hint: .seconds(seconds))
  }

  /// After this time, rounded up to whole seconds, so that the client never comes too early. The field knows nothing
  /// shorter than a second, and a time that has run out counts as one.
  public static func after(_ duration: Duration) -> RetryAfter {
    RetryAfter(hint: .seconds(UInt(clamping: max(1, duration.secondsRoundedUp))))
  }

  /// After this number of seconds, from outside the source.
  ///
  /// - Throws: ``RetryAfterError`` when the number is negative.
  public init(seconds: some BinaryInteger) throws(RetryAfterError) {
    guard seconds >= 0 else { throw RetryAfterError("The time to wait is negative: \(seconds) seconds.") }
    hint = .seconds(UInt(clamping: seconds))
  }

  /// After this time, rounded up to whole seconds, one at least.
  ///
  /// - Throws: ``RetryAfterError`` when the time is negative.
  public init(_ duration: Duration) throws(RetryAfterError) {
    guard duration >= .zero else { throw RetryAfterError("The time to wait is negative: \(duration).") }
    self = .after(duration)
  }

  /// At this date: what is left until then in seconds, one at least, when the response is encoded.
  ///
  /// - Parameters:
  ///   - date: When the client may send the request again.
  ///   - now: The present. It is asked for here and again when the response is encoded.
  /// - Throws: ``RetryAfterError`` when the date has passed.
  public init(
    at date: HTTPDate, now: @escaping @autoclosure @Sendable () -> HTTPDate = .current
  ) throws(RetryAfterError) {
    guard date >= now() else { throw RetryAfterError("The date to wait for has passed: \(date).") }
    hint = .date(date, now: now)
  }

  /// The seconds to wait, or `nil` when the hint is a date.
  public var seconds: UInt? {
    if case .seconds(let seconds) = hint { seconds } else { nil }
  }

  /// The date to wait for, or `nil` when the hint is a number of seconds.
  public var date: HTTPDate? {
    if case .date(let date, _) = hint { date } else { nil }
  }

  public var fieldValue: FieldValue {
    FieldValue(checked: String(secondsLeft))
  }

  /// The seconds that are left.
  var secondsLeft: UInt {
    switch hint {
    case .seconds(let seconds): seconds
    case .date(let date, let now): UInt(clamping: max(1, date.secondsSince1970 - now().secondsSince1970))
    }
  }

  /// What a received field says, or `nil` when it is neither a number of seconds nor a date. A number too large to be
  /// counted stands for the largest that can be.
  public init?(parsing text: String) {
    var scanner = OctetScanner(text)
    if let number = scanner.takeNumeral() {
      guard scanner.isAtEnd else { return nil }
      hint = .seconds(UInt(number.value))
    } else if let date = HTTPDate(parsing: text) {
      hint = .date(date, now: { .current })
    } else {
      return nil
    }
  }
}

/// Hints are equal when they say the same, whatever clock they count by.
extension RetryAfter: Hashable {
  public static func == (one: RetryAfter, other: RetryAfter) -> Bool {
    one.seconds == other.seconds && one.date == other.date
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(seconds)
    hasher.combine(date)
  }
}

@available(*, unavailable, message: "Say the unit: '.seconds(30)'.")
extension RetryAfter: ExpressibleByIntegerLiteral {
  /// Refused: a number does not say its unit.
  public init(integerLiteral seconds: UInt) { self = .seconds(seconds) }
}

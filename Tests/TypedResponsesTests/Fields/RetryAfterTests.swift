import Foundation
import Synchronization
import Testing
import TypedResponses

@Suite struct RetryAfterTests {
  @Test("Seconds are written as a number, and 0 means at once")
  func seconds() throws {
    RetryAfter.seconds(120).expectWritten("120")
    RetryAfter.seconds(0).expectWritten("0")
    try RetryAfter(seconds: 30 as Int8).expectWritten("30")
    #expect(try RetryAfter(seconds: UInt64.max).fieldValue.text == "\(UInt.max)")
  }

  @Test(
    "A duration is rounded up, and none becomes 0",
    arguments: [
      (Duration.milliseconds(400), "1"), (.seconds(1), "1"), (.nanoseconds(1_000_000_001), "2"), (.zero, "1"),
      (.seconds(-5), "1"), (.milliseconds(-1), "1"), (.nanoseconds(1), "1"), (.seconds(Int64.max), "\(Int64.max)"),
      (.seconds(Int64.min), "1"),
    ])
  func rounds(_ duration: Duration, _ text: String) {
    #expect(RetryAfter.after(duration).fieldValue.text == text)
  }

  @Test("A time from outside is refused when it is negative")
  func negative() {
    #expect(throws: RetryAfterError.self) { try RetryAfter(.milliseconds(-1)) }
    #expect(throws: RetryAfterError.self) { try RetryAfter(.seconds(Int64.min)) }
    #expect(throws: RetryAfterError.self) { try RetryAfter(seconds: -1) }
    #expect(throws: RetryAfterError.self) { try RetryAfter(seconds: Int.min) }
    #expect(throws: Never.self) { try RetryAfter(.milliseconds(1)) }
  }

  @Test("A date is written as the seconds that are left when it is sent, one at least")
  func datesAreSentAsSeconds() throws {
    let clock = Mutex<Int64>(1000)
    let hint = try RetryAfter(
      at: try #require(HTTPDate(secondsSince1970: 1120)),
      now: HTTPDate(secondsSince1970: clock.withLock { $0 }) ?? .latest)
    let refusal = TooManyRequests(retryAfter: hint)
    for (now, text) in [(1000, "120"), (1001, "119"), (1119, "1"), (1120, "1"), (5000, "1"), (900, "220")]
      as [(Int64, String)]
    {
      clock.withLock { $0 = now }
      #expect(hint.fieldValue.text == text)
      #expect(try refusal.encode(for: RequestHead()).fields.values(of: .retryAfter).map(\.text) == [text])
      let redirect = SeeOther(location: "/a", retryAfter: hint)
      #expect(try redirect.encode(for: RequestHead()).fields[.retryAfter]?.text == text)
    }
    #expect(hint.date?.secondsSince1970 == 1120 && hint.seconds == nil)
    let same = try RetryAfter(at: try #require(HTTPDate(secondsSince1970: 1120)), now: .earliest)
    #expect(hint == same && hint.hashValue == same.hashValue)
    #expect(hint != .seconds(120))
  }

  @Test("By the machine's clock, too, a date becomes the seconds that are left")
  func systemClock() throws {
    let date = try #require(HTTPDate(secondsSince1970: HTTPDate.current.secondsSince1970 + 100_000))
    for hint in [try RetryAfter(at: date), try RetryAfter(at: Date(date))] {
      let longest = date.secondsSince1970 - HTTPDate.current.secondsSince1970
      let sent = try #require(Int64(hint.fieldValue.text))
      let shortest = date.secondsSince1970 - HTTPDate.current.secondsSince1970
      #expect((shortest...longest).contains(sent))
    }
    #expect(RetryAfter(parsing: "Sun, 06 Nov 1994 08:49:37 GMT")?.fieldValue == "1")
  }

  @Test("A date that has passed is refused")
  func passedDates() throws {
    let date = try #require(HTTPDate(secondsSince1970: 784_111_777))
    let earlier = try #require(HTTPDate(secondsSince1970: 784_111_776))
    #expect(try RetryAfter(at: date, now: date).fieldValue == "1")
    do {
      _ = try RetryAfter(at: earlier, now: date)
      Issue.record("A date in the past was taken.")
    } catch {
      #expect(error.description == "The date to wait for has passed: Sun, 06 Nov 1994 08:49:36 GMT.")
    }
  }

  @Test("An instant is rounded up to a whole second, and refused when it has passed or cannot be written")
  func instants() throws {
    let now = Date(timeIntervalSince1970: 784_111_776.2)
    #expect(
      try RetryAfter(at: Date(timeIntervalSince1970: 784_111_776.3), now: now).date?.description
        == "Sun, 06 Nov 1994 08:49:37 GMT")
    for seconds in [784_111_776.1, -.infinity, .infinity, .nan, 1e300, 253_402_300_800] {
      #expect(throws: RetryAfterError.self) {
        try RetryAfter(at: Date(timeIntervalSince1970: seconds), now: now)
      }
    }
  }

  @Test("Parsing takes numbers of any size and dates, and nothing else")
  func parsing() {
    #expect(RetryAfter(parsing: "007") == .seconds(7))
    #expect(RetryAfter(parsing: String(repeating: "9", count: 1000))?.seconds == UInt(Int.max))
    #expect(RetryAfter(parsing: "Sunday, 06-Nov-94 08:49:37 GMT")?.date?.secondsSince1970 == 784_111_777)
    for text in ["", "-1", "+1", "1.5", "1s", " 1", "1 ", "1,2", "٣", "soon"] + HostileText.unwritable {
      #expect(RetryAfter(parsing: text) == nil)
    }
    RetryAfter.expectSteady(around: ["12", "0", "007"], atLeast: 20)
  }
}

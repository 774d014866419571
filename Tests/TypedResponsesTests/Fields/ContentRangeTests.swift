import Testing
import TypedResponses

@Suite struct ContentRangeTests {
  @Test(
    "The three forms are written and read back",
    arguments: [
      (ContentRange.bytes(42..<1234, of: 1234), "bytes 42-1233/1234"),
      (.bytes(42..<1234, of: nil), "bytes 42-1233/*"),
      (.bytes(0..<1, of: 1), "bytes 0-0/1"),
      (.unsatisfied(completeLength: 1234), "bytes */1234"),
      (.unsatisfied(completeLength: 0), "bytes */0"),
    ])
  func forms(_ range: ContentRange, _ text: String) {
    #expect(range.fieldValue.text == text)
    #expect(ContentRange(parsing: text) == range)
  }

  @Test("The unit's case does not count, and another unit is kept")
  func units() {
    #expect(ContentRange(parsing: "BYTES 0-1/2")?.unit == "bytes")
    #expect(ContentRange(parsing: "items 0-1/2")?.description == "items 0-1/2")
  }

  @Test("Leading zeros do not change a number")
  func leadingZeros() {
    #expect(ContentRange(parsing: "bytes 00-01/0000000000000000000000002")?.description == "bytes 0-1/2")
    #expect(ContentRange(parsing: "bytes */\(Int.max)")?.completeLength == .max)
  }

  @Test(
    "Text that is invalid or too large is refused",
    arguments: [
      "", "bytes", "bytes ", "bytes */*", "bytes 0-1", "bytes 0-1/", "bytes 0-1/2 ", " bytes 0-1/2", "bytes  0-1/2",
      "bytes=0-1/2", "bytes 1-0/2", "bytes 0-2/2", "bytes 0-1/1", "bytes -1/2", "bytes 0-/2", "bytes a-b/c",
      "bytes 0-1/-2", "bytes 0-1/2,bytes 3-4/5", "bytes */", "bytes */9223372036854775808",
      "bytes 0-99999999999999999999999/*", "bytes ٠-١/٢", "items 1.2-4.3/25", "bytes 0-1/2\r\n",
    ])
  func refused(_ text: String) {
    #expect(ContentRange(parsing: text) == nil)
  }

  @Test("Accept-Ranges says bytes or none")
  func acceptRanges() {
    #expect(AcceptRanges.bytes.fieldValue == "bytes")
    #expect(AcceptRanges.unsupported.fieldValue == "none")
  }
}

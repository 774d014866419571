import Testing
import TypedResponses

@Suite struct ParameterReaderTests {
  @Test("A whole number in the range is read; nothing gives the default")
  func reads() {
    var parameters = ParameterReader()
    #expect(parameters.integer(.query("page"), "3", in: 1...9, default: 1) == 3)
    #expect(parameters.integer(.query("page"), nil as String?, in: 1...9, default: 1) == 1)
    #expect(parameters.integer(.query("page"), "-2", in: -5...9, default: 1) == -2)
    #expect(parameters.failure == nil)
  }

  @Test(
    "Anything else is a fault, whatever it is",
    arguments: ["", " 1", "1 ", "+1", "0x1", "1.0", "1e3", "٣", "-", "--1", "a\r\nb"])
  func faults(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.integer(.query("page"), text, in: 1...9) == nil)
    #expect(parameters.faults.map(\.code) == ["invalid_integer"])
    #expect(parameters.faults.first?.detail == "Must be a whole number from 1 to 9.")
  }

  @Test(
    "A whole number that no integer holds is out of the range, as any other",
    arguments: ["10", "9999999999999999999", "-9999999999999999999", String(repeating: "9", count: 100_000)])
  func outOfRange(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.integer(.path("id"), text, in: 1...9) == nil)
    #expect(parameters.faults == [FieldError(at: .path("id"), .outOfRange(1...9))])
  }

  @Test("Every fault is kept, in order")
  func keepsAll() throws {
    var parameters = ParameterReader()
    _ = parameters.integer(.query("page"), "0", in: 1...9, default: 1)
    _ = parameters.integer(.query("limit"), "many", in: 1...100, default: 20)
    let failed = try #require(parameters.failure)
    #expect(failed.fields.map(\.location.name) == ["page", "limit"])
    #expect(failed.fields.map(\.code) == ["out_of_range", "invalid_integer"])
  }
}

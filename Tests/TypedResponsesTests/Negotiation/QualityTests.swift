import Testing

@testable import TypedResponses

@Suite struct QualityTests {
  @Test(
    "A weight is read in thousandths",
    arguments: [
      ("0", 0), ("1", 1000), ("0.", 0), ("1.", 1000), ("0.5", 500), ("0.05", 50), ("0.005", 5), ("0.999", 999),
      ("1.0", 1000), ("1.000", 1000), ("0.000", 0), (".2", 200), ("0.1239", 123), ("0.0001", 1), ("1.0000", 1000),
      ("0.00000000000000000000000000000000000000000001", 1),
    ])
  func read(_ text: String, _ thousandths: Int) {
    #expect(Quality(parsing: text)?.thousandths == thousandths)
  }

  @Test(
    "What is no number from 0 to 1 is refused",
    arguments: [
      "", ".", "2", "1.1", "1.001", "10", "00", "01", "-0", "+1", "-1", "0,5", "0.5 ", " 0.5", "1e0", "nan", "٠",
      "0.5.5",
    ])
  func refused(_ text: String) {
    #expect(Quality(parsing: text) == nil)
  }
}

import Testing

@testable import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct HTTPDateConversionTests {
  @Test(
    "A fraction of a second is dropped, before 1970 as after",
    arguments: [(1.999, 1), (0, 0), (-0.001, -1), (-1, -1)])
  func wholeSeconds(_ interval: Double, _ seconds: Int64) {
    #expect(HTTPDate(Date(timeIntervalSince1970: interval))?.secondsSince1970 == seconds)
    #expect(HTTPDate(clamping: Date(timeIntervalSince1970: interval)).secondsSince1970 == seconds)
  }

  @Test(
    "A date that HTTP cannot write is nil, or the nearest that it can",
    arguments: [
      (-.infinity, .earliest), (.infinity, .latest), (1e300, .latest), (-1e300, .earliest), (.nan, .earliest),
      (253_402_300_800, .latest), (-62_167_219_201, .earliest),
    ] as [(Double, HTTPDate)])
  func outOfRange(_ interval: Double, _ nearest: HTTPDate) {
    let date = Date(timeIntervalSince1970: interval)
    #expect(HTTPDate(date) == nil)
    #expect(HTTPDate(clamping: date) == nearest)
  }

  @Test("A date just before a second is not in it, wherever a Date is counted from")
  func edgeOfSecond() throws {
    for seconds in [-62_135_596_800, -978_307_200, 0, 1, 978_307_200, 2_051_222_400, 253_402_300_799] as [Int64] {
      let edge = Double(seconds - 978_307_200)
      #expect(HTTPDate(Date(timeIntervalSinceReferenceDate: edge))?.secondsSince1970 == seconds)
      #expect(HTTPDate(Date(timeIntervalSinceReferenceDate: edge.nextDown))?.secondsSince1970 == seconds - 1)
    }
  }

  @Test("An HTTP date becomes the Date at the beginning of its second")
  func back() throws {
    let date = try #require(HTTPDate(secondsSince1970: 784_111_777))
    #expect(Date(date).timeIntervalSince1970 == 784_111_777)
    #expect(HTTPDate(Date(date)) == date)
  }

  @Test("Without a given present the machine's clock decides the century")
  func presentCentury() throws {
    let year = try #require(HTTPDate(parsing: "Monday, 01-Jan-24 00:00:00 GMT")).description.dropFirst(12).prefix(4)
    #expect(year == "2024")
  }
}

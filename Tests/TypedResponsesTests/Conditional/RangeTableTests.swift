import Testing

@testable import TypedResponses

/// Holds the selection of ranges against every case of ``RangeTable``, which an independent model has made.
@Suite struct RangeTableTests {
  @Test(
    "Every Range field selects what RFC 9110 §14 says, for GET and for QUERY", arguments: [RequestMethod.get, .query])
  func table(of method: RequestMethod) {
    #expect(RangeTable.cases.count >= 150)
    for (range, length, expected, section) in RangeTable.cases {
      let request = RangeRequest(RequestHead(method, fields: [(.range, range)]))
      let selected =
        switch request.select(from: length) {
        case .full: "full"
        case .partial(let parts): parts.ranges.map { "\($0.lowerBound)-\($0.upperBound - 1)" }.joined(separator: " ")
        case .unsatisfiable(let refusal): "unsatisfiable */\(refusal.completeLength)"
        }
      #expect(selected == expected, "Range: \(range) of \(length) octets, RFC 9110 §\(section)")
    }
  }
}

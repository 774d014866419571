/// Reads the parameters that ask for a page.
struct PageReader {
  private let query: QueryParameters
  private let limits: ClosedRange<Int>
  private let usual: Int
  private var parameters = ParameterReader()

  init(_ request: some RequestFacts, _ limits: ClosedRange<Int>, _ usual: Int) {
    precondition(
      limits.lowerBound >= 1 && limits.contains(usual),
      "A page has one member at least, and its usual size must be one that may be asked for.")
    query = request.query
    self.limits = limits
    self.usual = usual
  }

  /// The text of a parameter; `nil` when it is not there, or there twice.
  mutating func text(_ name: String) -> String? {
    let values = query.values(of: name)
    if values.count > 1 {
      parameters.note(.query(name), Fault(code: "repeated", detail: "Must be given once."))
      return nil
    }
    return values.first
  }

  mutating func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) -> Int {
    parameters.integer(.query(name), text(name), in: range, default: fallback)
  }

  mutating func limit() -> Int { integer("limit", in: limits, default: usual) }

  func check() throws(ValidationFailed) {
    if let failed = parameters.failure { throw failed }
  }
}

/// The offsets of members in a collection; empty beyond its end.
func pageRange(offset: (partialValue: Int, overflow: Bool), _ limit: Int, _ total: Int) -> Range<Int> {
  let start = offset.overflow ? total : min(offset.partialValue, total)
  return start..<(total - start < limit ? total : start + limit)
}

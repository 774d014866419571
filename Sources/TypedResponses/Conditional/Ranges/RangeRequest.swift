/// The part of a representation that a client asks for, such as the rest of an interrupted download.
///
/// ```
/// Range: bytes=500-999
/// If-Range: "v3"
/// ```
///
/// Ask it after ``Preconditions`` let the request proceed, and only where the answer without `Range` would be 200.
/// 206 and 416 come from ``select(from:)-(Int)`` alone.
///
/// [RFC 9110 §14.2](https://www.rfc-editor.org/rfc/rfc9110#section-14.2)
public struct RangeRequest: Sendable, Hashable {
  /// What became of `If-Range`: when it fails, the client has another version and gets the whole representation.
  /// `nil` when the request has no such field.
  public let condition: PreconditionTrace.Step?
  private let set: ByteRangeSet?

  /// The ranges that the request asks for, of the representation with this version.
  ///
  /// Only GET and QUERY can ask for ranges. A unit other than `bytes`, an invalid set and a second field line are ignored.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - version: The version of the representation that would be sent, which `If-Range` is held against.
  public init(_ request: some RequestFacts, version: ResourceVersion? = nil) {
    let ranges = request.values(of: .range)
    condition = IfRange(lines: request.values(of: .ifRange))?.evaluate(
      against: version, method: request.method, hasRange: !ranges.isEmpty)
    if request.method.mayAskForRanges, ranges.count == 1, let text = ranges.first, condition?.verdict != .fails {
      set = ByteRangeSet(parsing: text)
    } else {
      set = nil
    }
  }

  /// The part to send of content with this number of octets.
  ///
  /// Ranges that reach beyond the end are cut; ranges that overlap or adjoin become one. Content without octets is
  /// sent whole. So is every content for a set that looks like an attack
  /// ([RFC 9110 §17.15](https://www.rfc-editor.org/rfc/rfc9110#section-17.15)): more than 256 ranges, more than
  /// two that overlap others, more than 64 parts, or more than eight parts of under 80 octets out of order.
  public func select(from length: Int) -> RangeSelection {
    precondition(length >= 0, "The length of content is a number of octets, 0 or more; got \(length).")
    guard let set, length > 0 else { return .full }
    let requested = set.ranges(in: length)
    guard !requested.isEmpty else { return .unsatisfiable(UnsatisfiableRange(completeLength: length)) }
    guard let parts = RangeRequest.coalesced(requested) else { return .full }
    return .partial(
      SelectedRanges(ranges: parts, completeLength: length, isKnownToClient: condition?.verdict == .holds))
  }

  /// The part to send of this content. Several parts are taken only from a source that can start anywhere; another is
  /// sent whole.
  public func select(from source: some ContentSource) -> RangeSelection {
    let selection = select(from: source.length)
    if case .partial(let selected) = selection, selected.ranges.count > 1, !source.isSeekable { return .full }
    return selection
  }
}

extension RangeRequest: CustomStringConvertible {
  /// A phrase: "a part of the representation", or "the whole representation".
  public var description: String { self.set == nil ? "the whole representation" : "a part of the representation" }
}

// MARK: - Coalescing

extension RangeRequest {
  /// What a part costs beside its octets (§15.3.7.2).
  private static var partOverhead: Int { 80 }

  /// The ranges with those joined that overlap or adjoin, each where its first member stood; `nil` for a set that is
  /// not worth its cost.
  static func coalesced(_ requested: [Range<Int>]) -> [Range<Int>]? {
    let sorted = requested.enumerated().sorted {
      ($0.element.lowerBound, $0.offset) < ($1.element.lowerBound, $1.offset)
    }
    var joined: [(offset: Int, element: Range<Int>)] = []
    var overlapping = 0
    var lastOverlaps = false
    for next in sorted {
      guard let last = joined.last, next.element.lowerBound <= last.element.upperBound else {
        joined.append(next)
        lastOverlaps = false
        continue
      }
      let overlaps = next.element.lowerBound < last.element.upperBound
      if overlaps { overlapping += lastOverlaps ? 1 : 2 }
      lastOverlaps = overlaps
      joined[joined.count - 1] = (
        min(last.offset, next.offset),
        last.element.lowerBound..<max(last.element.upperBound, next.element.upperBound)
      )
    }
    let isAscending = zip(requested, requested.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
    let small = joined.count { $0.element.count < partOverhead }
    guard overlapping <= 2, joined.count <= 64, isAscending || small <= 8 else { return nil }
    return joined.sorted { $0.offset < $1.offset }.map(\.element)
  }
}

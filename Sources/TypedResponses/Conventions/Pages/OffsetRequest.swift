/// The part of a collection that a request asks for by the number of members before it: `?offset=40&limit=20`.
///
/// Choose ``PageRequest`` where people turn pages, ``CursorRequest`` for collections that change while they are read.
public struct OffsetRequest: Sendable, Hashable {
  /// The number of members before the part.
  public let offset: Int
  /// The number of members in the part.
  public let limit: Int

  /// What the request's query asks for: the beginning and the usual size unless it says otherwise.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - limits: The sizes that may be asked for.
  ///   - usual: The size when the request does not say.
  /// - Throws: ``ValidationFailed`` with each parameter that is no number, out of range or there twice.
  public init(
    _ request: some RequestFacts, limits: ClosedRange<Int> = 1...100, usual: Int = 20
  ) throws(ValidationFailed) {
    var reader = PageReader(request, limits, usual)
    offset = reader.integer("offset", in: 0...1_000_000_000, default: 0)
    limit = reader.limit()
    try reader.check()
  }

  /// What the request's query asks for, or a failure of the caller's set: as without `or`.
  ///
  /// - Throws: The set with ``ValidationFailed``.
  public init<Failure: ValidationFailedMember>(
    _ request: some RequestFacts, limits: ClosedRange<Int> = 1...100, usual: Int = 20, or _: Failure.Type
  ) throws(Failure) {
    do throws(ValidationFailed) {
      try self.init(request, limits: limits, usual: usual)
    } catch {
      throw Failure(error)
    }
  }

  /// The offsets of the members in a collection of this many; empty beyond the end.
  public func range(of total: Int) -> Range<Int> {
    pageRange(offset: (offset, false), limit, total)
  }
}

extension PageLinks {
  /// The links from a part by its offset. See ``init(offset:limit:total:of:)``.
  public init(_ part: OffsetRequest, total: Int, of request: some RequestFacts) {
    self.init(offset: part.offset, limit: part.limit, total: total, of: request)
  }
}

extension OffsetRequest: CustomStringConvertible {
  public var description: String { "\(limit) from \(offset)" }
}

/// The page of a collection that a request asks for by its number: `?page=2&limit=20`.
///
/// ```swift
/// let page = try PageRequest(request)
/// let found = users.all[page.range(of: users.count)]
/// return OK(Array(found)).with(PageLinks(page, total: users.count, of: request).links)
/// ```
///
/// A page beyond the end is empty, not an error: it was there a moment ago. Choose ``CursorRequest`` for collections that
/// change while they are read.
public struct PageRequest: Sendable, Hashable {
  /// The page, counted from 1.
  public let number: Int
  /// The number of members on a page.
  public let limit: Int

  /// What the request's query asks for: the first page and the usual size unless it says otherwise.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - limits: The sizes of pages that may be asked for.
  ///   - usual: The size when the request does not say.
  /// - Throws: ``ValidationFailed`` with each parameter that is no number, out of range or there twice.
  public init(
    _ request: some RequestFacts, limits: ClosedRange<Int> = 1...100, usual: Int = 20
  ) throws(ValidationFailed) {
    var reader = PageReader(request, limits, usual)
    number = reader.integer("page", in: 1...1_000_000_000, default: 1)
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

  /// The offsets of the page's members in a collection of this many; empty beyond the end.
  public func range(of total: Int) -> Range<Int> {
    pageRange(offset: (number - 1).multipliedReportingOverflow(by: limit), limit, total)
  }
}

extension PageLinks {
  /// The links from a numbered page. See ``init(page:limit:total:hasNext:of:)``.
  public init(_ page: PageRequest, total: Int?, hasNext: Bool = false, of request: some RequestFacts) {
    self.init(page: page.number, limit: page.limit, total: total, hasNext: hasNext, of: request)
  }
}

extension PageRequest: CustomStringConvertible {
  public var description: String { "page \(number), \(limit) on each" }
}

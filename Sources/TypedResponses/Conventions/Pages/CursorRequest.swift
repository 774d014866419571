/// The page of a collection that a request asks for by a cursor, which only the server understands:
/// `?cursor=ZGF0ZTo3&limit=20`.
///
/// A cursor names a place, such as the last member that was sent, so nothing is skipped or sent twice when members come
/// and go.
///
/// ```swift
/// let page = try CursorRequest(request)
/// guard let place = place(of: page.cursor) else { throw page.unknownCursor }
/// ```
public struct CursorRequest: Sendable, Hashable {
  /// The place; `nil` for the beginning.
  public let cursor: String?
  /// The number of members on a page.
  public let limit: Int

  /// What the request's query asks for: the beginning and the usual size unless it says otherwise.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - limits: The sizes that may be asked for.
  ///   - usual: The size when the request does not say.
  /// - Throws: ``ValidationFailed`` with each parameter that is no number, out of range, or there twice.
  public init(
    _ request: some RequestFacts, limits: ClosedRange<Int> = 1...100, usual: Int = 20
  ) throws(ValidationFailed) {
    var reader = PageReader(request, limits, usual)
    cursor = reader.text("cursor")
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

  /// The answer to a cursor that this server did not give, or that has grown too old.
  public var unknownCursor: ValidationFailed {
    ValidationFailed(
      fields: FieldError(
        at: .query("cursor"),
        Fault(code: "unknown_cursor", detail: "Is not known here. Begin again without it, or follow a link.")))
  }
}

extension CursorRequest: CustomStringConvertible {
  public var description: String { "\(limit) from \(cursor.map { "the cursor \($0)" } ?? "the beginning")" }
}

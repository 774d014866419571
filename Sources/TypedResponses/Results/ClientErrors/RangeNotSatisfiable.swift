/// 416: nothing of the range that the client asked for exists; `Content-Range` tells how long the representation is.
///
/// Only a ``RangeRequest`` finds that out.
///
/// [RFC 9110 §15.5.17](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.17)
public struct RangeNotSatisfiable: StatusError {
  public static var status: StatusCode { .rangeNotSatisfiable }

  /// What was found of the range.
  public let range: UnsatisfiableRange
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> { RequiredFields(.contentRange, range.contentRange.fieldValue) }

  /// The error for a range that a ``RangeRequest`` found outside the representation.
  public init(_ range: UnsatisfiableRange) {
    self.range = range
    details = ProblemDetails(
      ProblemMessage("range.beyond", ["length": .integer(Int64(range.completeLength))]))
  }
}

/// What to send to a client that may have asked for a part.
///
/// Only ``RangeRequest`` makes the parts and the refusal, so nobody can answer 206 or 416 to a request that asked
/// for no range.
public enum RangeSelection: Sendable, Hashable {
  /// Everything: 200.
  case full
  /// One or more parts: 206.
  case partial(SelectedRanges)
  /// No octet of what was asked for exists: 416.
  case unsatisfiable(UnsatisfiableRange)
}

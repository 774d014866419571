/// How strongly an RFC asks for something or against it.
///
/// [RFC 2119 §1](https://www.rfc-editor.org/rfc/rfc2119#section-1)
public enum RequirementLevel: String, Sendable, Hashable, CaseIterable {
  /// Without it the response is wrong.
  case must = "MUST"
  /// It belongs there unless there is a good reason against it.
  case should = "SHOULD"
  /// It has a meaning there, and it is free to be left out.
  case may = "MAY"
  /// It stays away unless there is a good reason for it.
  case shouldNot = "SHOULD NOT"
  /// With it the response is wrong.
  case mustNot = "MUST NOT"
}

extension RequirementLevel: CustomStringConvertible {
  public var description: String { rawValue }
}

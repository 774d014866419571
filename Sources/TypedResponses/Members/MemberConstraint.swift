/// What a value of a member has to be beyond its type: is checked when it is read, and stands in the schema.
///
/// ```swift
/// let constraints: [MemberConstraint<String>] = [.length(1...40), .pattern("[a-z]+")]
/// let faults = constraints.compactMap { $0.fault(in: "Ada") }
/// ```
public struct MemberConstraint<Value>: Sendable {
  /// What a schema says of it.
  package let keywords: JSONObject
  private let check: @Sendable (Value) -> Fault?

  init(_ keywords: JSONObject, check: @escaping @Sendable (Value) -> Fault?) {
    self.keywords = keywords
    self.check = check
  }

  /// What is wrong with a value; `nil` when it is as it should be.
  public func fault(in value: Value) -> Fault? { check(value) }

  /// A rule of one's own, which no schema can say: returns what is wrong with a value.
  public static func rule(_ check: @escaping @Sendable (Value) -> Fault?) -> Self { Self([:], check: check) }
}

extension Sequence {
  /// What is wrong with a value first.
  func fault<Value>(in value: Value) -> Fault? where Element == MemberConstraint<Value> {
    for constraint in self {
      if let fault = constraint.fault(in: value) { return fault }
    }
    return nil
  }

  /// What a schema says of all constraints.
  package func keywords<Value>() -> JSONObject where Element == MemberConstraint<Value> {
    var all = JSONObject()
    for constraint in self {
      for keyword in constraint.keywords.members { all[keyword.name] = keyword.value }
    }
    return all
  }
}

extension MemberConstraint: CustomStringConvertible {
  /// What a schema says of it.
  public var description: String { keywords.members.isEmpty ? "a rule of its own" : keywords.description }
}

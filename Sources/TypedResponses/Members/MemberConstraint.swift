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
  /// The faults of the parts of a value, where the constraint is about these.
  private let parts: (@Sendable (Value) -> [PlacedFault])?

  init(
    _ keywords: JSONObject, parts: (@Sendable (Value) -> [PlacedFault])? = nil,
    check: @escaping @Sendable (Value) -> Fault?
  ) {
    self.keywords = keywords
    self.parts = parts
    self.check = check
  }

  /// What is wrong with a value; `nil` when it is as it should be.
  public func fault(in value: Value) -> Fault? { check(value) }

  /// Everything that is wrong with a value, each fault with the place below it.
  func faults(in value: Value) -> [PlacedFault] {
    if let parts { return parts(value) }
    return check(value).map { [PlacedFault(place: [], fault: $0)] } ?? []
  }

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

  /// The faults that the first constraint finds which finds any.
  func faults<Value>(in value: Value) -> [PlacedFault] where Element == MemberConstraint<Value> {
    for constraint in self {
      let faults = constraint.faults(in: value)
      if !faults.isEmpty { return faults }
    }
    return []
  }

  /// What a schema says of all constraints.
  package func keywords<Value>() -> JSONObject where Element == MemberConstraint<Value> {
    var all = JSONObject()
    for constraint in self {
      all.constrain(by: constraint.keywords)
    }
    return all
  }
}

extension JSONObject {
  /// Adds the keywords of a constraint to a schema; what they say of elements is added to what it says of these.
  package mutating func constrain(by keywords: JSONObject) {
    for keyword in keywords.members {
      if keyword.name == "items", case .object(let more) = keyword.value, case .object(var items)? = self["items"] {
        items.constrain(by: more)
        self["items"] = .object(items)
      } else {
        self[keyword.name] = keyword.value
      }
    }
  }
}

/// A fault of a value or of an element in it, whose place is told from the value on.
struct PlacedFault: Sendable {
  let place: [Int]
  let fault: Fault
}

extension MemberConstraint: CustomStringConvertible {
  /// What a schema says of it.
  public var description: String { keywords.members.isEmpty ? "a rule of its own" : keywords.description }
}

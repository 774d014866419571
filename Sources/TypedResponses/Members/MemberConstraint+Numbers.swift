#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension MemberConstraint where Value: FixedWidthInteger & Sendable {
  /// From the one to the other, both included.
  public static func range(_ range: ClosedRange<Value>) -> Self { bounds(range.lowerBound, range.upperBound) }

  /// Not smaller, as in `.range(1...)`.
  public static func range(_ range: PartialRangeFrom<Value>) -> Self { bounds(range.lowerBound, nil) }

  /// Not larger, as in `.range(...9)`.
  public static func range(_ range: PartialRangeThrough<Value>) -> Self { bounds(nil, range.upperBound) }

  private static func bounds(_ minimum: Value?, _ maximum: Value?) -> Self {
    Self(minimum.map { JSONNumeral(checked: "\($0)").value }, maximum.map { JSONNumeral(checked: "\($0)").value }) {
      (minimum ?? $0) <= $0 && $0 <= (maximum ?? $0)
    }
  }

  /// One of these numbers.
  public static func oneOf(_ first: Value, _ others: Value...) -> Self {
    let allowed = [first] + others
    let values = allowed.map { JSONNumeral(checked: "\($0)").value }
    return Self(["enum": .array(values)]) { allowed.contains($0) ? nil : .notOneOf(values) }
  }
}

extension MemberConstraint where Value: BinaryFloatingPoint & Sendable {
  /// From the one to the other, both included. A bound that is infinite is none.
  public static func range(_ range: ClosedRange<Value>) -> Self { bounds(range.lowerBound, range.upperBound) }

  /// Not smaller, as in `.range(0...)`.
  public static func range(_ range: PartialRangeFrom<Value>) -> Self { bounds(range.lowerBound, nil) }

  /// Not larger, as in `.range(...0.5)`.
  public static func range(_ range: PartialRangeThrough<Value>) -> Self { bounds(nil, range.upperBound) }

  private static func bounds(_ minimum: Value?, _ maximum: Value?) -> Self {
    func finite(_ bound: Value?) -> JSONValue? { bound.flatMap { $0.isFinite ? .number(Double($0)) : nil } }
    return Self(finite(minimum), finite(maximum)) { (minimum ?? $0) <= $0 && $0 <= (maximum ?? $0) }
  }
}

extension MemberConstraint where Value == Decimal {
  /// From the one to the other, both included.
  public static func range(_ range: ClosedRange<Decimal>) -> Self {
    Self(JSONNumeral(checked: "\(range.lowerBound)").value, JSONNumeral(checked: "\(range.upperBound)").value) {
      range.contains($0)
    }
  }
}

extension MemberConstraint {
  fileprivate init(
    _ minimum: JSONValue?, _ maximum: JSONValue?, _ contains: @escaping @Sendable (Value) -> Bool
  ) {
    var keywords = JSONObject()
    keywords["minimum"] = minimum
    keywords["maximum"] = maximum
    self.init(keywords) { contains($0) ? nil : .outOfRange(minimum, maximum) }
  }
}

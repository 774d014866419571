#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A type that members of a ``Described`` type may have.
///
/// Types of one's own conform without a line more, if they are `Codable` and `Sendable`: an enum of strings, an
/// identifier. A type whose members are to be checked and described is ``Described``, which includes this.
///
/// ```swift
/// enum Color: String, CaseIterable, MemberValue { case red, green }
/// ```
public protocol MemberValue: Codable, Sendable {
  /// What constraints are about: the type itself, or what an optional may hold.
  associatedtype Checked: Sendable = Self

  /// What of the value constraints are about; `nil` when there is nothing.
  static func checked(_ value: Self) -> Checked?
}

extension MemberValue where Checked == Self {
  /// The value.
  public static func checked(_ value: Self) -> Self? { value }
}

extension Optional: MemberValue where Wrapped: MemberValue {
  /// What the value holds.
  public static func checked(_ value: Self) -> Wrapped.Checked? { value.flatMap(Wrapped.checked) }
}

extension Array: MemberValue where Element: MemberValue {}
extension Set: MemberValue where Element: MemberValue {}
extension Dictionary: MemberValue where Key: MemberValue, Value: MemberValue {}

extension String: MemberValue {}
extension Bool: MemberValue {}
extension Int: MemberValue {}
extension Int8: MemberValue {}
extension Int16: MemberValue {}
extension Int32: MemberValue {}
extension Int64: MemberValue {}
extension UInt: MemberValue {}
extension UInt8: MemberValue {}
extension UInt16: MemberValue {}
extension UInt32: MemberValue {}
extension UInt64: MemberValue {}
extension Double: MemberValue {}
extension Float: MemberValue {}
extension Date: MemberValue {}
extension URL: MemberValue {}
extension UUID: MemberValue {}
extension Data: MemberValue {}
extension Decimal: MemberValue {}
extension JSONValue: MemberValue {}
extension JSONObject: MemberValue {}

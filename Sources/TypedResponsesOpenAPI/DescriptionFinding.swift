/// Something that a description cannot say because the types do not tell it.
///
/// A finding is for whoever writes the server: the description is right as far as it goes, and says less than it could.
public struct DescriptionFinding: Sendable, Hashable {
  /// The type that is not fully described, as the program spells it.
  public let type: String
  /// The member of the type, as the client spells it; `nil` when it is the type as a whole.
  public let member: String?
  /// What is not known, and why.
  public let reason: String
  /// What to do about it.
  public let advice: String

  /// A finding about a type.
  public init(_ type: Any.Type, member: String? = nil, reason: String, advice: String) {
    self.init(ComponentNames.plainName(of: type), member: member, reason: reason, advice: advice)
  }

  /// A finding about something that has this name in the program.
  public init(_ type: String, member: String? = nil, reason: String, advice: String) {
    self.type = type
    self.member = member
    self.reason = reason
    self.advice = advice
  }
}

extension DescriptionFinding: CustomStringConvertible {
  public var description: String { "\(type)\(member.map { ".\($0)" } ?? ""): \(reason) \(advice)" }
}

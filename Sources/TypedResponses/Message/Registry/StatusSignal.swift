/// What it means in operation when responses with one status become many.
///
/// One such response says little; a rise of them says where to look.
/// ``StatusRegistration/runbook`` tells what to do then.
///
/// ```swift
/// StatusCode.unauthorized.registration.signal    // attack
/// ```
public struct StatusSignal: Sendable, Hashable {
  /// The signal in a word or two, such as "client bug".
  public let name: String

  /// The service fails requests that were right: each uses up the error budget.
  public static var incident: StatusSignal { StatusSignal(name: "incident") }
  /// Somebody may be guessing credentials, looking for gaps or wearing the service out.
  public static var attack: StatusSignal { StatusSignal(name: "attack") }
  /// A client is at fault, or a change of the service has broken it.
  public static var clientBug: StatusSignal { StatusSignal(name: "client bug") }
  /// It is how things go: nobody has to look.
  public static var nothing: StatusSignal { StatusSignal(name: "nothing") }
}

extension StatusSignal: CustomStringConvertible {
  public var description: String { name }
}

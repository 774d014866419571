/// What any number that stands where a status code belongs means: for reading logs and traces.
///
/// ```swift
/// print(StatusCodeMeaning(of: 499))
/// // 499 must not be sent. Client Closed Request (nginx): The client went away before nginx answered. …
/// ```
public enum StatusCodeMeaning: Sendable {
  /// A status that can be sent.
  case registered(StatusRegistration)
  /// A code somebody uses that must not be sent.
  case unsendable(UnsendableStatus)
  /// A code nobody is known to use. Clients treat it like the first of its class: 471 like 400.
  case unassigned(Int, StatusClass)
  /// No status code at all: less than 100 or more than 599.
  case invalid(Int)

  /// The meaning of the number.
  public init(of code: Int) {
    if let status = StatusCode(code) {
      self = .registered(status.registration)
    } else if let known = UnsendableStatus(code) {
      self = .unsendable(known)
    } else if 100..<600 ~= code {
      self = .unassigned(code, StatusClass(code: code))
    } else {
      self = .invalid(code)
    }
  }
}

extension StatusCodeMeaning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .registered(let registration):
      return "\(registration.status): \(registration.whenToSend)"
    case .unsendable(let unsendable):
      let meanings = unsendable.meanings.map { meaning in
        let advice = meaning.substitute.map { " Send \($0) instead." } ?? ""
        return "\(meaning.name) (\(meaning.sender)): \(meaning.explanation)\(advice)"
      }
      return "\(unsendable.code) must not be sent. \(meanings.joined(separator: " Or: "))"
    case .unassigned(let code, let statusClass):
      return "\(code) is not assigned. Clients treat it as \(statusClass.rawValue)00."
    case .invalid(let code):
      return "\(code) is no status code: those lie between 100 and 599."
    }
  }
}

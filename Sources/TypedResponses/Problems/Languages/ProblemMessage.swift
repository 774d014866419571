/// The key of a text and what is put into it, so that it can be said in other languages.
///
/// ```swift
/// throw NotFound(detail: "No user has the id \(id).").message("user.missing", ["id": "\(id)"])
/// ```
public struct ProblemMessage: Sendable, Hashable {
  /// What the text is found by, such as `user.missing`.
  public let key: String
  /// What stands for `{name}` in the text.
  public let arguments: [String: JSONValue]

  /// The text of this key, with these arguments.
  public init(_ key: String, _ arguments: [String: JSONValue] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}

extension ProblemMessage {
  /// What the package itself says in English; `nil` for a key that is none of its own.
  var english: String? { ProblemTexts.english.details[key]?.filled { arguments[$0] } }
}

extension ProblemDetails {
  /// One of the package's own texts, of which there may be translations.
  init(_ message: ProblemMessage) {
    self.init(message.english)
    self.message = message
  }
}

extension StatusError {
  /// This error with one of the package's own texts, of which there may be translations.
  package consuming func saying(_ key: String, _ arguments: [String: JSONValue] = [:]) -> Self {
    saying(ProblemMessage(key, arguments))
  }

  /// This error with one of the package's own texts, of which there may be translations.
  consuming func saying(_ message: ProblemMessage) -> Self {
    details.detail = message.english
    details.message = message
    return self
  }
}

extension ProblemMessage: CustomStringConvertible {
  public var description: String {
    let list = arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return list.isEmpty ? key : "\(key) (\(list.joined(separator: ", ")))"
  }
}

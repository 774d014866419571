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

extension ProblemMessage: CustomStringConvertible {
  public var description: String {
    let list = arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return list.isEmpty ? key : "\(key) (\(list.joined(separator: ", ")))"
  }
}

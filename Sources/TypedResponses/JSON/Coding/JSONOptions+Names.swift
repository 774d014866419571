extension JSONOptions.Keys {
  /// Whether members have other names than their keys.
  var convertNames: Bool {
    if case .asWritten = form { false } else { true }
  }

  var isSnakeCase: Bool {
    if case .snakeCase = form { true } else { false }
  }

  /// The name of the member that belongs to a key.
  package func memberName(_ key: String) -> String {
    switch form {
    case .asWritten: key
    case .snakeCase: SnakeCase.convert(key)
    case .custom(let write, _): write(key)
    }
  }

  /// The name of the key that belongs to a member.
  package func keyName(_ member: String) -> String {
    switch form {
    case .asWritten: member
    case .snakeCase: SnakeCase.revert(member)
    case .custom(_, let read): read(member)
    }
  }
}

/// What is wrong with a value, and where the client finds it: goes with the errors of the decoder.
struct LocatedFault: Error {
  let pointer: JSONPointer
  let fault: Fault
}

extension JSONReading {
  /// A value of another kind than the type's, or `null`.
  func mismatch(_ type: Any.Type, at token: Int) -> DecodingError {
    let context = { [self] in self.context(at: token, $0, "Expected \(type), found \(found(token)).") }
    if isNull(token) { return .valueNotFound(type, context(.null(insteadOf: type))) }
    return .typeMismatch(type, context(.expected(type)))
  }

  /// A value of the right kind that the type has no room for.
  func unusable(_ type: Any.Type, at token: Int, _ fault: Fault? = nil) -> DecodingError {
    .dataCorrupted(context(at: token, fault ?? .expected(type), "\(found(token)) is no \(type)."))
  }

  /// A member that has to be there.
  func missing(_ key: any CodingKey, in object: Int, keepsNames: Bool) -> DecodingError {
    let place = place(of: object)
    let name = keepsNames ? key.stringValue : options.keys.memberName(key.stringValue)
    return .keyNotFound(
      key,
      DecodingError.Context(
        codingPath: place.path, debugDescription: "There is no member \(name.debugDescription).",
        underlyingError: LocatedFault(pointer: place.pointer.appending(name), fault: .requiredMember)))
  }

  /// An element behind the last.
  func missingElement(_ index: Int, _ type: Any.Type, in array: Int) -> DecodingError {
    let place = place(of: array).appending(JSONKey.index(index), String(index))
    return .valueNotFound(
      type,
      DecodingError.Context(
        codingPath: place.path, debugDescription: "There are only \(index) elements.",
        underlyingError: LocatedFault(pointer: place.pointer, fault: .requiredElement)))
  }

  func context(at token: Int, _ fault: Fault, _ description: String) -> DecodingError.Context {
    let place = place(of: token)
    return DecodingError.Context(
      codingPath: place.path, debugDescription: description,
      underlyingError: LocatedFault(pointer: place.pointer, fault: fault))
  }

  private func found(_ index: Int) -> String {
    let token = unsafe tape.tokens[index]
    return switch token.kind {
    case .null: "null"
    case .bool: token.count == 1 ? "true" : "false"
    case .integer, .number: "the number \(tape.string(token).prefix(40))"
    case .string, .name, .replacedName: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

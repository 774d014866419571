import TypedResponses

extension ContractContent {
  /// Values that a resource that takes this content has to refuse, as far as that can be told from outside: members
  /// are left out, and values are of another type. Empty when the content is no JSON object.
  ///
  /// A resource may take some of them, as it need not demand every member.
  ///
  /// - Parameter isPatch: Whether the content only names what changes, so that a member that is missing is no fault.
  func unacceptable(isPatch: Bool) -> [ContractContent] {
    guard case .object(let object)? = try? JSONValue(parsing: octets) else { return [] }
    let members = object.members
    var samples: [JSONObject] = []
    if !isPatch {
      samples.append(JSONObject())
      if members.count > 1 {
        for member in members.prefix(4) { samples.append(object.without(member.name)) }
      }
    }
    for member in members.prefix(4) {
      var changed = object
      changed[member.name] = member.value.ofAnotherType
      samples.append(changed)
    }
    return samples.compactMap { sample in
      let octets = try? JSONContentEncoder().encode(JSONValue.object(sample))
      return octets.map { ContractContent(String(decoding: $0, as: UTF8.self), type: type) }
    }
  }

  /// Whether the media type is one of a patch that names only what changes.
  var isMergePatch: Bool { type.lowercased().hasPrefix("application/merge-patch+json") }
}

extension JSONObject {
  fileprivate func without(_ name: String) -> JSONObject {
    var rest = JSONObject()
    for member in members where member.name != name { rest[member.name] = member.value }
    return rest
  }
}

extension JSONValue {
  /// A value that nothing turns into one of this type without guessing.
  fileprivate var ofAnotherType: JSONValue {
    switch self {
    case .null, .string, .bool, .integer, .number, .numeral: .object(["contract": .array([])])
    case .array, .object: .string("contract")
    }
  }
}

import TypedResponses

extension JSONSchema {
  /// The merge patches to values with this schema: each member may be missing, and objects in objects are patched in turn.
  /// Of a value that may be missing, `null` takes it away, as its schema says already.
  ///
  /// [RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)
  ///
  /// - Parameters:
  ///   - schema: The schema of what is changed.
  ///   - define: Makes a component of the patches to another one, and returns its name; `nil` for what is replaced.
  init(ofPatchTo schema: JSONSchema, define: (String) -> String?) {
    self = schema
    if let name = schema.referredComponent {
      if let patch = define(name) { self = .reference(patch) }
      return
    }
    func patched(_ value: JSONValue) -> JSONValue {
      guard case .object(let keywords) = value else { return value }
      return JSONSchema(ofPatchTo: JSONSchema(keywords), define: define).value
    }
    for keyword in ["anyOf", "oneOf"] {
      if case .array(let choices)? = schema[keyword] { self[keyword] = .array(choices.map(patched)) }
    }
    guard case .object(let members)? = schema["properties"] else { return }
    var properties = JSONObject()
    for member in members.members { properties[member.name] = patched(member.value) }
    self["properties"] = .object(properties)
    self["required"] = nil
  }
}

extension JSONSchema {
  /// A list of operations on a document.
  ///
  /// [RFC 6902 §4](https://www.rfc-editor.org/rfc/rfc6902#section-4)
  static var jsonPatch: JSONSchema {
    let pointer = JSONSchema.string(format: "json-pointer")
    func operation(_ names: [String], _ members: [(String, JSONSchema)]) -> JSONSchema {
      let members = [("op", oneOf(names)), ("path", pointer)] + members
      return .object(members, required: members.map(\.0))
    }
    return .array(
      of: .oneOf([
        operation(["add", "replace", "test"], [("value", .anything)]), operation(["remove"], []),
        operation(["move", "copy"], [("from", pointer)]),
      ]))
  }
}

/// What is known of a member without the type of its value.
package struct MemberEntry<Root>: Sendable {
  package let name: String
  /// The type of the value; of an optional, what it may hold.
  package let type: any MemberValue.Type
  package let isOptional: Bool
  /// What a schema says of the value.
  package let keywords: JSONObject
  let step: MemberStep
  let encode: @Sendable (Root, inout KeyedEncodingContainer<JSONKey>) throws -> Void

  init<Value: MemberValue>(_ name: String, _ property: any KeyPath<Root, Value> & Sendable, keywords: JSONObject) {
    self.name = name
    self.keywords = keywords
    let optional = Value.self as? any OptionalMember.Type
    type = optional?.wrapped ?? Value.self
    isOptional = optional != nil
    step = MemberStep(name, property)
    encode = { root, container in
      let value = root[keyPath: property]
      if optional != nil, (value as? any OptionalMember)?.isAbsent == true { return }
      try container.encode(value, forKey: .name(name))
    }
  }
}

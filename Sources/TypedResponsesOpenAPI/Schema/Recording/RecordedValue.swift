import TypedResponses

/// What an example has written at one place.
final class RecordedValue {
  private var types: [JSONSchema] = []
  private var members: [(name: String, value: RecordedValue, isOptional: Bool)] = []
  private var elements: [RecordedValue] = []
  private var isObject = false
  private var isArray = false

  func note(_ schema: JSONSchema) {
    if !types.contains(schema) { types.append(schema) }
  }

  func openObject() { isObject = true }
  func openArray() { isArray = true }

  /// The place of a member.
  func member(_ key: any CodingKey, isOptional: Bool = false) -> RecordedValue {
    if let known = members.first(where: { $0.name == key.stringValue }) { return known.value }
    let value = RecordedValue()
    members.append((key.stringValue, value, isOptional))
    return value
  }

  /// The place of the next element.
  func element() -> RecordedValue {
    let value = RecordedValue()
    elements.append(value)
    return value
  }

  var count: Int { elements.count }

  func schema(_ options: JSONOptions) -> JSONSchema {
    if isObject {
      let properties = members.map { member in
        (name: options.keys.memberName(member.name), schema: member.value.schema(options))
      }
      return .object(properties, required: members.filter { !$0.isOptional }.map { options.keys.memberName($0.name) })
    }
    if isArray {
      var different: [JSONSchema] = []
      for element in elements.map({ $0.schema(options) }) where !different.contains(element) {
        different.append(element)
      }
      return .array(of: different.count == 1 ? different[0] : different.isEmpty ? .anything : .anyOf(different))
    }
    return types.isEmpty ? .object() : types.count == 1 ? types[0] : .anyOf(types)
  }
}

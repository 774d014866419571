import TypedResponses

/// Where a value does not keep to its schema.
struct SchemaFault: Sendable, Hashable {
  /// The value in the instance.
  let instance: JSONPointer
  /// The keyword in the document, as a URI fragment.
  let schema: String
  /// What is wrong, as a clause such as "an integer is called for, and it is a string".
  let reason: String

  /// The place and what is wrong, as a clause.
  var description: String {
    let place = instance.text.isEmpty ? "the whole" : "\"\(excerpt(instance.text.utf8, limit: 80))\""
    return "\(place): \(reason) (\(excerpt(schema.utf8, limit: 120)))"
  }
}

/// What holding a value against a schema came to.
enum SchemaVerdict: Sendable {
  case valid
  case invalid
  /// What decides cannot be judged.
  case unknown

  /// Both have to hold.
  func and(_ other: SchemaVerdict) -> SchemaVerdict {
    if self == .invalid || other == .invalid { return .invalid }
    return self == .unknown || other == .unknown ? .unknown : .valid
  }
}

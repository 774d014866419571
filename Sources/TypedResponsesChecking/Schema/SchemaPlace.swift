import TypedResponses

/// A value of a document, and where it stands: a schema, or another object that references can name.
struct SchemaPlace: Sendable {
  let value: JSONValue
  /// The address against which the references in it are resolved.
  let base: String
  /// Its pointer as a URI fragment, such as `#/components/schemas/User`, behind the address of another document.
  let location: String
  /// Whether the base is the address that the schema gives to itself.
  var namesItself = false

  /// The place of a member's value.
  func member(_ name: String) -> SchemaPlace? {
    value.member(name).map { SchemaPlace(value: $0, base: base, location: location(of: name)) }
  }

  /// Where a member's value stands.
  func location(of token: String) -> String {
    location + JSONPointer([token]).fragment.dropFirst()
  }

  /// The places of the members of an object.
  var members: [(name: String, place: SchemaPlace)] {
    guard case .object(let object) = value else { return [] }
    return object.members.map { member in
      (member.name, SchemaPlace(value: member.value, base: base, location: location(of: member.name)))
    }
  }

  /// The places of the elements of an array.
  var elements: [SchemaPlace] {
    (value.elements ?? []).enumerated().map { index, element in
      SchemaPlace(value: element, base: base, location: location(of: String(index)))
    }
  }
}

/// Which keywords a schema has.
enum SchemaDialect: Sendable {
  /// JSON Schema 2020-12, which OpenAPI has had since 3.1.
  case draft2020
  /// The schemas of OpenAPI 3.0.
  case openAPI30
}

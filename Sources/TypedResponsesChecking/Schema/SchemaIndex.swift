import TypedResponses

/// Finds what references name, in one document and those beside it.
struct SchemaIndex: Sendable {
  let dialect: SchemaDialect
  private var resources: [String: SchemaPlace] = [:]
  private var anchors: [String: SchemaPlace] = [:]
  private var dynamicAnchors: [String: SchemaPlace] = [:]

  init(dialect: SchemaDialect) {
    self.dialect = dialect
  }

  /// Adds a document and the schemas in it, wherever OpenAPI has them.
  mutating func add(document: SchemaPlace) {
    resources[document.base] = document
    findSchemas(in: document, under: [])
  }

  private mutating func findSchemas(in place: SchemaPlace, under path: [String]) {
    for element in place.elements { findSchemas(in: element, under: path + ["-"]) }
    for (name, member) in place.members {
      if path == ["components", "schemas"] || ["schema", "itemSchema"].contains(name) {
        add(schema: member)
      } else if !["example", "examples", "default"].contains(name) {
        findSchemas(in: member, under: path + [name])
      }
    }
  }

  /// Adds a schema with the names it gives to itself and to its parts.
  mutating func add(schema place: SchemaPlace) {
    guard dialect == .draft2020, case .object = place.value else { return }
    let place = rebased(place)
    if place.namesItself { resources[place.base] = place }
    if let anchor = place.value.member("$anchor")?.text { anchors["\(place.base)#\(anchor)"] = place }
    if let anchor = place.value.member("$dynamicAnchor")?.text {
      anchors["\(place.base)#\(anchor)"] = place
      dynamicAnchors["\(place.base)#\(anchor)"] = place
    }
    for (name, member) in place.members {
      switch SchemaIndex.shape(of: name) {
      case .one: add(schema: member)
      case .list: for element in member.elements { add(schema: element) }
      case .named: for (_, part) in member.members { add(schema: part) }
      case nil: break
      }
    }
  }

  /// How a keyword holds schemas.
  private enum Shape { case one, list, named }

  private static func shape(of keyword: String) -> Shape? {
    switch keyword {
    case "items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
      "not", "if", "then", "else", "contentSchema":
      .one
    case "allOf", "anyOf", "oneOf", "prefixItems": .list
    case "$defs", "definitions", "properties", "patternProperties", "dependentSchemas": .named
    default: nil
    }
  }

  /// What a reference names, seen from a base; `nil` when nothing that was read has that name.
  func target(of reference: String, from base: String) -> SchemaPlace? {
    let (address, fragment) = URIResolution.split(reference)
    let resource = URIResolution.resolve(address, against: base)
    if fragment.isEmpty { return resources[resource] }
    guard fragment.hasPrefix("/") else {
      return URIResolution.decoded(fragment).flatMap { anchors["\(resource)#\($0)"] }
    }
    guard let root = resources[resource], let text = URIResolution.decoded(fragment), let pointer = JSONPointer(text)
    else { return nil }
    var place = root
    for token in pointer.tokens {
      let next = place.member(token) ?? SchemaIndex.element(token, of: place)
      guard let next else { return nil }
      place = rebased(next)
    }
    return place
  }

  private static func element(_ token: String, of place: SchemaPlace) -> SchemaPlace? {
    guard token == "0" || !token.hasPrefix("0"), token.utf8.allSatisfy({ FieldSyntax.digit($0) != nil }),
      let index = Int(token), let elements = place.value.elements, index < elements.count
    else { return nil }
    return SchemaPlace(value: elements[index], base: place.base, location: place.location(of: token))
  }

  /// The place with the address that a schema gives to itself.
  func rebased(_ place: SchemaPlace) -> SchemaPlace {
    guard dialect == .draft2020, !place.namesItself, let id = place.value.member("$id")?.text else { return place }
    let address = URIResolution.resolve(URIResolution.split(id).address, against: place.base)
    return SchemaPlace(value: place.value, base: address, location: place.location, namesItself: true)
  }

  /// What `$dynamicRef` names: the outermost schema in scope that has the anchor, when the nearest says so.
  func dynamicTarget(of reference: String, from base: String, scope: [String]) -> SchemaPlace? {
    let (address, fragment) = URIResolution.split(reference)
    let nearest = "\(URIResolution.resolve(address, against: base))#\(fragment)"
    guard dynamicAnchors[nearest] != nil else { return target(of: reference, from: base) }
    return scope.lazy.compactMap { dynamicAnchors["\($0)#\(fragment)"] }.first ?? dynamicAnchors[nearest]
  }

  /// What stands at a place, or at the one that its `$ref` names; `nil` when that leads nowhere or in a circle.
  func resolved(_ place: SchemaPlace) -> SchemaPlace? {
    var place = place
    for _ in 0..<32 {
      guard let reference = place.value.member("$ref")?.text else { return place }
      guard let next = target(of: reference, from: place.base) else { return nil }
      place = next
    }
    return nil
  }
}

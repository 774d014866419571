import TypedResponses

/// What a schema says with all that it refers to and that has to hold as well, for comparing it with another.
struct SchemaView {
  static let allTypes: Set<String> = ["null", "boolean", "integer", "number", "string", "array", "object"]

  private(set) var types = SchemaView.allTypes
  /// The values that are listed, by identity; `nil` when none are.
  private(set) var values: [[UInt8]: JSONValue]?
  private(set) var required: Set<String> = []
  private(set) var properties: [(name: String, place: SchemaPlace)] = []
  /// The other keywords; the first of each.
  private(set) var keywords: [String: SchemaPlace] = [:]

  init(_ place: SchemaPlace, _ index: SchemaIndex) {
    add(place, index, depth: 0)
  }

  private mutating func add(_ place: SchemaPlace, _ index: SchemaIndex, depth: Int) {
    if place.value == .bool(false) { types = [] }
    guard depth < 12, case .object = place.value else { return }
    if let reference = place.value.member("$ref")?.text {
      if let target = index.target(of: reference, from: index.rebased(place).base) {
        add(target, index, depth: depth + 1)
      }
      if index.dialect == .openAPI30 { return }
    }
    for (name, keyword) in place.members {
      switch name {
      case "allOf": for part in keyword.elements { add(part, index, depth: depth + 1) }
      case "type":
        let names = keyword.value.text.map { [$0] } ?? keyword.value.elements?.compactMap(\.text) ?? []
        var allowed = Set(names)
        if allowed.contains("number") { allowed.insert("integer") }
        if index.dialect == .openAPI30, place.value.member("nullable") == .bool(true) { allowed.insert("null") }
        types.formIntersection(allowed)
      case "enum": restrict(to: keyword.value.elements ?? [])
      case "const": restrict(to: [keyword.value])
      case "required": required.formUnion(keyword.value.elements?.compactMap(\.text) ?? [])
      case "properties":
        for property in keyword.members where !properties.contains(where: { $0.name == property.name }) {
          properties.append(property)
        }
      default: if keywords[name] == nil { keywords[name] = keyword }
      }
    }
  }

  private mutating func restrict(to listed: [JSONValue]) {
    let own = Dictionary(listed.map { ($0.identity, $0) }) { first, _ in first }
    values = values.map { before in own.filter { before[$0.key] != nil } } ?? own
  }

  func property(_ name: String) -> SchemaPlace? { properties.first { $0.name == name }?.place }

  /// Whether members that are not listed are ruled out.
  var isClosed: Bool {
    ["additionalProperties", "unevaluatedProperties"].contains { keywords[$0]?.value == .bool(false) }
  }

  /// The tightest bound and whether it is itself left out.
  func bound(_ name: String, exclusive: String, isUpper: Bool) -> (limit: SchemaNumber, isExclusive: Bool)? {
    let plain = keywords[name].flatMap { SchemaNumber($0.value) }.map { limit in
      (limit: limit, isExclusive: keywords[exclusive]?.value == .bool(true))
    }
    let other = keywords[exclusive].flatMap { SchemaNumber($0.value) }.map { (limit: $0, isExclusive: true) }
    guard let plain, let other else { return plain ?? other }
    let isTighter = isUpper ? other.limit <= plain.limit : other.limit >= plain.limit
    return isTighter ? other : plain
  }
}

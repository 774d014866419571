import TypedResponses

/// A description as a page reads it: its operations, schemas and problem types, with references followed.
struct DocumentReader {
  let document: JSONValue
  let operations: [Operation]
  /// The names of the schemas that describe problem types of the application, in order.
  let problemTypes: [String]

  /// The responses that several operations give, by name.
  var responses: [JSONObject.Member] { document["components"]?["responses"]?.members ?? [] }

  /// One operation, with its place in the page.
  struct Operation {
    let method: String
    let path: String
    let anchor: String
    let value: JSONValue

    var id: String { value["operationId"]?.text ?? "\(method) \(path)" }
  }

  init(_ document: JSONValue) {
    self.document = document
    var operations: [Operation] = []
    var anchors: Set<String> = []
    for path in document["paths"]?.members ?? [] {
      for (method, value) in Self.methods(of: path.value) {
        let name = value["operationId"]?.text ?? method + path.name
        let base = "operation-" + name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        var anchor = base
        while !anchors.insert(anchor).inserted { anchor = "\(base)-\(operations.count)" }
        operations.append(Operation(method: method, path: path.name, anchor: anchor, value: value))
      }
    }
    self.operations = operations
    problemTypes = (document["components"]?["schemas"]?.members ?? []).filter { schema in
      schema.value["properties"]?["type"]?["const"]?.text != nil
        && schema.value["properties"]?["status"] != nil && schema.value["properties"]?["title"] != nil
    }.map(\.name)
  }

  /// The methods of a path, with those that have a place of their own in each version of OpenAPI.
  private static func methods(of item: JSONValue) -> [(String, JSONValue)] {
    var methods: [(String, JSONValue)] = []
    for member in item.members {
      switch member.name {
      case "additionalOperations", "x-additionalOperations":
        methods += member.value.members.map { ($0.name, $0.value) }
      case "x-query": methods.append(("QUERY", member.value))
      default: if member.value["responses"] != nil { methods.append((member.name.uppercased(), member.value)) }
      }
    }
    return methods
  }

  /// The value, or the component that it refers to.
  func resolved(_ value: JSONValue) -> JSONValue {
    var value = value
    // A document that refers in a circle is followed no further.
    for _ in 0..<8 {
      guard let reference = value["$ref"]?.text, reference.hasPrefix("#"),
        let pointer = JSONPointer(String(reference.dropFirst()))
      else { return value }
      var place: JSONValue? = document
      for token in pointer.tokens { place = place?[token] }
      guard let place else { return value }
      value = place
    }
    return value
  }

  /// The name of the response that a value refers to.
  func responseName(_ value: JSONValue) -> String? {
    guard let reference = value["$ref"]?.text, let name = reference.split(separator: "/").last.map(String.init),
      document["components"]?["responses"]?[name] != nil
    else { return nil }
    return name
  }

  /// The status with which operations give a shared response.
  func code(ofResponse name: String) -> String {
    let responses = operations.lazy.flatMap { $0.value["responses"]?.members ?? [] }
    return responses.first { self.responseName($0.value) == name }?.name ?? ""
  }

  /// The name of the schema that a value refers to.
  func schemaName(_ value: JSONValue) -> String? {
    guard case .object(let keywords) = value else { return nil }
    return JSONSchema(keywords).referredComponent
  }
}

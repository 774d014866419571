import TypedResponses

/// The operations of a document: each route with its name and its responses.
struct Operations {
  private let all: [Operation]
  private let pipeline: ResponsePipeline

  struct Operation {
    let route: RouteSignature
    let id: String
    var path: PathTemplate { PathTemplate(route.path) }
  }

  init(_ routes: [RouteSignature], _ pipeline: ResponsePipeline) {
    all = routes.map { Operation(route: $0, id: $0.id ?? Operations.id(of: $0)) }
    self.pipeline = pipeline
  }

  /// `getUsersById` of `GET /users/{id}`.
  private static func id(of route: RouteSignature) -> String {
    var id = route.method.token.lowercased()
    for segment in route.path.split(separator: "/") {
      let words = segment.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      id += (segment.hasPrefix("{") ? "By" : "") + words.joined()
    }
    return id
  }

  /// The paths in the order of the routes; the methods of each in the order of the specification.
  mutating func paths(in parts: inout DocumentParts) -> JSONObject {
    noteDoubles(in: &parts)
    var order: [String] = []
    var items: [String: [(rank: Int, name: String, value: JSONValue)]] = [:]
    for operation in all {
      let path = operation.path
      let isUnnamed = path.text != operation.route.path
      if isUnnamed {
        parts.note(
          DescriptionFinding(
            "\(operation.route)", reason: "OpenAPI has no word for a part of a path without a name.",
            advice: "Give the part a name: '{rest}'."))
      }
      let (rank, name) = Self.place(of: operation.route.method, in: &parts)
      let value = value(of: operation, in: &parts)
      if items[path.text] == nil { order.append(path.text) }
      items[path.text, default: []].append((rank, name, value))
    }
    var paths = JSONObject()
    for path in order {
      var item = JSONObject()
      var additional = JSONObject()
      for operation in (items[path] ?? []).sorted(by: { ($0.rank, $0.name) < ($1.rank, $1.name) }) {
        if operation.rank == Self.names.count {
          additional[operation.name] = operation.value
        } else {
          item[operation.name] = operation.value
        }
      }
      if !additional.members.isEmpty { item[Self.additionalName(parts.version)] = .object(additional) }
      paths[path] = .object(item)
    }
    return paths
  }

  // MARK: - Methods

  private static var names: [String] { ["get", "query", "head", "post", "put", "patch", "delete", "options", "trace"] }

  private static func additionalName(_ version: OpenAPIVersion) -> String {
    version.knowsQuery ? "additionalOperations" : "x-additionalOperations"
  }

  private static func place(of method: RequestMethod, in parts: inout DocumentParts) -> (rank: Int, name: String) {
    let name = method.token.lowercased()
    guard let rank = names.firstIndex(of: name), name.uppercased() == method.token else {
      if !parts.version.knowsQuery { noteMethod(method, in: &parts) }
      return (names.count, method.token)
    }
    guard method == .query, !parts.version.knowsQuery else { return (rank, name) }
    noteMethod(method, in: &parts)
    return (rank, "x-query")
  }

  private static func noteMethod(_ method: RequestMethod, in parts: inout DocumentParts) {
    parts.note(
      DescriptionFinding(
        "OpenAPI \(parts.version)", reason: "It has no word for the method \(method), which stands in an extension.",
        advice: "Choose OpenAPI 3.2."))
  }

  private func noteDoubles(in parts: inout DocumentParts) {
    for (index, operation) in all.enumerated() where all[..<index].contains(where: { $0.id == operation.id }) {
      parts.note(
        DescriptionFinding(
          "\(operation.route)", reason: "Another operation has the name '\(operation.id)' too.",
          advice: "Give one of them an 'id' of its own."))
    }
  }
}

// MARK: - One operation

extension Operations {
  private func value(of operation: Operation, in parts: inout DocumentParts) -> JSONValue {
    let route = operation.route
    var object: JSONObject = ["operationId": .string(operation.id)]
    if !route.tags.isEmpty { object["tags"] = .array(route.tags.map { .string($0) }) }
    if let summary = route.summary { object["summary"] = .string(summary) }
    if let explanation = route.explanation { object["description"] = .string(explanation) }
    let deprecation = pipeline.deprecations.first { $0.holds(for: RequestHead(route.method, route.path)) }
    if deprecation != nil { object["deprecated"] = true }
    let parameters = parameters(of: operation)
    if !parameters.isEmpty { object["parameters"] = .array(parameters) }
    if let content = requestContent(of: route, in: &parts) { object["requestBody"] = content }
    object["responses"] = .object(responses(of: operation, deprecation, in: &parts))
    let security = security(of: route, in: &parts)
    if !security.isEmpty { object["security"] = .array(security) }
    return .object(object)
  }

  private func parameters(of operation: Operation) -> [JSONValue] {
    var parameters: [JSONValue] = []
    var inPath = operation.path.parameters
    for case .parameter(let location, let schema, let isRequired) in operation.route.facts.map(\.kind) {
      guard let name = location.name else { continue }
      if location.part == .path { inPath.removeAll { $0 == name } }
      parameters.append(Self.parameter(name, location.part.name, schema, isRequired: isRequired))
    }
    // What no part reads is in the path all the same.
    return inPath.map { Self.parameter($0, "path", ["type": "string"], isRequired: true) } + parameters
  }

  private static func parameter(
    _ name: String, _ place: String, _ schema: JSONObject, isRequired: Bool
  ) -> JSONValue {
    var object: JSONObject = ["name": .string(name), "in": .string(place)]
    if isRequired { object["required"] = true }
    object["schema"] = .object(schema)
    return .object(object)
  }

  private func requestContent(of route: RouteSignature, in parts: inout DocumentParts) -> JSONValue? {
    var content = JSONObject()
    for case .content(let type, let accept) in route.facts.map(\.kind) {
      for mediaType in accept.types {
        let schema = type.map { parts.schema(ofContent: $0, as: mediaType) }
        content[mediaType.essence] = schema.map { ["schema": $0.value] } ?? [:]
      }
    }
    return content.members.isEmpty ? nil : ["required": true, "content": .object(content)]
  }

  private func security(of route: RouteSignature, in parts: inout DocumentParts) -> [JSONValue] {
    var security: [JSONValue] = []
    for case .credentials(let challenges) in route.facts.map(\.kind) {
      for challenge in challenges {
        let scopes = challenge.parameters.first { $0.name == "scope" }?.value.split(separator: " ") ?? []
        security.append([parts.securityScheme(for: challenge): .array(scopes.map { .string(String($0)) })])
      }
    }
    return security
  }

  private func responses(
    of operation: Operation, _ deprecation: DeprecationPolicy?, in parts: inout DocumentParts
  ) -> JSONObject {
    let route = operation.route
    var responses = ResponseDescriptions(
      to: route.method, settings: pipeline.settings, contentTypes: route.contentTypes)
    for type in route.outcomes { responses.add(type) }
    for fact in route.facts {
      if case .failure(let type) = fact.kind { responses.add(type, joining: route.outcomes.last ?? Never.self) }
    }
    if route.outcomes.isEmpty {
      parts.note(
        DescriptionFinding(
          "\(route)", reason: "The route was added past what describes routes, so its responses are not known.",
          advice: "Return a response of this package, and add the route to the router itself or to its group."))
      responses.add(ResponseDescription(nil))
    }
    for finding in responses.findings {
      parts.note(
        DescriptionFinding(
          "\(route)", reason: "\(finding.type): \(finding.reason)", advice: finding.advice))
    }
    var object = JSONObject()
    for var response in responses.all {
      addFields(of: route, deprecation, to: &response)
      let links = links(from: operation, response, in: &parts)
      object[response.status.map { String($0.code) } ?? "default"] = parts.response(response, links: links)
    }
    return object
  }

  private func addFields(
    of route: RouteSignature, _ deprecation: DeprecationPolicy?, to response: inout ResponseDescription
  ) {
    if response.status?.statusClass == .successful {
      for case .field(let name) in route.facts.map(\.kind) { response.add(.optional(name)) }
    }
    if pipeline.settings.conventions.apiVersion != nil { response.add(.required(.apiVersion)) }
    guard let deprecation else { return }
    response.add(.required(.deprecation))
    response.add(.required(.link))
    if deprecation.sunset != nil { response.add(.required(.sunset)) }
  }
}

// MARK: - Links

extension Operations {
  /// The operations on what was just made: those whose path has one parameter more, which the content says.
  private func links(
    from operation: Operation, _ response: ResponseDescription, in parts: inout DocumentParts
  ) -> JSONObject {
    var links = JSONObject()
    guard response.status == .created || response.status == .accepted,
      response.fields.contains(where: { $0.name == .location })
    else { return links }
    for case .value(let type) in response.contents.map(\.shape) {
      let schema = parts.resolvedSchema(of: type)
      guard case .object(let properties)? = schema["properties"] else { continue }
      for other in all {
        guard let name = other.path.parameter(behind: operation.path), properties[name] != nil else { continue }
        links[other.id] = [
          "operationId": .string(other.id), "parameters": [name: .string("$response.body#/\(name)")],
        ]
      }
    }
    return links
  }
}

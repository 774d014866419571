import TypedResponses

/// What the operations of one document share: schemas, responses that are the same everywhere, security schemes.
struct DocumentParts {
  let version: OpenAPIVersion
  let settings: ResponseSettings
  var schemas: SchemaCollection
  private(set) var findings: [DescriptionFinding] = []
  private var responses: [String: JSONValue] = [:]
  private var securitySchemes: [String: JSONValue] = [:]
  private var problems: [ObjectIdentifier: JSONSchema] = [:]
  /// Components that say more of a type than the type does.
  private var definitions: [String: JSONSchema] = [:]

  init(_ version: OpenAPIVersion, _ settings: ResponseSettings) {
    self.version = version
    self.settings = settings
    schemas = SchemaCollection(options: (settings.encoders.first as? JSONContentEncoder)?.options ?? .default)
  }

  mutating func note(_ finding: DescriptionFinding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// The components, each kind sorted by name.
  var components: JSONObject {
    var components = JSONObject()
    func add(_ name: String, _ values: [String: JSONValue]) {
      guard !values.isEmpty else { return }
      var object = JSONObject()
      for (name, value) in values.sorted(by: { $0.key < $1.key }) { object[name] = value }
      components[name] = .object(object)
    }
    add("schemas", schemas.components.merging(definitions) { $1 }.mapValues(\.value))
    add("responses", responses)
    add("securitySchemes", securitySchemes)
    return components
  }
}

// MARK: - Responses

extension DocumentParts {
  /// The response as it stands in an operation: errors that are the same everywhere stand among the components.
  mutating func response(_ response: ResponseDescription, links: JSONObject = JSONObject()) -> JSONValue {
    var object = JSONObject()
    if let status = response.status {
      let registration = status.registration
      if version.knowsQuery { object["summary"] = .string(registration.phrase) }
      object["description"] = .string("\(registration.whenToSend) \(registration.clientAction)")
    } else {
      object["description"] = "Any other status."
    }
    if !response.fields.isEmpty {
      var headers = JSONObject()
      for field in response.fields.sorted(by: { $0.name.name < $1.name.name }) {
        headers[field.name.name] = field.value
      }
      object["headers"] = .object(headers)
    }
    let content = content(response.contents)
    if !content.members.isEmpty { object["content"] = .object(content) }
    if !links.members.isEmpty { object["links"] = .object(links) }
    guard let status = response.status, status.code >= 400 else { return .object(object) }
    let name = status.phrase.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let value = JSONValue.object(object)
    guard responses[name, default: value] == value else { return value }
    responses[name] = value
    return ["$ref": .string("#/components/responses/\(name)")]
  }

  private mutating func content(_ contents: [DescribedContent]) -> JSONObject {
    var object = JSONObject()
    for content in contents where object[content.mediaType] == nil {
      let same = contents.filter { $0.mediaType == content.mediaType }
      object[content.mediaType] = .object(mediaType(same))
    }
    return object
  }

  /// One media type, whose content has one of several shapes.
  private mutating func mediaType(_ contents: [DescribedContent]) -> JSONObject {
    var object = JSONObject()
    var (schemas, items): ([JSONSchema], [JSONSchema]) = ([], [])
    // Clients take the first that fits, so the document of every error comes last.
    var last: [JSONSchema] = []
    for content in contents {
      switch content.shape {
      case .value(let type): schemas.append(schema(of: type))
      case .schema(let schema): schemas.append(schema)
      case .problem(let type?): schemas.append(schema(ofProblem: type))
      case .problem(nil): last.append(problem)
      case .validation: schemas.append(validationProblem)
      case .items(let type): items.append(schema(of: type))
      case .events: items.append(.event)
      case .octets: if content.mediaType.hasPrefix("text/") { schemas.append(.string()) }
      }
    }
    if let schema = JSONSchema.union(schemas + last) { object["schema"] = schema.value }
    if let item = JSONSchema.union(items) {
      if version.knowsQuery {
        object["itemSchema"] = item.value
      } else {
        object["schema"] = JSONSchema.string().value
        object["x-itemSchema"] = item.value
        note(
          DescriptionFinding(
            "OpenAPI \(version)", reason: "It has no word for what a stream is made of.",
            advice: "Read it in 'x-itemSchema', or choose OpenAPI 3.2."))
      }
    }
    let examples = self.examples(contents)
    if !examples.members.isEmpty { object["examples"] = .object(examples) }
    return object
  }

  private func examples(_ contents: [DescribedContent]) -> JSONObject {
    var examples = JSONObject()
    for case .problem(let type?) in contents.map(\.shape) {
      for (number, document) in type.exampleDocuments.enumerated() {
        examples["\(type.exampleName)\(number + 1)"] = ["summary": .string(type.title), "value": .object(document)]
      }
    }
    return examples
  }

  /// What content of this media type that is read as the type is in JSON.
  mutating func schema(ofContent type: Any.Type, as mediaType: ContentType) -> JSONSchema {
    guard let patches = type as? any ContentOfPatches.Type else { return schema(of: type) }
    if mediaType.essence == ContentType.jsonPatch.essence { return .jsonPatch }
    return JSONSchema(ofPatchTo: schema(of: patches.patched)) { name in define(patchTo: name) }
  }

  /// Makes a component of the patches to another one, of a name that no type has; `nil` when there are none.
  private mutating func define(patchTo name: String) -> String? {
    guard let schema = definitions[name] ?? schemas.components[name], schema["properties"] != nil else { return nil }
    let patch = "\(name)-Patch"
    if definitions[patch] == nil {
      definitions[patch] = .anything
      definitions[patch] = JSONSchema(ofPatchTo: schema) { name in define(patchTo: name) }
    }
    return patch
  }

  /// What a value of the type is in JSON.
  mutating func schema(of type: Any.Type) -> JSONSchema { schemas.schema(of: type) }
}

// MARK: - Problems

extension DocumentParts {
  /// The document that every error has.
  var problem: JSONSchema {
    mutating get { shared(Problem.self, JSONSchema.problem()) }
  }

  /// The document of a failed validation.
  private var validationProblem: JSONSchema {
    mutating get {
      guard settings.problems.validationFormat.listsPointers, settings.conventions.guide == nil else { return problem }
      return shared(ValidationProblem.self, JSONSchema.validationProblem)
    }
  }

  /// The document of an application's problem: the standard members with its own type, and its extension members.
  private mutating func schema<Problem: ProblemType>(ofProblem type: Problem.Type) -> JSONSchema {
    if let known = problems[ObjectIdentifier(type)] { return known }
    var members = JSONObject()
    var required: [JSONValue] = []
    let documents = type.exampleDocuments
    let own = type is any Decodable.Type ? resolvedSchema(of: type) : nil
    if let own, case .object(let properties)? = own["properties"] {
      members = properties
      if case .array(let names)? = own["required"] { required = names }
    } else if let first = documents.first {
      for member in first.members where !JSONSchema.standardMembers.contains(member.name) {
        members[member.name] = JSONSchema(ofExample: member.value).value
        if documents.allSatisfy({ $0[member.name] != nil }) { required.append(.string(member.name)) }
      }
    } else if own == nil {
      note(
        DescriptionFinding(
          type, reason: "Its members are not known without a value.",
          advice: "Give it 'examples', or make it Decodable."))
    }
    var schema = JSONSchema.problem(
      type, members, required: required, isTranslated: settings.problems.translations != nil)
    if !type.documentation.isEmpty { schema["description"] = .string(type.documentation) }
    return define(schema, insteadOf: type)
  }

  private mutating func shared(_ type: any Decodable.Type, _ schema: @autoclosure () -> JSONSchema) -> JSONSchema {
    problems[ObjectIdentifier(type)] ?? define(schema(), insteadOf: type)
  }

  /// Makes a component that has the type's name.
  private mutating func define(_ schema: JSONSchema, insteadOf type: Any.Type) -> JSONSchema {
    let own = type is any Decodable.Type ? schemas.schema(of: type).referredComponent : nil
    var name = own ?? String(describing: type).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    while definitions[name] != nil || (own == nil && schemas.components[name] != nil) { name += "Problem" }
    definitions[name] = schema
    problems[ObjectIdentifier(type)] = .reference(name)
    return .reference(name)
  }

  /// What a value of the type is in JSON, without a reference in its place.
  mutating func resolvedSchema(of type: Any.Type) -> JSONSchema {
    let schema = schemas.schema(of: type)
    return schema.referredComponent.flatMap { definitions[$0] ?? schemas.components[$0] } ?? schema
  }
}

/// Takes the name for the document that every error has.
private struct Problem: Decodable {
  let type: String
}

/// Takes the name for the document of a failed validation.
private struct ValidationProblem: Decodable {
  let errors: [String]
}

// MARK: - Security

extension DocumentParts {
  /// The name of the scheme that a challenge asks for, which is added to the components.
  mutating func securityScheme(for challenge: Challenge) -> String {
    let scheme = challenge.scheme.lowercased()
    var value: JSONObject = ["type": "http", "scheme": .string(scheme)]
    if let explanation = challenge.explanation { value["description"] = .string(explanation) }
    let base = scheme.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    var (name, number) = (base, 1)
    // The same scheme may be asked for in several realms.
    while let known = securitySchemes[name], known != .object(value) {
      number += 1
      name = "\(base)\(number)"
    }
    securitySchemes[name] = .object(value)
    return name
  }
}

extension Challenge {
  /// What the challenge says of where credentials count and come from.
  fileprivate var explanation: String? {
    func value(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
    let parts = [
      value("realm").map { "Credentials for '\($0)'." },
      value("resource_metadata").map { "Where tokens come from: <\($0)>." },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

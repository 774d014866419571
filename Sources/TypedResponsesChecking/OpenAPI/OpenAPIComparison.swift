import TypedResponses

/// Compares two versions of a document, operation by operation.
struct OpenAPIComparison {
  /// Both places of what has stayed.
  typealias Pair = (old: SchemaPlace, new: SchemaPlace)

  let old: OpenAPIContract
  let new: OpenAPIContract
  private(set) var changes: [OpenAPIChange] = []
  private var operation = ""
  /// The schemas that were compared, by place and direction.
  var compared: Set<[String]> = []

  init(_ old: OpenAPIContract, _ new: OpenAPIContract) {
    self.old = old
    self.new = new
  }

  mutating func note(
    _ kind: String, at place: SchemaPlace, breaks: Bool, _ summary: String, _ reason: String
  ) {
    let change = OpenAPIChange(
      kind: kind, operation: operation, pointer: place.location, summary: "\(summary).", reason: "\(reason).",
      breaksClients: breaks)
    if !changes.contains(change) { changes.append(change) }
  }

  mutating func compare() {
    let newer = Dictionary(new.operations.map { ($0.key, $0) }) { first, _ in first }
    let keys = Set(old.operations.map(\.key))
    compareServers()
    for operation in old.operations {
      self.operation = operation.name
      if let other = newer[operation.key] {
        compare(operation, other)
      } else {
        note(
          "operation.removed", at: operation.place, breaks: true, "The operation is no longer declared",
          "Clients that call it are refused")
      }
    }
    for operation in new.operations where !keys.contains(operation.key) {
      self.operation = operation.name
      note("operation.added", at: operation.place, breaks: false, "The operation is new", "Nobody calls it yet")
    }
  }

  private mutating func compareServers() {
    let bases = [old, new].map { Set($0.operations.flatMap(\.bases)) }
    for base in bases[0].subtracting(bases[1]).sorted() where !new.operations.isEmpty {
      note(
        "server.removed", at: old.root, breaks: true, "The paths no longer begin with '\(base)'",
        "Clients that were made with that address call what is not declared")
    }
  }

  private mutating func compare(_ one: OpenAPIOperation, _ other: OpenAPIOperation) {
    compareParameters(one, other)
    compareBody(one.place, other.place, at: other.place)
    compareSecurity(one, other)
    if one.place.value.member("deprecated") != .bool(true), other.place.value.member("deprecated") == .bool(true) {
      note(
        "operation.deprecated", at: other.place, breaks: false, "The operation is deprecated",
        "It still answers; clients have time to leave it")
    }
    guard let responses = one.place.member("responses"), let others = other.place.member("responses") else { return }
    compareResponses(responses, others)
  }

  // MARK: - Requests

  private mutating func compareParameters(_ one: OpenAPIOperation, _ other: OpenAPIOperation) {
    let (before, after) = (one.parametersByKey, other.parametersByKey)
    for (key, parameter) in before {
      let name = SchemaRun.short(parameter.value.member("name")?.text ?? key)
      guard let newer = after.first(where: { $0.key == key })?.parameter else {
        note(
          "parameter.removed", at: parameter, breaks: true, "The parameter '\(name)' is no longer declared",
          "What clients ask for with it is not done any more, or refused")
        continue
      }
      compareRequired(parameter, newer, "parameter", "the parameter '\(name)'")
      for style in ["style", "explode", "allowReserved"]
      where parameter.value.member(style) != newer.value.member(style) {
        note(
          "parameter.style", at: newer, breaks: true, "The '\(style)' of the parameter '\(name)' has changed",
          "Clients write its value in the old way")
      }
      compareSchema(of: (parameter, newer), .request)
      compareContent((parameter.member("content"), newer.member("content")), .request, newer)
    }
    for (key, parameter) in after where !before.contains(where: { $0.key == key }) {
      let isRequired = parameter.value.member("required") == .bool(true)
      note(
        isRequired ? "parameter.required" : "parameter.added", at: parameter, breaks: isRequired,
        "The parameter '\(SchemaRun.short(parameter.value.member("name")?.text ?? key))' is new",
        isRequired ? "It is required, and clients do not send it" : "Clients may leave it out")
    }
  }

  private mutating func compareRequired(_ one: SchemaPlace, _ other: SchemaPlace, _ kind: String, _ what: String) {
    let isRequired = [one, other].map { $0.value.member("required") == .bool(true) }
    if isRequired[0] == isRequired[1] { return }
    note(
      isRequired[1] ? "\(kind).required" : "\(kind).optional", at: other, breaks: isRequired[1],
      "\(what.prefix(1).uppercased() + what.dropFirst()) is \(isRequired[1] ? "now required" : "no longer required")",
      isRequired[1] ? "Clients that leave it out are refused" : "Clients that send it may go on")
  }

  private mutating func compareBody(_ one: SchemaPlace, _ other: SchemaPlace, at place: SchemaPlace) {
    let before = one.member("requestBody").flatMap { old.index.resolved($0) }
    let after = other.member("requestBody").flatMap { new.index.resolved($0) }
    switch (before, after) {
    case (let before?, let after?):
      compareRequired(before, after, "request.content", "the content of the request")
      compareContent((before.member("content"), after.member("content")), .request, after)
    case (let before?, nil):
      note(
        "request.content.removed", at: before, breaks: true, "The request no longer has content",
        "What clients send is not used any more, or refused")
    case (nil, let after?):
      let isRequired = after.value.member("required") == .bool(true)
      note(
        isRequired ? "request.content.required" : "request.content.added", at: after, breaks: isRequired,
        "The request may now have content",
        isRequired ? "It is required, and clients send none" : "Clients may send none")
    case (nil, nil): break
    }
  }

  /// Compares the media types of a request or a response.
  private mutating func compareContent(
    _ content: (old: SchemaPlace?, new: SchemaPlace?), _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    let (before, after) = (content.old?.members ?? [], content.new?.members ?? [])
    let part = direction == .request ? "request" : "response"
    for (name, media) in before {
      guard let newer = after.first(where: { $0.name.lowercased() == name.lowercased() })?.place else {
        note(
          "\(part).media-type.removed", at: media, breaks: true,
          "The media type \(SchemaRun.short(name)) is no longer declared",
          direction == .request ? "Clients that send it are refused" : "Clients that read it get another or none")
        continue
      }
      guard let one = old.index.resolved(media), let other = new.index.resolved(newer) else { continue }
      compareSchema(of: (one, other), direction)
      compareSchema(of: (one, other), direction, "itemSchema")
    }
    for (name, media) in after where !before.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      note(
        "\(part).media-type.added", at: media, breaks: false, "The media type \(SchemaRun.short(name)) is new",
        direction == .request ? "Clients may go on with the others" : "Clients get it when they accept it")
    }
  }

  private mutating func compareSchema(of pair: Pair, _ direction: SchemaRun.Direction, _ name: String = "schema") {
    switch (pair.old.member(name), pair.new.member(name)) {
    case (let one?, let other?): compare((one, other), direction)
    case (nil, let other?) where direction == .request:
      note("schema.added", at: other, breaks: true, "There is a schema now", "What clients send may not be valid")
    case (let one?, nil) where direction == .response:
      note("schema.removed", at: one, breaks: true, "There is no schema any more", "Anything may be sent to clients")
    default: break
    }
  }

  // MARK: - Responses

  private mutating func compareResponses(_ one: SchemaPlace, _ other: SchemaPlace) {
    for (code, response) in one.members where !code.hasPrefix("x-") {
      guard let newer = OpenAPIComparison.response(code, in: other) else {
        note(
          "response.status.removed", at: response, breaks: true,
          "The status \(SchemaRun.short(code)) is no longer declared",
          "Clients that wait for it get another")
        continue
      }
      compareResponse((response, newer))
    }
    for (code, response) in other.members where !code.hasPrefix("x-") && one.member(code) == nil {
      if let covering = OpenAPIComparison.response(code, in: one) {
        compareResponse((covering, response))
      } else {
        note(
          "response.status.added", at: response, breaks: false, "The status \(SchemaRun.short(code)) is new",
          "Clients take a status that they do not know for the first of its class (RFC 9110 §15)")
      }
    }
  }

  /// What is declared for a status: by its code, its class, or by default.
  private static func response(_ code: String, in responses: SchemaPlace) -> SchemaPlace? {
    let names = code == "default" ? [code] : [code, "\(code.prefix(1))XX", "default"]
    return names.lazy.compactMap { responses.member($0) }.first
  }

  private mutating func compareResponse(_ pair: Pair) {
    guard let before = old.index.resolved(pair.old), let after = new.index.resolved(pair.new),
      compared.insert(["response", before.location, after.location]).inserted
    else { return }
    let newer = after.member("headers")?.members ?? []
    for (name, place) in before.member("headers")?.members ?? [] {
      guard let one = old.index.resolved(place) else { continue }
      guard let field = newer.first(where: { $0.name.lowercased() == name.lowercased() }) else {
        note(
          "response.field.removed", at: place, breaks: true, "The field \(SchemaRun.short(name)) is no longer declared",
          "Clients that read it do not find it")
        continue
      }
      guard let other = new.index.resolved(field.place) else { continue }
      if one.value.member("required") == .bool(true), other.value.member("required") != .bool(true) {
        note(
          "response.field.optional", at: field.place, breaks: true,
          "The field \(SchemaRun.short(name)) is no longer required", "Clients that rely on it may not find it")
      }
      compareSchema(of: (one, other), .response)
    }
    for (name, place) in newer
    where before.member("headers")?.members.contains(where: { $0.name.lowercased() == name.lowercased() }) != true {
      note(
        "response.field.added", at: place, breaks: false, "The field \(SchemaRun.short(name)) is new",
        "Clients pass over fields that they do not know")
    }
    compareContent((before.member("content"), after.member("content")), .response, after)
  }

  // MARK: - Security

  private mutating func compareSecurity(_ one: OpenAPIOperation, _ other: OpenAPIOperation) {
    let before = OpenAPIComparison.alternatives(one, in: old)
    let after = OpenAPIComparison.alternatives(other, in: new)
    let place = other.place.member("security") ?? other.place
    let isKept = before.allSatisfy { had in
      after.contains { needed in needed.allSatisfy { scheme, scopes in had[scheme].map(scopes.isSubset) ?? false } }
    }
    if !isKept {
      note(
        "security.added", at: place, breaks: true, "Other credentials or scopes are required",
        "Clients with what was enough before are refused")
    } else if before != after {
      note(
        "security.changed", at: place, breaks: false, "Other credentials are taken as well, or fewer are required",
        "What was enough before still is")
    }
    for scheme in Set(before.flatMap(\.keys)).sorted() {
      let places = [old, new].map { $0.root.member("components")?.member("securitySchemes")?.member(scheme) }
      guard let one = places[0].flatMap({ old.index.resolved($0) }),
        let other = places[1].flatMap({ new.index.resolved($0) })
      else { continue }
      let facts = ["type", "scheme", "in", "name", "openIdConnectUrl"]
      if compared.insert(["scheme", scheme]).inserted,
        facts.contains(where: { one.value.member($0) != other.value.member($0) })
      {
        note(
          "security.scheme", at: other, breaks: true, "The security scheme '\(SchemaRun.short(scheme))' has changed",
          "Clients send their credentials in the old way")
      }
    }
  }

  /// The sets of credentials of which each is enough; an empty one when none are needed.
  private static func alternatives(
    _ operation: OpenAPIOperation, in contract: OpenAPIContract
  ) -> [[String: Set<String>]] {
    let security = operation.place.member("security") ?? contract.root.member("security")
    let alternatives = (security?.elements ?? []).map { alternative in
      Dictionary(alternative.members.map { ($0.name, Set($0.place.value.elements?.compactMap(\.text) ?? [])) }) {
        first, _ in first
      }
    }
    return alternatives.isEmpty ? [[:]] : alternatives
  }
}

extension OpenAPIOperation {
  /// What two versions of an operation share: the method, and the path but for the names of its variables.
  fileprivate var key: String { "\(method) \(PathTemplate(path).shape)" }

  /// The parameters by what two versions share: the place in the path, or part and name.
  fileprivate var parametersByKey: [(key: String, parameter: SchemaPlace)] {
    let variables = path.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
    return parameters.map { parameter in
      let name = parameter.value.member("name")?.text ?? ""
      switch parameter.value.member("in")?.text {
      case "path": return ("path \(variables.firstIndex { $0 == name } ?? -1)", parameter)
      case "header": return ("header \(name.lowercased())", parameter)
      case let part: return ("\(part ?? "") \(name)", parameter)
      }
    }
  }
}

import TypedResponses

/// Holds one exchange against a document.
struct OpenAPIExam {
  let contract: OpenAPIContract
  let subject: Subject
  private(set) var seen: [(rule: ConventionRule, clause: String)] = []

  init(_ contract: OpenAPIContract, _ subject: Subject) {
    self.contract = contract
    self.subject = subject
    examine()
  }

  var index: SchemaIndex { contract.index }

  mutating func note(_ rule: ConventionRule, _ clause: String) { seen.append((rule, clause)) }

  /// Notes what one rule says of several places.
  mutating func note(_ rule: ConventionRule, _ clauses: [String]) {
    guard let first = clauses.first else { return }
    let more = clauses.count > 3 ? "; and \(clauses.count - 3) more" : ""
    note(rule, clauses.count == 1 ? first : clauses.prefix(3).joined(separator: "; ") + more)
  }

  private mutating func examine() {
    guard let request = subject.request else {
      return note(.openAPIUnjudged, "the request is not known, and so its operation is not")
    }
    // A request that is about the server, or that a browser sends on its own, is no operation.
    if request.target == "*" || request.method.token == "CONNECT" { return }
    switch contract.match(request) {
    case .operation(let operation):
      examine(operation)
      // What a server refuses may be wrong, and should be.
      if subject.isSuccess { examine(request, of: operation) }
    case .noPath:
      if subject.code != 404 && !isPreflight {
        note(.openAPIPath, "no path of the document is that of \(request.method) \(SchemaRun.short(request.target))")
      }
    case .otherMethods(let path, let methods):
      if ![405, 501].contains(subject.code) && !isPreflight {
        note(
          .openAPIMethod, "'\(path)' has \(methods.joined(separator: ", ")) in the document, and not \(request.method)")
      }
    }
  }

  private var isPreflight: Bool {
    subject.method?.token == "OPTIONS" && subject.requested(.accessControlRequestMethod) != nil
  }

  private mutating func examine(_ operation: OpenAPIOperation) {
    guard let responses = operation.place.member("responses"), !responses.members.isEmpty else {
      return note(.openAPIUnjudged, "the document declares no responses of \(operation.name)")
    }
    let code = String(subject.code)
    let range = code.prefix(1)
    let names = [code, "\(range)XX", "\(range)xx", "default"]
    guard let declared = names.lazy.compactMap({ responses.member($0) }).first else {
      let declared = responses.members.map(\.name).filter { !$0.hasPrefix("x-") }.joined(separator: ", ")
      return note(.openAPIStatus, "\(operation.name) is answered with \(code), and the document declares \(declared)")
    }
    guard let response = index.resolved(declared) else {
      return note(.openAPIUnjudged, "the response at \(declared.location) refers to nothing that was read")
    }
    examineFields(response)
    if subject.method?.token != "HEAD" { examineContent(response) }
  }

  // MARK: - Fields

  private mutating func examineFields(_ response: SchemaPlace) {
    var missing: [String] = []
    var wrong: [String] = []
    var formats: [String] = []
    for (name, place) in response.member("headers")?.members ?? [] {
      // Media types are declared elsewhere.
      guard let field = FieldName(name), field != .contentType else { continue }
      guard let header = index.resolved(place) else {
        note(.openAPIUnjudged, "the field at \(place.location) refers to nothing that was read")
        continue
      }
      let lines = subject.fields.values(of: field)
      if lines.isEmpty {
        if header.value.member("required") == .bool(true) { missing.append("there is no \(field.name) field") }
        continue
      }
      for text in field == .setCookie ? lines : [lines.joined(separator: ", ")] {
        let judgement = judge(text, header)
        wrong += judgement.faults.map { "\(field.name): \($0.description)" }
        formats += judgement.formats.map { "\(field.name): \($0.description)" }
        note(.openAPIUnjudged, judgement.unjudged)
      }
    }
    note(.openAPIMissingField, missing)
    note(.openAPIFieldValue, wrong)
    note(.openAPIFormat, formats)
  }

  func judge(
    _ text: String, _ header: SchemaPlace, _ direction: SchemaRun.Direction = .response
  ) -> Judgement {
    if let schema = header.member("schema") {
      let types = types(of: schema)
      let isExploded = header.value.member("explode") == .bool(true)
      let values = FieldValueReading.values(of: text, as: types, isExploded: isExploded)
      return best(values, schema, direction)
    }
    guard let (name, media) = header.member("content")?.members.first, let schema = media.member("schema"),
      ContentType(name)?.isJSON ?? false
    else { return Judgement() }
    guard let value = try? JSONValue(parsing: Array(text.utf8)) else {
      return Judgement(
        verdict: .invalid, faults: [SchemaFault(instance: "", schema: media.location, reason: "it is not JSON")])
    }
    return judge(value, schema, direction)
  }

  /// What a schema says of the value that it likes best.
  func best(_ values: [JSONValue], _ schema: SchemaPlace, _ direction: SchemaRun.Direction) -> Judgement {
    let judgements = values.map { judge($0, schema, direction) }
    return judgements.first { $0.verdict == .valid } ?? judgements.first { $0.verdict == .unknown }
      ?? judgements.first ?? Judgement()
  }

  /// The types that a schema names, also through references.
  func types(of schema: SchemaPlace) -> [String] {
    guard let schema = index.resolved(schema) else { return [] }
    let type = schema.value.member("type")
    return type?.text.map { [$0] } ?? type?.elements?.compactMap(\.text) ?? []
  }

  // MARK: - Content

  private mutating func examineContent(_ response: SchemaPlace) {
    guard let content = subject.response.content else { return }
    let declared = DeclaredContent(response.member("content"))
    if content.isEmpty {
      let mayBeEmpty =
        declared.isEmpty || [204, 205, 304].contains(subject.code) || subject.contentType != nil && !isJSON
      if !mayBeEmpty {
        note(.openAPIMissingContent, "the content is empty, and the document declares \(declared.names)")
      }
      return
    }
    guard let type = subject.contentType else {
      return note(
        .openAPIMediaType,
        "there is no media type, and the document declares \(declared.isEmpty ? "no content" : declared.names)")
    }
    guard let media = declared.declaration(of: type).flatMap({ index.resolved($0) }) else {
      return note(
        .openAPIMediaType,
        "the media type is \(type.essence), and the document declares \(declared.isEmpty ? "no content" : declared.names)"
      )
    }
    if subject.code == 206 { return }
    if let item = media.member("itemSchema"), let items = StreamItems.items(of: type.essence, in: content) {
      return examine(items, item)
    }
    guard let schema = media.member("schema") else { return }
    examine(content, as: type, schema)
  }

  private var isJSON: Bool { subject.contentType?.isJSON ?? false }

  private mutating func examine(_ content: [UInt8], as type: ContentType, _ schema: SchemaPlace) {
    if type.isJSON {
      guard let value = subject.json else {
        return note(.openAPIUnjudged, "the content could not be read as JSON and is not held against its schema")
      }
      if type.essence == "application/problem+json", let declared = problemTypes(of: schema) {
        let type = value.member("type")?.text ?? "about:blank"
        if !declared.contains(type) {
          let names = declared.sorted().map { "'\($0)'" }.joined(separator: ", ")
          return note(
            .openAPIProblemType, "the problem type is '\(SchemaRun.short(type))', and the document declares \(names)")
        }
      }
      return report(judge(value, schema))
    }
    let types = types(of: schema)
    guard type.essence.hasPrefix("text/"), types == ["string"], let text = String(validating: content, as: UTF8.self)
    else {
      if types != ["string"], types != [] {
        note(.openAPIUnjudged, "content of \(type.essence) is not held against its schema")
      }
      return
    }
    report(judge(.string(text), schema))
  }

  private mutating func examine(_ items: [JSONValue?], _ schema: SchemaPlace) {
    var whole = Judgement()
    for (position, item) in items.enumerated() {
      guard let item else {
        note(.openAPISchema, "the item \(position + 1) of the stream is not JSON")
        return
      }
      var judgement = judge(item, schema)
      judgement.place(at: position)
      whole.add(judgement)
    }
    report(whole)
  }

  private mutating func report(_ judgement: Judgement) {
    note(.openAPISchema, judgement.faults.map(\.description))
    note(.openAPIFormat, judgement.formats.map(\.description))
    note(.openAPIWriteOnly, judgement.misplaced.map(\.description))
    note(.openAPIUnjudged, judgement.unjudged)
  }

  func judge(
    _ value: JSONValue, _ schema: SchemaPlace, _ direction: SchemaRun.Direction = .response
  ) -> Judgement {
    if let dialect = contract.foreignDialect {
      return Judgement(
        verdict: .unknown, unjudged: ["the document's schemas are written for '\(SchemaRun.short(dialect))'"])
    }
    return Judgement(value, schema, index, direction)
  }

  /// The problem types that a schema lists; `nil` when it leaves them open.
  private func problemTypes(of schema: SchemaPlace, depth: Int = 0) -> Set<String>? {
    guard depth < 12 else { return nil }
    if let target = index.resolved(schema), target.location != schema.location,
      let types = problemTypes(of: target, depth: depth + 1)
    {
      return types
    }
    if let own = schema.member("properties")?.member("type").flatMap({ index.resolved($0) }) {
      if let type = own.value.member("const")?.text { return [type] }
      if let types = own.value.member("enum")?.elements?.compactMap(\.text) { return Set(types) }
    }
    let parts = schema.member("allOf")?.elements ?? []
    if let types = parts.lazy.compactMap({ problemTypes(of: $0, depth: depth + 1) }).first { return types }
    guard let alternatives = (schema.member("oneOf") ?? schema.member("anyOf"))?.elements, !alternatives.isEmpty else {
      return nil
    }
    var all: Set<String> = []
    for alternative in alternatives {
      guard let types = problemTypes(of: alternative, depth: depth + 1) else { return nil }
      all.formUnion(types)
    }
    return all
  }
}

extension OpenAPIContract {
  /// What the document does not declare of an exchange; the weightiest first.
  ///
  /// An operation that it does not have is a finding of its own, unless the answer says so itself with 404, 405 or 501.
  /// Use ``ConventionChecker`` with a contract to apply the rules of HTTP as well.
  public func findings(in exchange: Exchange) -> [Finding] {
    findings(in: Subject(exchange)).inOrderOfSeverity
  }

  func findings(in subject: Subject) -> [Finding] {
    OpenAPIExam(self, subject).seen.map { Finding($0.rule, seen: $0.clause, in: subject.exchange) }
  }
}

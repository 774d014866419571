import TypedResponses

// What the server took though the document does not allow it: then the document is wrong, or the server.

extension OpenAPIExam {
  /// Holds a request that the server accepted against an operation.
  mutating func examine(_ request: ObservedRequest, of operation: OpenAPIOperation) {
    var wrong: [String] = []
    for parameter in operation.parameters {
      guard let name = parameter.member("name")?.value.text, let place = parameter.member("in")?.value.text,
        let texts = texts(of: name, in: place, request, operation)
      else { continue }
      let title = "the \(place) parameter '\(name)'"
      if texts.isEmpty {
        let isRequired = parameter.value.member("required") == .bool(true)
        if isRequired { wrong.append("\(title) is required, and the request has none") }
        continue
      }
      guard isPlain(parameter, in: place) else {
        note(.openAPIUnjudged, "\(title) is written in a way that is not read")
        continue
      }
      let judgement = judge(texts, parameter, isQuery: place == "query")
      wrong += judgement.faults.map { "\(title): \($0.description)" }
      note(.openAPIUnjudged, judgement.unjudged)
    }
    note(.openAPIRequestParameter, wrong)
    if let content = operation.place.member("requestBody").flatMap({ index.resolved($0) }) {
      examineContent(of: request, content)
    }
  }

  // MARK: - Parameters

  /// The texts of a parameter; `nil` when it cannot be told what they are.
  private func texts(
    of name: String, in place: String, _ request: ObservedRequest, _ operation: OpenAPIOperation
  ) -> [String]? {
    switch place {
    case "query": return request.query.values(of: name)
    case "header":
      // These are declared elsewhere.
      guard let field = FieldName(name), ![.accept, .contentType, .authorization].contains(field) else { return nil }
      return request.fields.combined(field).map { [$0] } ?? []
    case "path":
      let segments = operation.path.split(separator: "/", omittingEmptySubsequences: false)
      let given = request.path.split(separator: "/", omittingEmptySubsequences: false).suffix(segments.count)
      let pairs = zip(segments, given)
      return pairs.first { $0.0 == "{\(name)}" }.map { [URIResolution.decoded($0.1) ?? String($0.1)] }
    default: return nil
    }
  }

  /// Whether the parameter is written in the way that is usual in its place.
  private func isPlain(_ parameter: SchemaPlace, in place: String) -> Bool {
    let style = parameter.member("style")?.value.text
    guard style == nil || style == (place == "query" ? "form" : "simple") else { return false }
    return place != "query" || !(parameter.member("schema").map { types(of: $0).contains("object") } ?? false)
  }

  private func judge(_ texts: [String], _ parameter: SchemaPlace, isQuery: Bool) -> Judgement {
    guard isQuery, let schema = parameter.member("schema"), types(of: schema).contains("array"),
      parameter.value.member("explode") != .bool(false)
    else {
      return judge(texts.joined(separator: ", "), parameter, .request)
    }
    let values: [JSONValue] = [
      .array(texts.map { FieldValueReading.scalar($0) ?? .string($0) }), .array(texts.map { .string($0) }),
    ]
    return best(values, schema, .request)
  }

  // MARK: - Content

  private mutating func examineContent(of request: ObservedRequest, _ body: SchemaPlace) {
    let declared = DeclaredContent(body.member("content"))
    if request.content?.isEmpty ?? true {
      let isRequired = request.content != nil && body.value.member("required") == .bool(true)
      if isRequired { note(.openAPIRequestContent, "content is required, and the request has none") }
      return
    }
    guard let content = request.content, let type = request.fields[.contentType].flatMap({ ContentType($0) }) else {
      return
    }
    guard let media = declared.declaration(of: type).flatMap({ index.resolved($0) }) else {
      return note(
        .openAPIRequestContent, "the media type is \(type.essence), and the document declares \(declared.names)")
    }
    guard type.isJSON, let schema = media.member("schema") else { return }
    guard let value = try? JSONValue(parsing: content) else {
      return note(.openAPIRequestContent, "the content is not JSON")
    }
    let judgement = judge(value, schema, .request)
    note(.openAPIRequestContent, judgement.faults.map(\.description))
    note(.openAPIUnjudged, judgement.unjudged)
  }
}

import TypedResponses

/// A response as the rules look at it, with what several of them need worked out once.
struct Subject: Sendable {
  let exchange: Exchange
  let status: StatusCode?
  /// What the registry says of the status.
  let registration: StatusRegistration?
  /// `Content-Type`, when there is one that can be read.
  let contentType: ContentType?
  /// The content as JSON, when it is labelled so, complete and readable.
  let json: JSONValue?
  /// Why the content is not the JSON that it is said to be.
  let jsonError: JSONSyntaxError?
  /// What breaks the grammar of JSON in such content; a name that comes twice or half a surrogate pair does not.
  let grammarFault: String?
  /// What stands in `Cache-Control`.
  let cacheDirectives: [FieldText.Parameter]

  init(_ exchange: Exchange) {
    self.exchange = exchange
    let response = exchange.response
    status = response.status
    registration = status?.registration
    cacheDirectives = Subject.directives(response.fields)
    contentType = response.fields[.contentType].flatMap { ContentType($0) }
    var parsed: JSONValue?
    var failure: JSONSyntaxError?
    let isWhole = response.code != 206 && exchange.request?.method != .head
    if contentType?.isJSON ?? false, isWhole, let content = response.content, Subject.isPlain(response) {
      do {
        parsed = try JSONValue(parsing: content)
      } catch {
        failure = error
      }
    }
    json = parsed
    jsonError = failure
    grammarFault = failure.flatMap { failure in
      guard failure.isOfMeaning else { return failure.description }
      return response.content.flatMap { JSONCursor.fault(in: $0) }?.description
    }
  }

  /// Whether the content can be read as it is. Most clients record it with its coding undone, and some do not.
  private static func isPlain(_ response: ObservedResponse) -> Bool {
    guard let coding = response.fields[.contentEncoding] else { return true }
    return FieldSyntax.equalIgnoringCase(coding, "identity")
      || response.source == .recording && (response.isText || response.text != nil)
  }

  var request: ObservedRequest? { exchange.request }
  var response: ObservedResponse { exchange.response }
  var fields: ObservedFields { exchange.response.fields }
  var code: Int { exchange.response.code }
  var method: RequestMethod? { exchange.request?.method }
  var isSuccess: Bool { (200...299).contains(code) }
  var isRedirect: Bool { [301, 302, 303, 307, 308].contains(code) }
  var isError: Bool { (400...599).contains(code) }

  /// Whether the response came over HTTP/2 or HTTP/3.
  var isMultiplexed: Bool { response.version.map { $0.hasPrefix("HTTP/2") || $0.hasPrefix("HTTP/3") } ?? false }

  /// Whether the message was seen as it is sent: a server adds fields to what an application hands over.
  var isComplete: Bool { response.source != .application }

  /// The number of octets of content, when it is known.
  var contentLength: Int? { response.content?.count }

  /// The number of octets of content as it was sent, when they are known one by one.
  var octetCount: Int? { response.octets?.count }

  /// The first value of a field.
  subscript(name: FieldName) -> String? { fields[name] }

  /// The members of a list field over all its lines, empty ones left out; `nil` when there is no line.
  func list(_ name: FieldName) -> [String]? {
    fields.combined(name).map { FieldText.split($0, on: ",").filter { !$0.isEmpty } }
  }

  /// Whether a list field has this member, whatever its case.
  func lists(_ member: String, in name: FieldName) -> Bool {
    list(name)?.contains { FieldSyntax.equalIgnoringCase($0, member) } ?? false
  }

  /// A field of the request, when the request is known.
  func requested(_ name: FieldName) -> String? {
    request?.combinedValue(of: name)
  }

  private static func directives(_ fields: ObservedFields) -> [FieldText.Parameter] {
    guard let value = fields.combined(.cacheControl) else { return [] }
    return FieldText.split(value, on: ",").compactMap { FieldText.parameter($0) }
  }

  /// A directive of `Cache-Control`.
  func cacheDirective(_ name: String) -> FieldText.Parameter? {
    cacheDirectives.first { $0.name == name }
  }

  /// Whether a shared or private cache may store the response and use it for a while.
  var statesFreshness: Bool {
    guard cacheDirective("no-store") == nil else { return false }
    if ["max-age", "s-maxage"].contains(where: { (cacheDirective($0)?.value).flatMap { Int($0) } ?? 0 > 0 }) {
      return true
    }
    guard cacheDirective("max-age") == nil, let expires = self[.expires].flatMap(Subject.date) else { return false }
    return self[.date].flatMap(Subject.date).map { expires > $0 } ?? true
  }

  /// Whether a cache may store the response, by what it states or by its status.
  var isCacheable: Bool {
    cacheDirective("no-store") == nil
      && (statesFreshness || cacheDirective("public") != nil
        || (registration?.isHeuristicallyCacheable ?? false)
          && (method.map(\.readsRepresentation) ?? true))
  }

  /// The instant in a field value; two-digit years count from the year 2000.
  static func date(_ text: String) -> HTTPDate? {
    HTTPDate(parsing: text, now: HTTPDate(secondsSince1970: 1_767_225_600) ?? .earliest)
  }
}

extension JSONSyntaxError {
  /// Whether the text keeps to the grammar so far: a member name comes twice, half of a surrogate pair is escaped, or
  /// the text nests deeper than is read.
  fileprivate var isOfMeaning: Bool { isAboutNames || isAboutSurrogates || message.key == "json.depth" }

  /// Whether it is a member name that comes twice: allowed by the grammar, and of no certain meaning.
  var isAboutNames: Bool { message.key == "json.repeated_name" }

  /// Whether it is half of a surrogate pair: allowed by the grammar, and no character.
  var isAboutSurrogates: Bool { message.key == "json.surrogate" }
}

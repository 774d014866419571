import TypedResponses

/// What the value of a header field looks like, and what it tells a client: one place that knows it.
struct FieldForm {
  let schema: JSONSchema
  let meaning: String

  private init(_ meaning: String, _ schema: JSONSchema = .string()) {
    self.schema = schema
    self.meaning = meaning
  }

  private static var reference: JSONSchema { .string(format: "uri-reference") }
  private static var date: JSONSchema { pattern("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$") }
  private static func pattern(_ pattern: String) -> JSONSchema { JSONSchema.string().with("pattern", .string(pattern)) }

  init(of name: FieldName) {
    self =
      switch name {
      case .accept: .init("The media types that the resource takes.")
      case .acceptEncoding: .init("The content codings that the resource takes.")
      case .acceptPatch: .init("The media types that a PATCH may have.")
      case .acceptPost: .init("The media types that a POST may have.")
      case .acceptQuery: .init("The media types that a QUERY may have.")
      case .acceptRanges: .init("Whether a client may ask for parts.", .oneOf(["bytes", "none"]))
      case .allow: .init("The methods that the resource takes.")
      case .apiVersion: .init("The version of the API that answered.")
      case .cacheControl: .init("Who may keep the response, and for how long.")
      case .contentDisposition: .init("Under which name to save the content.")
      case .contentLanguage: .init("The language of the content.")
      case .contentLocation: .init("Where a GET gets this content.", Self.reference)
      case .contentRange: .init("Which part of the whole this is.", Self.pattern("^bytes "))
      case .deprecation: .init("Since when the resource is deprecated.", Self.pattern("^@-?[0-9]+$"))
      case .dpopNonce: .init("What the next proof has to contain.")
      case .etag: .init("The version, for `If-Match` and `If-None-Match`.", Self.pattern("^(W/)?\"[^\"]*\"$"))
      case .idempotentReplayed: .init("The response is that of an earlier request with the same key.")
      case .lastModified: .init("When the version was made.", Self.date)
      case .link: .init("Where to go from here: pages, related resources, documentation.")
      case .location: .init("Where the resource is that the response speaks of.", Self.reference)
      case .paymentRequired: .init("How to pay.")
      case .preferenceApplied: .init("Which preferences were honoured.")
      case .proxyAuthenticate: .init("What credentials the proxy takes.")
      case .rateLimit: .init("What is left of the quota.")
      case .rateLimitPolicy: .init("The quotas that count.")
      case .retryAfter:
        .init("How long to wait: a number of seconds, or a date.", Self.pattern("^([0-9]+|[A-Z][a-z]{2}, .+ GMT)$"))
      case .sunset: .init("From when on the resource may be gone.", Self.date)
      case .upgrade: .init("The protocols that the server takes.")
      case .vary: .init("Which fields of the request chose the response.")
      case .wwwAuthenticate: .init("What credentials the resource takes.")
      case .xTotalCount: .init("How many members the collection has.", Self.pattern("^[0-9]+$"))
      default: .init("")
      }
  }
}

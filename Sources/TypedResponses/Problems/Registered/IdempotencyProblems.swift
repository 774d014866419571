// The problems of the field Idempotency-Key. The draft (read as version 06) gives statuses and titles but registers no types;
// these lead to its text.
// https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/

/// 400: the operation demands an `Idempotency-Key`, and the request has none.
public struct IdempotencyKeyMissing: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI {
    "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/#missing"
  }
  public static var title: String { "Idempotency-Key is missing" }
  public static var documentation: String {
    """
    The operation demands the field `Idempotency-Key`, so that a request that is sent twice acts once.

    Send it with a value that is used for this action alone, such as a UUID in double quotes.
    """
  }
  public static var examples: [IdempotencyKeyMissing] { [.init()] }
  /// A page of the API on how it uses keys, for the field `Link`.
  public let page: URIReference?
  public var base: BadRequest { BadRequest().saying("idempotency.missing").describing(page) }

  /// The problem, with a page on how keys are used here.
  public init(page: URIReference? = nil) {
    self.page = page
  }

  /// The problem in a received document.
  public init(from decoder: any Decoder) throws { self.init() }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 400: the request's `Idempotency-Key` cannot be read.
public struct IdempotencyKeyMalformed: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI {
    "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/#malformed"
  }
  public static var title: String { "Idempotency-Key is malformed" }
  public static var documentation: String {
    """
    The field `Idempotency-Key` was sent more than once, is too long, or is no string in double quotes.

    Send it once, such as `"8e03978e-40d5-43e8-bc93-6894a57f9324"` with the quotes.
    """
  }
  public static var examples: [IdempotencyKeyMalformed] { [.init()] }
  /// A page of the API on how it uses keys, for the field `Link`.
  public let page: URIReference?
  public var base: BadRequest { BadRequest().saying("idempotency.malformed").describing(page) }

  /// The problem, with a page on how keys are used here.
  public init(page: URIReference? = nil) {
    self.page = page
  }

  /// The problem in a received document.
  public init(from decoder: any Decoder) throws { self.init() }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 409: the first request with this `Idempotency-Key` is still being worked on.
public struct IdempotentRequestOutstanding: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI {
    "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/#outstanding"
  }
  public static var title: String { "A request is outstanding for this Idempotency-Key" }
  public static var documentation: String {
    """
    A request with the same `Idempotency-Key` is still being worked on.

    Wait a little, and send the same request again: the answer will be that of the first one.
    """
  }
  public static var retry: RetryRule { .ifIdempotent("With the same key and content, after a little while.") }
  public static var examples: [IdempotentRequestOutstanding] { [.init()] }
  /// A page of the API on how it uses keys, for the field `Link`.
  public let page: URIReference?
  public var base: Conflict { Conflict().saying("idempotency.outstanding").describing(page) }

  /// The problem, with a page on how keys are used here.
  public init(page: URIReference? = nil) {
    self.page = page
  }

  /// The problem in a received document.
  public init(from decoder: any Decoder) throws { self.init() }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 422: the `Idempotency-Key` was used for another request.
public struct IdempotencyKeyReused: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI {
    "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/#reused"
  }
  public static var title: String { "Idempotency-Key is already used" }
  public static var documentation: String {
    """
    The `Idempotency-Key` was used before, for a request with another method, target or content.

    Send the request with a new key, unless it was meant to repeat the earlier one exactly.
    """
  }
  public static var examples: [IdempotencyKeyReused] { [.init()] }
  /// A page of the API on how it uses keys, for the field `Link`.
  public let page: URIReference?
  public var base: UnprocessableContent { UnprocessableContent().saying("idempotency.reused").describing(page) }

  /// The problem, with a page on how keys are used here.
  public init(page: URIReference? = nil) {
    self.page = page
  }

  /// The problem in a received document.
  public init(from decoder: any Decoder) throws { self.init() }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

extension StatusError {
  /// This error with a link to the page that describes what is expected.
  fileprivate func describing(_ page: URIReference?) -> Self {
    page.map { with(Link($0, rel: "describedby")) } ?? self
  }
}

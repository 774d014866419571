/// The content of a request, as the value that it writes or as it arrives.
public struct ContentPart<Value: Sendable>: RequestPart {
  public let facts: [RequestPartFact]
  private let read: @Sendable (RequestInput) async throws -> Value

  fileprivate init(
    _ type: Any.Type?, _ accept: MediaTypeList, failures: [any ErrorResponse.Type],
    read: @escaping @Sendable (RequestInput) async throws -> Value
  ) {
    facts =
      [.content(type, accept: accept)]
      + ([BadRequest.self, ContentTooLarge.self, UnsupportedMediaType.self] + failures).map { .failure($0) }
    self.read = read
  }

  /// A patch to a value of this type, read by `read` up to a limit; `others` is how it may fail beyond its rules.
  fileprivate init<Target>(
    patchTo _: Target.Type, in mediaTypes: MediaTypeList, upTo limit: Int?, others: [any ErrorResponse.Type] = [],
    read: @escaping @Sendable (RequestContent, Int) async throws -> Value
  ) {
    self.init(PatchOf<Target>.self, mediaTypes, failures: [NotAcceptable.self] + others + [ValidationFailed.self]) {
      input in
      try input.requireAcceptable()
      return try await read(input.content, limit ?? input.limit)
    }
  }

  public func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Value? {
    try await errors.collect { try await read(input) }
  }
}

extension RequestPart {
  /// The value that the content writes.
  ///
  /// A client that accepts no form of the answer learns it before the work is done, by a 406.
  ///
  /// - Parameters:
  ///   - type: What to decode.
  ///   - accept: The media types that the resource takes. A PATCH answers others with `Accept-Patch`, a QUERY with
  ///     `Accept-Query`.
  ///   - limit: The number of octets that the resource takes; the server's own unless set.
  ///   - decoder: Reads the octets.
  public static func content<Value: Decodable & Sendable>(
    _ type: Value.Type, accept: MediaTypeList = ["application/json"], upTo limit: Int? = nil,
    by decoder: some ContentDecoder = JSONContentDecoder()
  ) -> Self where Self == ContentPart<Value> {
    ContentPart(type, accept, failures: [NotAcceptable.self, ValidationFailed.self]) { input in
      try input.requireAcceptable()
      return try await input.content.value(type, accept: accept, upTo: limit ?? input.limit, by: decoder)
    }
  }

  /// The value that content of these media types writes, which are the literals of the source.
  public static func content<Value: Decodable & Sendable>(
    _ type: Value.Type, accept first: String, _ others: String..., upTo limit: Int? = nil
  ) -> Self where Self == ContentPart<Value> {
    content(type, accept: MediaTypeList(first, others), upTo: limit)
  }

  /// A patch to a value of this type in either of the two formats for JSON, whichever the client sends.
  public static func patch<Value>(of type: Value.Type, upTo limit: Int? = nil) -> Self
  where Self == ContentPart<ContentPatch> {
    ContentPart(patchTo: type, in: ContentPatch.mediaTypes, upTo: limit, others: [Conflict.self]) { content, limit in
      try await content.patch(upTo: limit)
    }
  }

  /// A JSON patch ([RFC 6902](https://www.rfc-editor.org/rfc/rfc6902)), to be applied to a value of this type.
  ///
  /// - Parameters:
  ///   - type: What is changed.
  ///   - limit: The number of octets that the resource takes; the server's own unless set.
  ///   - operations: The number of operations that it takes.
  public static func jsonPatch<Value>(of type: Value.Type, upTo limit: Int? = nil, operations: Int = 1_000) -> Self
  where Self == ContentPart<JSONPatch> {
    ContentPart(patchTo: type, in: [.jsonPatch], upTo: limit, others: [Conflict.self]) { content, limit in
      try await content.jsonPatch(upTo: limit, operations: operations)
    }
  }

  /// A merge patch ([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)), to be applied to a value of this type.
  public static func mergePatch<Value>(of type: Value.Type, upTo limit: Int? = nil) -> Self
  where Self == ContentPart<MergePatch> {
    ContentPart(patchTo: type, in: [.mergePatch], upTo: limit) { content, limit in
      try await content.mergePatch(upTo: limit)
    }
  }

  /// The content as it arrives, once its type is one of these; more octets than the limit will fail its reading.
  public static func received(accept: MediaTypeList, upTo limit: Int, allowsEmpty: Bool = false) -> Self
  where Self == ContentPart<RequestContent> {
    ContentPart(nil, accept, failures: []) { input in
      try input.content.require(accept: accept, upTo: limit, allowsEmpty: allowsEmpty)
    }
  }

  /// The content as it arrives, of these media types, which are the literals of the source.
  public static func received(
    accept first: String, _ others: String..., upTo limit: Int, allowsEmpty: Bool = false
  ) -> Self where Self == ContentPart<RequestContent> {
    received(accept: MediaTypeList(first, others), upTo: limit, allowsEmpty: allowsEmpty)
  }
}

extension MediaTypeList {
  /// Media types of the source: one that is none is a programmer mistake.
  fileprivate init(_ first: String, _ others: [String]) {
    self = others.reduce(MediaTypeList(ContentType(stringLiteral: first))) { list, type in
      MediaTypeList(list.types + [ContentType(stringLiteral: type)]) ?? list
    }
  }
}

extension RequestInput {
  /// Makes sure that the result can be sent in a form that the client accepts. What is read is asked that when it is sent.
  fileprivate func requireAcceptable() throws {
    if answersWithContent, !facts.method.readsRepresentation { try settings.requireAcceptable(for: facts) }
  }
}

import Synchronization

/// Content that belongs to one action, which is done once however often the client asks for it: by its `Idempotency-Key`.
///
/// The key is looked at first: a request without one, where one is demanded, is refused before its content is read.
public struct IdempotentPart<Value: Sendable>: RequestPart {
  private let content: ContentPart<Value>
  private let idempotency: Idempotency

  fileprivate init(_ content: ContentPart<Value>, _ idempotency: Idempotency) {
    self.content = content
    self.idempotency = idempotency
  }

  public var facts: [RequestPartFact] {
    // A string as structured fields write it (RFC 9651 §3.3.3), of one character or more.
    let quoted: JSONObject = ["type": "string", "pattern": #"^"([ !#-\[\]-~]|\\["\\])+"$"#]
    let key = RequestPartFact.parameter(
      .header(.idempotencyKey), schema: idempotency.acceptsBareKeys ? ["type": "string"] : quoted,
      isRequired: idempotency.isRequired)
    let missing = idempotency.isRequired ? [RequestPartFact.failure(IdempotencyKeyMissing.self)] : []
    return [key] + missing + [.failure(IdempotencyKeyMalformed.self)] + content.facts
  }

  public func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> IdempotentInput<Value>? {
    try idempotency.requireKey(of: input.facts)
    let record = ContentRecord()
    let value = try await content.read(input.replacing(record.content(of: input.content)), noting: &errors)
    return value.map { IdempotentInput($0, input, record.octets, idempotency) }
  }
}

extension RequestPart {
  /// What the content writes, with a way to act on it once.
  ///
  /// ```swift
  /// let idempotency = Idempotency()
  /// let part: IdempotentPart<NewUser> = .idempotent(.content(NewUser.self), by: idempotency)
  /// ```
  ///
  /// The handler gets an ``IdempotentInput``.
  public static func idempotent<Value: Decodable>(_ content: ContentPart<Value>, by idempotency: Idempotency) -> Self
  where Self == IdempotentPart<Value> {
    IdempotentPart(content, idempotency)
  }

  /// A patch, with a way to act on it once.
  public static func idempotent(_ content: ContentPart<ContentPatch>, by idempotency: Idempotency) -> Self
  where Self == IdempotentPart<ContentPatch> {
    IdempotentPart(content, idempotency)
  }

  /// Refused: what tells one request from another is its whole content.
  @available(
    *, unavailable,
    message: "A key is held against the whole content, so read it first: '.idempotent(.content(…), by: …)'."
  )
  public static func idempotent(_ content: ContentPart<RequestContent>, by idempotency: Idempotency) -> Self
  where Self == IdempotentPart<RequestContent> {
    IdempotentPart(content, idempotency)
  }
}

/// The octets of content that somebody reads.
private final class ContentRecord: Sendable {
  private let read = Mutex<[UInt8]>([])

  var octets: [UInt8] { read.withLock(\.self) }

  /// The same content, noted as it is read.
  func content(of content: RequestContent) -> RequestContent {
    RequestContent(
      content.map { chunk in
        self.read.withLock { $0 += chunk }
        return chunk
      }, insteadOf: content)
  }
}

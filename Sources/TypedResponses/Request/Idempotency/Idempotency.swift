/// Lets a client send a POST or PATCH again without its being done twice: by the field `Idempotency-Key`.
///
/// ```swift
/// let idempotency = Idempotency()
///
/// func pay(_ request: RequestHead, _ content: [UInt8], _ account: Account) async throws -> IdempotentResponse<Created<User>> {
///   try await idempotency.perform(request, content, from: account.id) {
///     Created(try await payments.add(content), location: "/payments/\(7)")
///   }
/// }
/// ```
///
/// | request | answer |
/// |---|---|
/// | new key | what the handler returns or throws; it is kept |
/// | same key, same request | the first answer, with `Idempotent-Replayed: true` |
/// | same key, the first one still being worked on | 409 |
/// | same key, another method, target or content | 422 |
/// | no key where one is demanded, a key that cannot be read | 400 |
///
/// Of any number of equal requests at once exactly one is executed. Answers that promise nothing for the next try are
/// not kept, and the key is free again: 5xx, 401, 403, 408, 429 and the like, errors that nobody expected, and
/// cancellation. So are answers whose content is made while it is sent: a stream is not kept, and a repeated request is
/// executed again.
///
/// [draft-ietf-httpapi-idempotency-key-header §2.6](https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/)
public struct Idempotency: Sendable {
  /// Whether a request without a key is refused; otherwise it is executed every time.
  public var isRequired = true
  /// How long answers are kept. Publish it: a client may repeat requests for that long.
  public var lifetime = Duration.seconds(86_400)
  /// How long an action may take at most. After it a repeated request is executed, since whoever began must have died.
  public var lease = Duration.seconds(600)
  /// How many octets a key may have.
  public var keyLimit = 255
  /// How many octets an answer may take to be kept; a larger one is treated as a stream.
  public var responseLimit = 1_048_576
  /// Whether keys without the double quotes of the draft are read too, which many clients send.
  public var acceptsBareKeys = false
  /// A page of the API on how it uses keys; every refusal links to it.
  public var page: URIReference?
  /// Which answers are kept, and sent again to the same request. A 5xx never is.
  public var keeps: @Sendable (StatusCode) -> Bool = Idempotency.isLasting
  /// Told when the store cannot keep an answer or give back a claim: the client has its answer, and a repeated request
  /// is refused with 409 until the lease ends.
  public var onStoreFailure: @Sendable (any Error) -> Void = { _ in }

  private let store: any IdempotencyStore

  /// Idempotency with this store.
  public init(store: any IdempotencyStore = InMemoryIdempotencyStore()) {
    self.store = store
  }

  /// Whether an answer would be the same for the same request later: all but those that ask for another try or for
  /// other credentials, and 5xx.
  public static func isLasting(_ status: StatusCode) -> Bool {
    switch status {
    case .unauthorized, .paymentRequired, .forbidden, .proxyAuthenticationRequired, .requestTimeout,
      .misdirectedRequest, .locked, .failedDependency, .tooEarly, .tooManyRequests, .requestHeaderFieldsTooLarge,
      .networkAuthenticationRequired:
      false
    default: status.statusClass != .serverError
    }
  }

  /// Executes an action once, however often it is asked for.
  ///
  /// - Parameters:
  ///   - request: The request. Methods that are idempotent by themselves are executed every time.
  ///   - content: The request's content.
  ///   - client: What tells clients apart, such as an account's id, so that nobody gets the answer to another one by
  ///     guessing a key. Unless given, it is the field `Authorization`.
  ///   - pipeline: The pipeline of the server, whose settings encode the answer.
  ///   - isolation: The caller's actor, on which the handler runs.
  ///   - handler: Does the action.
  /// - Throws: The refusals of the table; ``ServiceUnavailable`` when the store cannot tell what was done, and nothing is
  ///   done then; else what the handler throws.
  public func perform<Success: EncodableResponse>(
    _ request: some RequestFacts, _ content: [UInt8], from client: String? = nil,
    through pipeline: ResponsePipeline = ResponsePipeline(), isolation: isolated (any Actor)? = #isolation,
    _ handler: () async throws -> Success
  ) async throws -> IdempotentResponse<Success> {
    guard !request.method.isIdempotent, let given = try key(of: request) else {
      return IdempotentResponse(try await handler())
    }
    let key = recordKey(given, request, client)
    let claim: IdempotencyClaim
    do {
      claim = try await store.claim(key, fingerprint: fingerprint(of: request, content), lease: lease)
    } catch {
      throw ServiceUnavailable(retryAfter: .seconds(1)).saying("idempotency.unavailable")
        .logging("The store of idempotent actions failed: \(error)")
    }
    switch claim {
    case .reused: throw IdempotencyKeyReused(page: page)
    case .outstanding: throw IdempotentRequestOutstanding(page: page)
    case .completed(let saved):
      guard let response = saved.replayed() else {
        throw InternalServerError().logging("The store of idempotent actions gave back no response of this package.")
      }
      return IdempotentResponse(response, isReplay: true)
    case .claimed(let token):
      let encoded: EncodedResponse
      do {
        encoded = try await handler().encode(for: request, using: pipeline.settings)
      } catch {
        await settle(key, token, pipeline.answer(to: error, for: request))
        throw error
      }
      await settle(key, token, encoded)
      return IdempotentResponse(encoded, isReplay: false)
    }
  }

  /// As ``perform(_:_:from:through:isolation:_:)``, with what it throws as failures of this set.
  ///
  /// ```swift
  /// func pay(_ request: RequestHead, _ content: [UInt8]) async throws(CreateFailure) -> IdempotentResponse<Created<String>> {
  ///   try await Idempotency().perform(request, content, or: CreateFailure.self) { () throws(CreateFailure) in
  ///     Created("paid", location: "/payments/7")
  ///   }
  /// }
  /// ```
  ///
  /// - Throws: The refusals in the set; what the handler throws; ``InternalServerError`` when its answer cannot be encoded.
  public func perform<F: IdempotencyMember, Success: EncodableResponse>(
    _ request: some RequestFacts, _ content: [UInt8], from client: String? = nil,
    through pipeline: ResponsePipeline = ResponsePipeline(), or _: F.Type,
    isolation: isolated (any Actor)? = #isolation, _ handler: () async throws(F) -> Success
  ) async throws(F) -> IdempotentResponse<Success> {
    do {
      return try await perform(request, content, from: client, through: pipeline, isolation: isolation, handler)
    } catch let error as F {
      throw error
    } catch let refusal as any ErrorResponse {
      throw F(chosen: ChosenFailure(refusal))
    } catch {
      throw .internalServerError(logging: error)
    }
  }

  /// Keeps an answer, or gives the claim back. A client that goes away meanwhile does not keep it from happening.
  private func settle(_ key: String, _ token: String, _ answer: EncodedResponse?) async {
    var saved: SavedResponse?
    if let answer, answer.status.statusClass != .serverError, keeps(answer.status) {
      saved = SavedResponse(answer).flatMap { $0.size <= responseLimit ? $0 : nil }
    }
    let (store, lifetime, onStoreFailure, response) = (store, lifetime, onStoreFailure, saved)
    await Task {
      do {
        if let response {
          try await store.complete(key, token: token, with: response, for: lifetime)
        } else {
          try await store.release(key, token: token)
        }
      } catch {
        onStoreFailure(error)
      }
    }.value
  }

  /// Makes sure that the request has a key where it needs one, and one that can be read.
  ///
  /// - Throws: ``IdempotencyKeyMissing``, ``IdempotencyKeyMalformed``.
  func requireKey(of request: some RequestFacts) throws {
    if !request.method.isIdempotent { _ = try key(of: request) }
  }

  /// The request's key; `nil` when it has none and needs none.
  private func key(of request: some RequestFacts) throws -> IdempotencyKey? {
    let lines = request.values(of: .idempotencyKey)
    guard let line = lines.first else {
      if isRequired { throw IdempotencyKeyMissing(page: page) }
      return nil
    }
    guard lines.count == 1, line.utf8.count <= 2 * keyLimit + 2 else { throw IdempotencyKeyMalformed(page: page) }
    let key = IdempotencyKey(parsing: line) ?? (acceptsBareKeys ? IdempotencyKey(parsingBare: line) : nil)
    guard let key, key.text.utf8.count <= keyLimit else { throw IdempotencyKeyMalformed(page: page) }
    return key
  }

  /// Client and key as one, of which neither can be read.
  private func recordKey(_ key: IdempotencyKey, _ request: some RequestFacts, _ client: String?) -> String {
    let client = client ?? request.values(of: .authorization).joined(separator: "\n")
    return Base64.encodeForURL(Fingerprint.digest(of: [Array(client.utf8), Array(key.text.utf8)]))
  }

  private func fingerprint(of request: some RequestFacts, _ content: [UInt8]) -> [UInt8] {
    let type = request.combinedValue(of: .contentType) ?? ""
    return Fingerprint.digest(of: [
      Array(request.method.token.utf8), Array(request.target.utf8), Array(type.utf8), content,
    ])
  }
}

/// A digest of several parts, in which none can pass for the begin of another.
private enum Fingerprint {
  static func digest(of parts: [[UInt8]]) -> [UInt8] {
    var hash = SHA256()
    for part in parts {
      hash.update(UInt64(part.count).bigEndianOctets)
      hash.update(part)
    }
    return hash.finish()
  }
}

extension ResponsePipeline {
  /// The answer to an error that is expected, without the fields of every response; `nil` for any other error.
  fileprivate func answer(to error: any Error, for request: some RequestFacts) -> EncodedResponse? {
    let (response, incident) = errors.response(to: error, for: request)
    return incident == nil ? try? response.encode(for: request, using: settings) : nil
  }
}

extension Idempotency: CustomStringConvertible {
  /// A phrase such as: "keys required, answers kept for 86400.0 seconds".
  public var description: String { "keys \(isRequired ? "required" : "optional"), answers kept for \(lifetime)" }
}

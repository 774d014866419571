extension RequestContent {
  /// This content, once its type is one of these; more octets than the limit will fail its reading.
  ///
  /// What the header section tells is checked at once, before the client sends any of the content; the rest while it
  /// is read. Content that ends before its announced length fails too.
  ///
  /// - Parameters:
  ///   - accept: The media types that the resource takes. `image/*` takes every image. A PATCH answers others with
  ///     `Accept-Patch`, a QUERY with `Accept-Query`.
  ///   - limit: The number of octets that the resource takes.
  ///   - allowsEmpty: Whether no content at all will do, as for a file that may be empty.
  /// - Throws: ``UnsupportedMediaType`` for a type that is not listed and for content with a coding;
  ///   ``ContentTooLarge`` when the announced length is over the limit; ``BadRequest`` when there is no content, or a
  ///   QUERY that does not say what it holds ([RFC 10008 §2](https://www.rfc-editor.org/rfc/rfc10008#section-2)).
  @discardableResult
  public func require(
    accept: MediaTypeList, upTo limit: Int = RequestContent.defaultLimit, allowsEmpty: Bool = false
  ) throws -> RequestContent {
    precondition(limit >= 0, "The limit of content is a number of octets, 0 or more.")
    if let coding = request.combinedValue(of: .contentEncoding), coding.lowercased() != "identity" {
      throw UnsupportedMediaType(acceptEncoding: ["identity"])
        .saying("content.coded", ["coding": .string(coding)])
    }
    try requireType(accept, allowsEmpty: allowsEmpty)
    if declaredLength == 0, !allowsEmpty { throw BadRequest.noContent }
    if let declaredLength, declaredLength > limit { throw ContentTooLarge(limit: limit) }
    return RequestContent(
      LimitedChunks(chunks: self, limit: limit, declaredLength: declaredLength, allowsEmpty: allowsEmpty),
      insteadOf: self)
  }

  private func requireType(_ accept: MediaTypeList, allowsEmpty: Bool) throws {
    guard let sent = request.combinedValue(of: .contentType) else {
      // Nothing needs no type, but for a QUERY, which says nothing without one.
      if declaredLength == 0, request.method != .query || !allowsEmpty { return }
      if request.method == .query {
        throw BadRequest().saying("content.untyped")
      }
      throw UnsupportedMediaType(instead: accept, of: request)
    }
    guard let type = ContentType(sent), accept.types.contains(where: { $0.matches(type) }) else {
      throw UnsupportedMediaType(instead: accept, of: request)
    }
  }
}

// MARK: - The answers

extension UnsupportedMediaType {
  /// The content of the request has another type than these.
  fileprivate init(instead accept: MediaTypeList, of request: any RequestFacts) {
    let refusal =
      switch request.method {
      case .patch: UnsupportedMediaType(acceptPatch: accept)
      case .query: UnsupportedMediaType(acceptQuery: accept)
      default: UnsupportedMediaType(accept: accept)
      }
    self = refusal.saying("content.type", ["accept": .string(accept.fieldValue.text)])
  }
}

extension ContentTooLarge {
  /// There is more of something than the server takes. The document has the limit as `maximum`.
  static func beyond(_ limit: Int, _ key: String) -> ContentTooLarge {
    let maximum = JSONValue.integer(Int64(limit))
    return ContentTooLarge().saying(key, ["maximum": maximum]).member("maximum", maximum)
  }

  /// The content is larger than this number of octets.
  package init(limit: Int) {
    self = Self.beyond(limit, "content.too_large")
  }
}

extension BadRequest {
  /// There should be content and is none.
  static var noContent: BadRequest { BadRequest().saying("content.missing") }
}

// MARK: - While it is read

/// Chunks of which no more come than allowed, and no fewer than announced.
private struct LimitedChunks: AsyncSequence, Sendable {
  let chunks: RequestContent
  let limit: Int
  let declaredLength: Int?
  let allowsEmpty: Bool

  struct Iterator: AsyncIteratorProtocol {
    let rules: LimitedChunks
    var chunks: ContentStream.Iterator
    var count = 0

    mutating func next() async throws -> [UInt8]? {
      while let chunk = try await chunks.next() {
        guard chunk.count <= rules.limit - count else { throw ContentTooLarge(limit: rules.limit) }
        count += chunk.count
        if !chunk.isEmpty { return chunk }
      }
      if let length = rules.declaredLength, count < length { throw BadRequest.incompleteContent }
      if count == 0, !rules.allowsEmpty { throw BadRequest.noContent }
      return nil
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(rules: self, chunks: chunks.makeAsyncIterator()) }
}

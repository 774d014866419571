extension RequestContent {
  /// The value that the content writes.
  ///
  /// ```swift
  /// let input = try await received.value(NewUser.self)
  /// ```
  ///
  /// Every server hands over its content as this type, so the same request gets the same answer on each.
  ///
  /// - Parameters:
  ///   - type: What to decode.
  ///   - accept: The media types that the resource takes. A PATCH answers others with `Accept-Patch`.
  ///   - limit: The number of octets that the resource takes.
  ///   - decoder: Reads the octets.
  /// - Throws: What ``octets(accept:upTo:allowsEmpty:)`` throws; ``BadRequest`` with line and column when the content is
  ///   not well-formed; ``ValidationFailed`` with the places of the values that are not what the type needs; what the
  ///   type's own `init(from:)` throws.
  public func value<Value: Decodable>(
    _ type: Value.Type = Value.self, accept: MediaTypeList = ["application/json"],
    upTo limit: Int = RequestContent.defaultLimit, by decoder: some ContentDecoder = JSONContentDecoder()
  ) async throws -> Value {
    try decoder.decode(type, from: try await octets(accept: accept, upTo: limit))
  }

  /// As ``value(_:accept:upTo:by:)``, with what it throws as failures of this set. Whatever else a type's own
  /// `init(from:)` throws becomes a ``ValidationFailed`` of the whole content.
  public func value<
    Value: Decodable, F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember & ValidationFailedMember
  >(
    _ type: Value.Type = Value.self, accept: MediaTypeList = ["application/json"],
    upTo limit: Int = RequestContent.defaultLimit, by decoder: some ContentDecoder = JSONContentDecoder(), or _: F.Type
  ) async throws(F) -> Value {
    try decoder.decode(type, from: try await octets(accept: accept, upTo: limit, or: F.self), or: F.self)
  }
}

extension ContentDecoder {
  /// The value that the content writes, with what the decoder throws as failures of this set. Whatever else a type's own
  /// `init(from:)` throws becomes a ``ValidationFailed`` of the whole content.
  public func decode<Value: Decodable, F: BadRequestMember & ValidationFailedMember>(
    _ type: Value.Type = Value.self, from content: [UInt8], or _: F.Type
  ) throws(F) -> Value {
    do {
      return try decode(type, from: content)
    } catch let error as F {
      throw error
    } catch let error as ValidationFailed {
      throw F(error)
    } catch let error as BadRequest {
      throw F(error)
    } catch {
      throw F(ValidationFailed(fields: FieldError(at: .body(""), .unacceptable)).logging("\(error)"))
    }
  }
}

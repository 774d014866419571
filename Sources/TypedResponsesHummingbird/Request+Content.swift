#if Hummingbird
  public import Hummingbird
  import NIOCore
  public import TypedResponses

  extension Hummingbird.Request {
    /// The request's content, decoded with the context's decoder.
    ///
    /// - Parameters:
    ///   - type: What to decode.
    ///   - context: The request's context; its `maxUploadSize`, in octets, is the limit.
    ///   - accept: The media types the resource takes. A PATCH answers others with `Accept-Patch`.
    /// - Throws: ``UnsupportedMediaType``; ``ContentTooLarge``; ``BadRequest`` with line and column when the content
    ///   is not JSON; ``ValidationFailed`` with a pointer when a value has the wrong type, or with all the faults
    ///   that the type's own `init(from:)` collected.
    public func content<Content: Decodable>(
      _ type: Content.Type = Content.self, in context: some RequestContext, accept: MediaTypeList = ["application/json"]
    ) async throws -> Content {
      let octets = try await received.octets(accept: accept, upTo: context.maxUploadSize)
      var request = self
      request.body = RequestBody(buffer: ByteBuffer(bytes: octets))
      do {
        return try await context.requestDecoder.decode(type, from: request, context: context)
      } catch let error as DecodingError {
        throw error.problem(in: octets, as: type)
      }
    }
  }
#endif

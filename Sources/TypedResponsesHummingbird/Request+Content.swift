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
      try checkMediaType(accept)
      let octets: ByteBuffer
      do {
        octets = try await body.collect(upTo: context.maxUploadSize)
      } catch is NIOTooManyBytesError {
        throw ContentTooLarge(detail: "The content may have at most \(context.maxUploadSize) octets.")
      }
      guard octets.readableBytes > 0 else { throw BadRequest(detail: "The request has no content.") }
      var request = self
      request.body = RequestBody(buffer: octets)
      do {
        return try await context.requestDecoder.decode(type, from: request, context: context)
      } catch let error as DecodingError {
        throw error.problem(in: Array(buffer: octets), as: type)
      }
    }

    private func checkMediaType(_ accept: MediaTypeList) throws {
      let facts = HummingbirdAdapter.facts(of: self)
      if let coding = facts.combinedValue(of: .contentEncoding), coding.lowercased() != "identity" {
        throw UnsupportedMediaType(
          acceptEncoding: ["identity"], detail: "The content must not be encoded; it is \(coding).")
      }
      let sent = facts.combinedValue(of: .contentType)
      if let type = sent.flatMap({ ContentType($0) }), accept.types.contains(where: { $0.matches(type) }) { return }
      let detail = "The content must be \(accept.fieldValue.text)."
      throw method == .patch
        ? UnsupportedMediaType(acceptPatch: accept, detail: detail)
        : UnsupportedMediaType(accept: accept, detail: detail)
    }
  }
#endif

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
    ///   - accept: The media types the resource takes. A PATCH answers others with `Accept-Patch`, a QUERY
    ///     with `Accept-Query`.
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

    /// The request's content, decoded with the context's decoder, for an operation whose failures are a set.
    ///
    /// ```swift
    /// router.post("users") { request, context async throws(CreateFailure) -> CreateResult<User> in
    ///   let input = try await request.content(NewUser.self, in: context, or: CreateFailure.self)
    ///   let user = await store.add(input)
    ///   return .created(user, location: "/users/\(user.id)", version: user.version)
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - type: What to decode.
    ///   - context: The request's context; its `maxUploadSize`, in octets, is the limit.
    ///   - accept: The media types the resource takes. A PATCH answers others with `Accept-Patch`, a QUERY
    ///     with `Accept-Query`.
    /// - Throws: The set with what ``content(_:in:accept:)`` throws. Where the connection broke off, or the context's
    ///   decoder threw an error of its own kind, that is a ``BadRequest``, and the log gets the error.
    public func content<
      Content: Decodable,
      F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember & ValidationFailedMember
    >(
      _ type: Content.Type = Content.self, in context: some RequestContext,
      accept: MediaTypeList = ["application/json"], or _: F.Type
    ) async throws(F) -> Content {
      do {
        return try await content(type, in: context, accept: accept)
      } catch let failure as BadRequest {
        throw F(failure)
      } catch let failure as ValidationFailed {
        throw F(failure)
      } catch let failure as ContentTooLarge {
        throw F(failure)
      } catch let failure as UnsupportedMediaType {
        throw F(failure)
      } catch {
        throw F(BadRequest(detail: "The content could not be read.").logging(error))
      }
    }
  }
#endif

#if Hummingbird
  public import Hummingbird
  import NIOCore
  public import TypedResponses

  extension Hummingbird.Request {
    /// The value that the request's content writes.
    ///
    /// ```swift
    /// router.put("users") { request, context in
    ///   OK(try await request.content(NewUser.self, in: context))
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - type: What to decode.
    ///   - context: The request's context; its `maxUploadSize`, in octets, is the limit.
    ///   - accept: The media types the resource takes. A PATCH answers others with `Accept-Patch`, a QUERY
    ///     with `Accept-Query`.
    ///   - reading: By which decoder: the package's own unless set.
    /// - Throws: ``/TypedResponses/UnsupportedMediaType``; ``/TypedResponses/ContentTooLarge``;
    ///   ``/TypedResponses/BadRequest`` with line and column when the content is not JSON;
    ///   ``/TypedResponses/ValidationFailed`` with a pointer when a value has the wrong type, or with all the faults
    ///   that the type's own `init(from:)` collected.
    public func content<Content: Decodable>(
      _ type: Content.Type = Content.self, in context: some RequestContext,
      accept: MediaTypeList = ["application/json"], by reading: ContentReading = .strict
    ) async throws -> Content {
      let octets = try await received.octets(accept: accept, upTo: context.maxUploadSize)
      return switch reading.form {
      case .decoder(let decoder): try decoder.decode(type, from: octets)
      case .context: try await decoded(type, octets, in: context)
      }
    }

    /// The value that the request's content writes, for an operation whose failures are a set.
    ///
    /// ```swift
    /// router.post("users") { request, context async throws(CreateFailure) -> CreateResult<User> in
    ///   let input = try await request.content(NewUser.self, in: context, or: CreateFailure.self)
    ///   let user = await store.add(input)
    ///   return .created(user, location: "/users/\(user.id)", version: user.version)
    /// }
    /// ```
    ///
    /// The context's `maxUploadSize`, in octets, is the limit. Where the media type is none of those in `accept`, a PATCH
    /// is answered with `Accept-Patch`, a QUERY with `Accept-Query`.
    ///
    /// - Throws: The set with what ``content(_:in:accept:by:)`` throws. Where the connection broke off, or the
    ///   context's decoder threw an error of its own kind, that is a ``/TypedResponses/BadRequest``, and the log gets
    ///   the error. Whatever else a type's own `init(from:)` throws becomes a ``/TypedResponses/ValidationFailed`` of
    ///   the whole content.
    public func content<
      Content: Decodable,
      F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember & ValidationFailedMember
    >(
      _ type: Content.Type = Content.self, in context: some RequestContext,
      accept: MediaTypeList = ["application/json"], by reading: ContentReading = .strict, or _: F.Type
    ) async throws(F) -> Content {
      let octets = try await received.octets(accept: accept, upTo: context.maxUploadSize, or: F.self)
      switch reading.form {
      case .decoder(let decoder): return try decoder.decode(type, from: octets, or: F.self)
      case .context: break
      }
      do {
        return try await decoded(type, octets, in: context)
      } catch let failure as BadRequest {
        throw F(failure)
      } catch let failure as ValidationFailed {
        throw F(failure)
      } catch {
        throw F(BadRequest().saying("content.unreadable").logging(error))
      }
    }

    private func decoded<Content: Decodable>(
      _ type: Content.Type, _ octets: [UInt8], in context: some RequestContext
    ) async throws -> Content {
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

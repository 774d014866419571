#if Hummingbird
  public import TypedResponses

  /// By which decoder a route reads the content of a request.
  ///
  /// ```swift
  /// router.post("users") { request, context in
  ///   OK(try await request.content(NewUser.self, in: context, by: .contextDecoder))
  /// }
  /// router.put("users") { request, context in
  ///   let lenient = JSONContentDecoder(leniency: .trailingCommas)
  ///   return OK(try await request.content(NewUser.self, in: context, by: .decoder(lenient)))
  /// }
  /// ```
  public struct ContentReading: Sendable {
    enum Form: Sendable {
      case decoder(any ContentDecoder)
      case context
    }

    let form: Form

    /// The package's own decoder, by the letter of RFC 8259: the same request gets the same answer as on every other
    /// server.
    public static var strict: ContentReading { .decoder(JSONContentDecoder()) }

    /// A decoder that is set up by you, such as a ``/TypedResponses/JSONContentDecoder`` with other options.
    public static func decoder(_ decoder: some ContentDecoder) -> ContentReading {
      ContentReading(form: .decoder(decoder))
    }

    /// The `requestDecoder` of the context, for content that must be read as it has always been, and for other formats
    /// than JSON.
    ///
    /// Hummingbird's own takes some content that is no JSON, such as a comma behind the last element.
    public static var contextDecoder: ContentReading { ContentReading(form: .context) }
  }

  extension ContentReading: CustomStringConvertible {
    /// Who reads content.
    public var description: String {
      switch form {
      case .decoder(let decoder): "\(decoder)"
      case .context: "the decoder of the context"
      }
    }
  }
#endif

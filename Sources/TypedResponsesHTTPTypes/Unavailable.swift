#if !HTTPTypes
  public import TypedResponses

  // What this module offers needs swift-http-types, which is fetched only while the trait is on. These names tell how.

  /// Connects servers that speak swift-http-types, with the trait `HTTPTypes`.
  @available(*, unavailable, message: "Enable the trait 'HTTPTypes': .package(…, traits: [\"HTTPTypes\"])")
  public enum HTTPTypesAdapter {
    /// Needs the trait `HTTPTypes`.
    public static func facts<Request>(of request: Request) -> RequestHead { RequestHead() }
    /// Needs the trait `HTTPTypes`.
    public static func response(from encoded: EncodedResponse) -> EncodedResponse { encoded }
  }

  /// What responses depend on in a request of swift-http-types, with the trait `HTTPTypes`.
  @available(*, unavailable, message: "Enable the trait 'HTTPTypes': .package(…, traits: [\"HTTPTypes\"])")
  public struct HTTPTypesFacts {
    /// Needs the trait `HTTPTypes`.
    public init<Request>(_ head: Request) {}
  }
#endif

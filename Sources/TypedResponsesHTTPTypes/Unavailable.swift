#if !HTTPTypes
  // What this module offers needs swift-http-types, which is fetched only while the trait is on. This tells how.

  /// Connects servers that speak swift-http-types, with the trait `HTTPTypes`.
  @available(*, unavailable, message: "Enable the trait 'HTTPTypes': .package(…, traits: [\"HTTPTypes\"])")
  public enum HTTPTypesAdapter {}
#endif

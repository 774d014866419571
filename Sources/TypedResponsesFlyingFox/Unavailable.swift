#if !FlyingFox
  // What this module offers needs FlyingFox, which is fetched only while the trait is on. These names tell how.

  /// Connects FlyingFox to this package, with the trait `FlyingFox`.
  @available(*, unavailable, message: "Enable the trait 'FlyingFox': .package(…, traits: [\"FlyingFox\"])")
  public enum FlyingFoxAdapter {}

  /// A handler that returns and throws typed responses, with the trait `FlyingFox`.
  @available(*, unavailable, message: "Enable the trait 'FlyingFox': .package(…, traits: [\"FlyingFox\"])")
  public struct TypedHandler {
    /// Needs the trait `FlyingFox`.
    public init() {}
  }

  /// Routes that answer as HTTP asks, with the trait `FlyingFox`.
  @available(*, unavailable, message: "Enable the trait 'FlyingFox': .package(…, traits: [\"FlyingFox\"])")
  public struct TypedRoutes {
    /// Needs the trait `FlyingFox`.
    public init() {}
  }
#endif

#if !Hummingbird
  // What this module offers needs Hummingbird, which is fetched only while the trait is on. These names tell how.

  /// Connects Hummingbird to this package, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public enum HummingbirdAdapter {}

  /// A router that answers as HTTP asks, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public final class TypedRouter {
    /// Needs the trait `Hummingbird`.
    public init() {}
  }

  /// Makes a problem document of every error, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct ProblemMiddleware {
    /// Needs the trait `Hummingbird`.
    public init() {}
  }
#endif

#if !Hummingbird
  // What this module offers needs Hummingbird, which is fetched only while the trait is on. These names tell how.

  /// Checks every response that passes, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct CheckingMiddleware {
    /// Needs the trait `Hummingbird`.
    public init() {}
  }

  /// A router all of whose responses are checked, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct CheckedRouter {
    /// Needs the trait `Hummingbird`.
    public init() {}
  }
#endif

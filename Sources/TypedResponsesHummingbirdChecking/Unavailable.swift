#if !Hummingbird
  public import TypedResponsesChecking

  // What this module offers needs Hummingbird, which is fetched only while the trait is on. These names tell how.

  /// Checks every response that passes, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct CheckingMiddleware<Context> {
    /// Needs the trait `Hummingbird`.
    @_disfavoredOverload
    public init(waiving waivers: [Waiver] = [], contentLimit: Int = 0) {}

    /// Needs the trait `Hummingbird`.
    public init(waiving waivers: [Waiver] = [], contentLimit: Int = 0) where Context == Never {}
  }

  /// A router all of whose responses are checked, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct CheckedRouter<Router> {
    /// Needs the trait `Hummingbird`.
    public init(_ router: Router) {}
    /// Needs the trait `Hummingbird`.
    public init<Middleware>(_ router: Router, by middleware: Middleware) {}
  }
#endif

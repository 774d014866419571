#if !Hummingbird
  public import TypedResponses

  // What this module offers needs Hummingbird, which is fetched only while the trait is on. These names tell how.

  /// Connects Hummingbird to this package, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public enum HummingbirdAdapter {
    /// Needs the trait `Hummingbird`.
    public static func facts<Request>(of request: Request) -> RequestHead { RequestHead() }
    /// Needs the trait `Hummingbird`.
    public static func response(from encoded: EncodedResponse) -> EncodedResponse { encoded }

    /// Needs the trait `Hummingbird`.
    public struct Options: ExpressibleByArrayLiteral, Sendable {
      public init(arrayLiteral elements: Options...) {}
      /// Needs the trait `Hummingbird`.
      public static var caseInsensitive: Options { [] }
      /// Needs the trait `Hummingbird`.
      public static var autoGenerateHeadEndpoints: Options { [] }
    }
  }

  /// A router that answers as HTTP asks, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public final class TypedRouter<Context> {
    /// Needs the trait `Hummingbird`.
    public init(
      context: Context.Type = Never.self, options: HummingbirdAdapter.Options = [],
      pipeline: ResponsePipeline = ResponsePipeline(),
      fallbackChallenge: Challenge = .bearer(realm: "api"), acceptPatch: MediaTypeList? = nil,
      acceptQuery: MediaTypeList? = nil
    ) {}
  }

  /// Routes that begin with the same path, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct TypedRouterGroup<Context> {}

  /// What routes are added to that remember what their handlers answer, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public protocol DescribingRouter<Context> {
    /// Needs the trait `Hummingbird`.
    associatedtype Context
  }

  /// How the application of a router of this package is served, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct RoutedServer: Sendable {
    /// Needs the trait `Hummingbird`.
    public static func http1WithProblems(deadlines: RequestDeadlines = .standard) -> RoutedServer { RoutedServer() }
  }

  /// Lets a middleware put fields on the answers to errors, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct FieldsOnErrors<Middleware> {
    /// Needs the trait `Hummingbird`.
    public init(_ middleware: Middleware) {}
  }

  /// Makes a problem document of every error, with the trait `Hummingbird`.
  @available(*, unavailable, message: "Enable the trait 'Hummingbird': .package(…, traits: [\"Hummingbird\"])")
  public struct ProblemMiddleware<Context> {
    /// Needs the trait `Hummingbird`.
    @_disfavoredOverload
    public init(
      pipeline: ResponsePipeline = ResponsePipeline(), fallbackChallenge: Challenge = .bearer(realm: "api")
    ) {}

    /// Needs the trait `Hummingbird`.
    public init(
      pipeline: ResponsePipeline = ResponsePipeline(), fallbackChallenge: Challenge = .bearer(realm: "api")
    ) where Context == Never {}
  }
#endif

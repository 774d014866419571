#if !Hummingbird
  public import TypedResponses

  // What this module offers needs Hummingbird, which is only fetched when the trait is on.

  /// Enable the trait `Hummingbird` to use it.
  @available(
    *, unavailable, message: "Enable the 'Hummingbird' trait: .package(url: …, traits: [\"Hummingbird\"])."
  )
  public enum HummingbirdAdapter {}

  /// Enable the trait `Hummingbird` to use it.
  @available(
    *, unavailable, message: "Enable the 'Hummingbird' trait: .package(url: …, traits: [\"Hummingbird\"])."
  )
  public final class TypedRouter {}

  /// Enable the trait `Hummingbird` to use it.
  @available(
    *, unavailable, message: "Enable the 'Hummingbird' trait: .package(url: …, traits: [\"Hummingbird\"])."
  )
  public struct ProblemMiddleware {}
#endif

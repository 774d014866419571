/// One thing that a contract tries out.
public struct ContractStep: Sendable, Hashable {
  /// The step's name, as reports show it.
  public let name: String

  private init(_ name: String) {
    self.name = name
  }

  /// POST to the collection.
  static var create: ContractStep { ContractStep("create") }
  /// GET of the resource.
  static var read: ContractStep { ContractStep("read") }
  /// HEAD of the resource and of the collection.
  public static var head: ContractStep { ContractStep("head") }
  /// OPTIONS of the resource and of the collection.
  public static var options: ContractStep { ContractStep("options") }
  /// GET with `If-None-Match`.
  public static var conditionalRead: ContractStep { ContractStep("conditional read") }
  /// PUT with the current tag, which then becomes stale.
  static var replace: ContractStep { ContractStep("replace") }
  /// PATCH with the current tag, which then becomes stale.
  static var patch: ContractStep { ContractStep("patch") }
  /// `If-Match` on PUT, PATCH and DELETE.
  public static var conditionalChange: ContractStep { ContractStep("conditional change") }
  /// GET of the collection.
  public static var list: ContractStep { ContractStep("list") }
  /// GET of the collection, page by page.
  static var paging: ContractStep { ContractStep("paging") }
  /// DELETE, and GET of what was removed.
  public static var delete: ContractStep { ContractStep("delete") }
  /// POST of content that is no JSON.
  public static var malformedContent: ContractStep { ContractStep("malformed content") }
  /// POST of content of another type.
  public static var wrongMediaType: ContractStep { ContractStep("wrong media type") }
  /// A method that nobody knows.
  public static var unknownMethod: ContractStep { ContractStep("unknown method") }
  /// A method that the resource does not take.
  public static var methodNotAllowed: ContractStep { ContractStep("method not allowed") }
  /// GET with an `Accept` that nothing satisfies.
  public static var unacceptable: ContractStep { ContractStep("unacceptable") }
  /// POST, PUT and PATCH of values that are not acceptable, under a profile.
  public static var unacceptableContent: ContractStep { ContractStep("unacceptable content") }
  /// Changes with credentials that may not make them, under a profile.
  public static var denial: ContractStep { ContractStep("denial") }
  /// GET and POST without credentials.
  static var missingCredentials: ContractStep { ContractStep("missing credentials") }
}

extension ContractStep: CustomStringConvertible {
  public var description: String { name }
}

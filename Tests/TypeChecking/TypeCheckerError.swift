/// Why nothing can be type-checked here.
public struct TypeCheckerError: Error, CustomStringConvertible {
  public let description: String
}

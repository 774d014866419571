/// Tells why a text is no OpenAPI document that exchanges can be held against.
public struct OpenAPIContractError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and what to do, in full sentences.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

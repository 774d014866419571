public enum PathComponent: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  case constant(String)
  case parameter(String)
  public init(stringLiteral text: String) { self = .constant(text) }
  public var description: String { "" }
}

public struct Parameters: Sendable {
  public init() {}
  public func get<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type) -> Value? { nil }
  public func require<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    preconditionFailure("Only signatures.")
  }
}

public final class TrieRouter<Output> {
  public enum ConfigurationOption: Hashable { case caseInsensitive }
  public init(_ type: Output.Type = Output.self, options: Set<ConfigurationOption> = []) {}
  public func register(_ output: Output, at path: [PathComponent]) {}
  public func route(path: [String], parameters: inout Parameters) -> Output? { nil }
}

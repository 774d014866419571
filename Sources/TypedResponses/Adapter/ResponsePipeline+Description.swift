extension ResponsePipeline: CustomStringConvertible {
  /// A phrase such as: "content as application/json, no rules of the application".
  public var description: String { "\(settings), \(errors)" }
}

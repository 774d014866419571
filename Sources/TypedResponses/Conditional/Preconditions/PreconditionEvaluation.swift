/// What became of a request's preconditions, and why.
public struct PreconditionEvaluation: Sendable, Hashable {
  /// What to do with the request.
  public let outcome: PreconditionOutcome
  /// Which field decided, by which rule: for logs and tests.
  public let trace: PreconditionTrace
}

extension PreconditionEvaluation {
  /// The 412 when a condition does not hold; `nil` otherwise.
  public var failure: PreconditionFailed? {
    guard outcome == .preconditionFailed, let step = trace.decision else { return nil }
    let field: [String: JSONValue] = ["field": .string("\(step.field)")]
    if case .tagIsRewritten = step.reason { return PreconditionFailed(ProblemMessage("precondition.rewritten", field)) }
    return PreconditionFailed(ProblemMessage("precondition.failed", field))
  }
}

extension PreconditionEvaluation: CustomStringConvertible {
  public var description: String { trace.description }
}

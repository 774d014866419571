/// What became of a request's preconditions, and why.
public struct PreconditionEvaluation: Sendable, Hashable {
  /// What to do with the request.
  public let outcome: PreconditionOutcome
  /// Which field decided, by which rule: for logs and tests.
  public let trace: PreconditionTrace
}

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
    if case .tagIsRewritten = step.reason {
      return PreconditionFailed(
        detail: """
          The condition in \(step.field) does not hold: its tag is the current one, changed by a proxy on the way that \
          compresses. Nothing was done. Reading again gives the same tag; the server has to be told to take it.
          """)
    }
    return PreconditionFailed(detail: "The condition in \(step.field) does not hold. Nothing was done.")
      .message("precondition.failed", ["field": .string("\(step.field)")])
  }
}

extension PreconditionEvaluation: CustomStringConvertible {
  public var description: String { trace.description }
}

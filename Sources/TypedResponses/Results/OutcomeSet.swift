/// A value that holds one of several outcomes: a ``OneOf``, or a set made from one.
package protocol OutcomeSet {
  /// The outcome that was chosen.
  var response: any TypedResponse { get }
}

extension OneOf: OutcomeSet {}

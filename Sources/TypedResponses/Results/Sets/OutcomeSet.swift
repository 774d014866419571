/// A ``OneOf`` of any types.
package protocol OutcomeSet {
  /// The outcome that was chosen.
  var response: any TypedResponse { get }
}

extension OneOf: OutcomeSet {}

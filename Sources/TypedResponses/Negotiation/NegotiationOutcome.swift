/// What came of choosing among the forms of a resource.
public enum NegotiationOutcome: Sendable {
  /// This one is sent.
  case chosen(NegotiatedChoice)
  /// The client takes none of them: 406.
  case noneAcceptable(NotAcceptable)
}

/// The form of a resource that fits a request best.
public struct NegotiatedChoice: Sendable, Hashable {
  /// The form.
  public let variant: Variant
  /// The request fields that had a part in the choice: what `Vary` has to name
  /// ([RFC 9110 §12.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5)). Empty when there was no choice.
  public let vary: [FieldName]
}

extension NegotiatedChoice: CustomStringConvertible {
  public var description: String { variant.description }
}

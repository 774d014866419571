/// 300: the resource has several representations, each with a URI of its own, and the client chooses.
///
/// [RFC 9110 §15.4.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.1)
public struct MultipleChoices<Choices: Encodable & Sendable>: ContentResponse {
  public static var status: StatusCode { .multipleChoices }

  /// The list of choices: for each its URI and what tells it from the others.
  public let choices: Choices
  /// The one the server would take; a client may follow it by itself.
  public let preferred: Location?
  public var settings: ResponseSettings?
  public var additionalFields = AdditionalFields()

  /// The choices, none preferred.
  public init(_ choices: Choices) {
    self.choices = choices
    preferred = nil
  }

  /// The choices, one of them preferred.
  public init(_ choices: Choices, preferred: Location) {
    self.choices = choices
    self.preferred = preferred
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var fields = HeaderFields()
    if let preferred { fields.append(.location, preferred.fieldValue) }
    let representation = ContentRepresentation(status: Self.status, leading: fields, additional: additionalFields)
    return try representation.encode(choices, for: request, using: self.settings, or: settings)
  }
}

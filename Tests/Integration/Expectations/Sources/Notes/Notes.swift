public import TypedResponses

/// A note as clients see it.
public struct Note: Codable, Sendable, Hashable {
  public let id: Int
  public let text: String
}

/// The notes of an application, as a user of the package would write them.
public struct Notes: Sendable {
  public init() {}

  /// Creates a note.
  public func create(_ text: String) throws(CreateFailure) -> CreateResult<Note> {
    if text.isEmpty {
      throw .validationFailed(fields: FieldError("/text", code: "too_short", detail: "Write something."))
    }
    if text == "taken" { throw .conflict(detail: "There is such a note.") }
    return .created(Note(id: 1, text: text), location: "/notes/1")
  }

  /// Creates a note and does not say where, as an answer to POST should.
  public func createSomewhere(_ text: String) throws -> RawResponse {
    try RawResponse(.created)
  }
}

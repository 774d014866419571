/// The conditions under which the client wants the request performed.
///
/// A method that changes something may send `If-Match`, `If-None-Match` and `If-Unmodified-Since`
/// ([RFC 9110 §13.1](https://www.rfc-editor.org/rfc/rfc9110#section-13.1)); the handler checks them against the version
/// that it found.
public struct PreconditionsPart: RequestPart {
  fileprivate let isRequired: Bool

  public var facts: [RequestPartFact] {
    // `*` or a list of entity tags, which may be empty (RFC 9110 §13.1). A date that is none is ignored (§13.1.4), so that
    // any text will do.
    let tags: JSONObject = ["type": "string", "pattern": #"^(\*|((W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)?)$"#]
    let parameters: [RequestPartFact] = [
      .parameter(.header(.ifMatch), schema: tags, isRequired: false),
      .parameter(.header(.ifNoneMatch), schema: tags, isRequired: false),
      .parameter(.header(.ifUnmodifiedSince), schema: ["type": "string"], isRequired: false),
    ]
    let failures: [any ErrorResponse.Type] =
      isRequired ? [PreconditionFailed.self, PreconditionRequired.self] : [PreconditionFailed.self]
    return parameters + failures.map { .failure($0) }
  }

  public func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Preconditions? {
    Preconditions(input.facts, matching: input.settings.tagMatching)
  }
}

extension RequestPart where Self == PreconditionsPart {
  /// The conditions, which the client may leave out.
  public static var preconditions: Self { PreconditionsPart(isRequired: false) }

  /// The conditions; where they are required, the handler refuses their absence with
  /// ``Preconditions/require(match:)``.
  public static func preconditions(required isRequired: Bool) -> Self { PreconditionsPart(isRequired: isRequired) }
}

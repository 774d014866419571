extension DecodingError {
  /// The answer to content that could not be decoded: 400 when it is not well-formed, else 422 with the place and a
  /// sentence that names no type of the program.
  package var problem: any ErrorResponse {
    fieldError.map { ValidationFailed(fields: $0) }
      ?? BadRequest(detail: "The content is not well-formed.").message("content.malformed")
  }

  /// The answer to this JSON content, with line and column when it is not well-formed.
  package func problem(in content: [UInt8]) -> any ErrorResponse {
    if let fieldError { return ValidationFailed(fields: fieldError) }
    do throws(JSONSyntaxError) {
      _ = try JSONValue(parsing: content)
      return problem
    } catch {
      return BadRequest(detail: error.description)
    }
  }

  /// What is wrong with which value; `nil` when the content as a whole could not be parsed.
  package var fieldError: FieldError? {
    switch self {
    case .keyNotFound(let key, let context):
      FieldError(JSONPointer(context.codingPath + [key]), code: "required", detail: "This member is required.")
    case .valueNotFound(let type, let context):
      FieldError(JSONPointer(context.codingPath), code: "required", detail: "Must be \(JSONKind.of(type)), not null.")
    case .typeMismatch(let type, let context):
      FieldError(JSONPointer(context.codingPath), code: "wrong_type", detail: "Must be \(JSONKind.of(type)).")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      nil
    case .dataCorrupted(let context):
      FieldError(JSONPointer(context.codingPath), code: "invalid_value", detail: "This value is not acceptable.")
    @unknown default:
      nil
    }
  }
}

/// What a client has to write for a type of the program.
enum JSONKind {
  /// A word such as `a string` for `String`.
  static func of(_ type: Any.Type) -> String {
    switch type {
    case is any StringProtocol.Type: "a string"
    case is Bool.Type: "true or false"
    case is any BinaryInteger.Type: "an integer"
    case is any BinaryFloatingPoint.Type: "a number"
    case is any DictionaryKind.Type: "an object"
    case is any Collection.Type: "an array"
    default: "of another type"
    }
  }
}

/// Tells a dictionary from the other collections.
private protocol DictionaryKind {}
extension Dictionary: DictionaryKind {}

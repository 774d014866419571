#if Hummingbird
  import Hummingbird
  import TypedResponses

  /// What `Request.decode` of Hummingbird says of content that does not fit: a sentence with the path between backticks,
  /// and with the name of the program's type, which clients are not told.
  enum DecodingMessage {
    /// The failed validation that the error stands for; `nil` when it is another error.
    static func failure(_ error: HTTPError) -> ValidationFailed? {
      guard error.status == .badRequest, let message = error.body else { return nil }
      let parts = message.split(separator: "`", omittingEmptySubsequences: false)
      guard parts.count >= 3 else { return nil }
      let pointer = JSONPointer(parts[1].split(separator: ".").map(String.init))
      switch (parts[0], parts[2]) {
      case ("Coding key ", " not found."):
        return ValidationFailed(fields: FieldError(pointer, code: "required", detail: "This member is required."))
      case ("Value not found for ", " key."):
        return ValidationFailed(fields: FieldError(pointer, code: "required", detail: "Must not be null."))
      case ("Type mismatch for ", " key, expected "):
        return ValidationFailed(fields: FieldError(pointer, code: "wrong_type", detail: "Must be of another type."))
      default:
        return nil
      }
    }
  }
#endif

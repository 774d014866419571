/// The form in which a problem document lists the errors of a failed validation.
///
/// ``pointers`` is the form in RFC 9457's own example. The others help clients that know another one already; they are
/// members of the same problem document.
public struct ValidationFormat: Sendable {
  private enum Form: Sendable {
    case pointers, messages, violations, fields, issues
    case custom(Custom)
  }

  /// One word, so that formats are cheap to hand on.
  private final class Custom: Sendable {
    let name: ProblemMemberName
    let value: @Sendable ([FieldError]) -> JSONValue

    init(_ name: ProblemMemberName, _ value: @escaping @Sendable ([FieldError]) -> JSONValue) {
      self.name = name
      self.value = value
    }
  }

  private let form: Form

  /// Whether the errors are listed as RFC 9457 does.
  package var listsPointers: Bool {
    if case .pointers = form { true } else { false }
  }

  /// ```json
  /// "errors": [{"detail": "Must be from 1 to 9.", "pointer": "#/items/0/count", "code": "out_of_range"}]
  /// ```
  public static var pointers: ValidationFormat { ValidationFormat(form: .pointers) }

  /// ```json
  /// "errors": {"items[0].count": ["Must be from 1 to 9."]}
  /// ```
  public static var messages: ValidationFormat { ValidationFormat(form: .messages) }

  /// ```json
  /// "violations": [{"field": "items[0].count", "message": "Must be from 1 to 9."}]
  /// ```
  public static var violations: ValidationFormat { ValidationFormat(form: .violations) }

  /// ```json
  /// "error": "validation_failed", "fields": [{"field": "items[0].count", "code": "out_of_range"}]
  /// ```
  public static var fields: ValidationFormat { ValidationFormat(form: .fields) }

  /// ```json
  /// "issues": [{"type": "urn:problem-type:belgif:input-validation:schemaViolation",
  ///   "title": "Input isn't valid with respect to schema", "in": "body", "name": "items[0].count",
  ///   "detail": "Must be from 1 to 9.", "code": "out_of_range"}]
  /// ```
  ///
  /// The form of the [Belgif REST guide](https://www.belgif.be/specification/rest/api-guide/problems/badRequest.html),
  /// which ``ConventionProfile/belgif`` sends anyway.
  public static var issues: ValidationFormat { ValidationFormat(form: .issues) }

  /// A form of your own: one member that holds all the errors. A value that JSON cannot write fails the response.
  public static func custom(
    _ name: ProblemMemberName, _ value: @escaping @Sendable ([FieldError]) -> JSONValue
  ) -> ValidationFormat {
    ValidationFormat(form: .custom(Custom(name, value)))
  }

  func write(_ errors: [FieldError], to members: inout ProblemMembers) throws(ContentEncodingError) {
    members.reserve(errors.count * 96)
    switch form {
    case .pointers: members.add("errors") { Self.writePointers(errors, to: &$0, $1) }
    case .messages: members.add("errors") { Self.writeMessages(errors, to: &$0, $1) }
    case .violations:
      members.add("violations") { json, translation in
        Self.writeList(errors, to: &json) { error, json in
          json.key("message" as StaticString)
          json.string(translation?.fault(error) ?? error.detail)
        }
      }
    case .fields:
      members.add("error") { json, _ in json.string("validation_failed") }
      members.add("fields") { json, _ in
        Self.writeList(errors, to: &json) { error, json in
          json.key("code" as StaticString)
          json.string(error.code)
        }
      }
    case .issues: members.add("issues") { Self.writeIssues(errors, to: &$0, $1) }
    case .custom(let custom): try members.add(custom.name, custom.value(errors))
    }
  }

  @inline(never)
  private static func writePointers(
    _ errors: [FieldError], to json: inout JSONWriter, _ translation: ProblemTranslation?
  ) {
    json.beginArray()
    errors.forEachInPlace { $0.writePointer(to: &json, translation) }
    json.endArray()
  }

  fileprivate static func writeRest(_ rest: FieldError.Rest, to json: inout JSONWriter) {
    if !rest.parameters.members.isEmpty {
      json.key("parameters" as StaticString)
      json.writable(.object(rest.parameters))
    }
    if let value = rest.value {
      json.key("value" as StaticString)
      json.writable(value)
    }
  }

  private static func writeMessages(
    _ errors: [FieldError], to json: inout JSONWriter, _ translation: ProblemTranslation?
  ) {
    var messages: [(path: String, texts: [String])] = []
    var places: [String: Int] = [:]
    for error in errors {
      let path = error.location.path
      let text = translation?.fault(error) ?? error.detail
      if let place = places[path] {
        messages[place].texts.append(text)
      } else {
        places[path] = messages.count
        messages.append((path, [text]))
      }
    }
    json.beginObject()
    for message in messages {
      json.key(message.path)
      json.beginArray()
      for text in message.texts { json.string(text) }
      json.endArray()
    }
    json.endObject()
  }

  private static func writeList(
    _ errors: [FieldError], to json: inout JSONWriter, _ writeRest: (FieldError, inout JSONWriter) -> Void
  ) {
    json.beginArray()
    for error in errors {
      json.beginObject()
      json.key("field" as StaticString)
      json.string(error.location.path)
      writeRest(error, &json)
      json.endObject()
    }
    json.endArray()
  }
}

// MARK: - Belgif

extension ValidationFormat {
  private static func writeIssues(
    _ errors: [FieldError], to json: inout JSONWriter, _ translation: ProblemTranslation?
  ) {
    json.beginArray()
    for error in errors {
      let (type, title) = issue(error.code)
      json.beginObject()
      json.key("type" as StaticString)
      json.string("urn:problem-type:belgif:input-validation:\(type)")
      json.key("title" as StaticString)
      json.string(title)
      json.key("in" as StaticString)
      // The guide knows no cookies: they are in a header field.
      json.string(error.location.part == .cookie ? FieldLocation.Part.header.name : error.location.part.name)
      json.key("name" as StaticString)
      json.string(error.location.path)
      json.key("detail" as StaticString)
      json.string(translation?.fault(error) ?? error.detail)
      json.key("code" as StaticString)
      json.string(error.code)
      if let rest = error.rest { writeRest(rest.content, to: &json) }
      json.endObject()
    }
    json.endArray()
  }

  /// The type and the title of a fault. What a schema can express is a violation of the schema.
  private static func issue(_ code: String) -> (type: String, title: String) {
    switch code {
    case "required", "wrong_type", "out_of_range", "invalid_length", "invalid_format", "not_allowed", "invalid_base64",
      "invalid_boolean", "invalid_date", "invalid_decimal", "invalid_integer", "invalid_number", "invalid_url",
      "invalid_uuid", "invalid_count", "not_unique":
      ("schemaViolation", "Input isn't valid with respect to schema")
    case "unknown_member": ("unknownInput", "Unknown input")
    default: ("invalidInput", "Invalid input")
    }
  }
}

extension JSONWriter {
  /// A value; a number in it that JSON cannot write makes all of it `null`.
  fileprivate mutating func writable(_ value: JSONValue) {
    let (length, comma) = (output.count, needsComma)
    do throws(ContentEncodingError) {
      try self.value(value)
    } catch {
      output.truncate(to: length)
      needsComma = comma
      null()
    }
  }
}

extension InPlace<FieldError> {
  fileprivate borrowing func writePointer(to json: inout JSONWriter, _ translation: ProblemTranslation?) {
    if translation == nil, writePlain(to: &json) { return }
    json.beginObject(#"{"detail":"#)
    if let translation { json.string(translation.fault(value)) } else { json.string(value.detail) }
    if value.location.part.hasPointers {
      json.key("pointer" as StaticString)
      json.fragment(value.location.text)
    } else {
      json.key("in" as StaticString)
      json.string(value.location.part.name)
      json.key("name" as StaticString)
      json.string(value.location.text)
    }
    json.key("code" as StaticString)
    json.string(value.code)
    if let rest = value.rest { ValidationFormat.writeRest(rest.content, to: &json) }
    json.endObject()
  }
}

extension InPlace<FieldError> {
  /// Writes an error of content at once, of which no text needs escaping, as most; `false` for any other.
  private borrowing func writePlain(to json: inout JSONWriter) -> Bool {
    guard value.location.part.hasPointers, value.rest == nil else { return false }
    let isWritten = unsafe value.detail.utf8.withContiguousStorageIfAvailable { detail in
      unsafe value.location.text.utf8.withContiguousStorageIfAvailable { pointer in
        unsafe value.code.utf8.withContiguousStorageIfAvailable { code in
          json.plain(upTo: detail.count + pointer.count + code.count + 40) { text in
            text.append(#"{"detail":""#)
            guard unsafe text.append(plain: detail) else { return false }
            text.append(##"","pointer":"#"##)
            guard unsafe text.append(fragment: pointer) else { return false }
            text.append(#"","code":""#)
            guard unsafe text.append(plain: code) else { return false }
            text.append(#""}"#)
            return true
          }
        }
      }
    }
    return isWritten == true
  }
}

extension ValidationFormat: CustomStringConvertible {
  /// The member that holds the errors, such as "violations".
  public var description: String {
    switch form {
    case .pointers: "errors, by pointer"
    case .messages: "errors, by field"
    case .violations: "violations"
    case .fields: "fields"
    case .issues: "issues"
    case .custom: "a member of the application"
    }
  }
}

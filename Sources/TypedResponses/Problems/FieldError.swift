/// One fault of one value in a request.
///
/// In the document's `errors` array, content and parameters look like this:
///
/// ```json
/// {"detail": "Not an e-mail address.", "pointer": "#/email", "code": "invalid_format"}
/// {"detail": "Must be from 1 to 100.", "in": "query", "name": "limit", "code": "out_of_range"}
/// ```
///
/// The offending value is not repeated: it may be a password.
///
/// [RFC 9457 §3](https://www.rfc-editor.org/rfc/rfc9457#section-3)
public struct FieldError: Sendable, Hashable {
  /// Where the value stands.
  public let location: FieldLocation
  /// What is wrong, for programs: stable, such as `required` or `invalid_format`.
  public let code: String
  /// What is wrong and how to put it right, for people.
  public let detail: String

  /// A fault of the value at this location.
  public init(at location: FieldLocation, code: String, detail: String) {
    self.location = location
    self.code = code
    self.detail = detail
  }

  /// A fault in JSON content.
  public init(_ pointer: JSONPointer, code: String, detail: String) {
    self.init(at: .body(pointer), code: code, detail: detail)
  }

  /// A fault of a query parameter.
  public init(query name: String, code: String, detail: String) {
    self.init(at: .query(name), code: code, detail: detail)
  }

  /// A fault of a path parameter.
  public init(path name: String, code: String, detail: String) {
    self.init(at: .path(name), code: code, detail: detail)
  }

  /// A fault of a header field.
  public init(header name: FieldName, code: String, detail: String) {
    self.init(at: .header(name), code: code, detail: detail)
  }

  /// A fault of a cookie.
  public init(cookie name: String, code: String, detail: String) {
    self.init(at: .cookie(name), code: code, detail: detail)
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("detail")
    json.string(detail)
    if let pointer = location.pointer {
      json.key("pointer")
      json.fragment(pointer)
    } else if let name = location.name {
      json.key("in")
      json.string(location.part.name)
      json.key("name")
      json.string(name)
    }
    json.key("code")
    json.string(code)
    json.endObject()
  }
}

/// One fault of one value in a request.
///
/// In the document's `errors` array, content and parameters look like this:
///
/// ```json
/// {"detail": "Not an e-mail address.", "pointer": "#/email", "code": "invalid_format"}
/// {"detail": "Must be from 1 to 100.", "in": "query", "name": "limit", "code": "out_of_range",
///  "parameters": {"minimum": 1, "maximum": 100}}
/// ```
///
/// The offending value is not repeated, since it may be a password, unless the caller says that it is safe:
/// ``including(safeValue:)``.
///
/// [RFC 9457 §3](https://www.rfc-editor.org/rfc/rfc9457#section-3)
public struct FieldError: Sendable, Hashable {
  /// Where the value stands.
  public let location: FieldLocation
  /// What is wrong, for programs: stable, such as `required` or `invalid_format`.
  public let code: String
  /// What is wrong and how to put it right, for people.
  public let detail: String
  /// What a program needs to say it in its own words, such as the bounds of a range.
  public var parameters: JSONObject { rest?.content.parameters ?? JSONObject() }
  /// The value that is wrong, where the caller said that it is safe to repeat.
  public var value: JSONValue? { rest?.content.value }
  /// What few errors have.
  private(set) var rest: Box<Rest>?

  /// What an error says beyond its place, code and detail.
  struct Rest: Hashable {
    var parameters = JSONObject()
    var value: JSONValue?
  }

  /// A fault of the value at this location.
  public init(at location: FieldLocation, code: String, detail: String, parameters: JSONObject = JSONObject()) {
    self.location = location
    self.code = code
    self.detail = detail
    if !parameters.members.isEmpty { rest = Box(Rest(parameters: parameters)) }
  }

  /// A fault of the value at this location.
  public init(at location: FieldLocation, _ fault: Fault) {
    self.init(at: location, code: fault.code, detail: fault.detail, parameters: fault.parameters)
  }

  /// A fault in JSON content.
  public init(_ pointer: JSONPointer, code: String, detail: String) {
    // Not by way of another initialiser, which would copy the error.
    location = .body(pointer)
    self.code = code
    self.detail = detail
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

  /// This error with a parameter; one of the same name is replaced.
  public func parameter(_ name: String, _ value: JSONValue) -> FieldError {
    changing { $0.parameters[name] = value }
  }

  /// This error with the value that is wrong. Only for values that may be seen by whoever sees the response: no
  /// passwords, tokens, or data of other people.
  public func including(safeValue value: JSONValue) -> FieldError {
    changing { $0.value = value }
  }

  /// This error at the place that is told.
  var told: FieldError {
    var copy = FieldError(at: location.told, code: code, detail: detail)
    copy.rest = rest
    return copy
  }

  private func changing(_ change: (inout Rest) -> Void) -> FieldError {
    var content = rest?.content ?? Rest()
    change(&content)
    var copy = self
    copy.rest = Box(content)
    return copy
  }
}

extension FieldError: CustomStringConvertible {
  public var description: String { "\(location) \(code): \(detail)" }
}

internal import TypedResponses

extension IntakeCase.Request {
  static func get(_ target: String, _ fields: [(FieldName, String)] = []) -> Self {
    Self(method: .get, target: target, fields: fields)
  }

  static func post(
    _ target: String, _ content: String = "", type: String? = "application/json", _ fields: [(FieldName, String)] = []
  ) -> Self {
    Self(
      method: .post, target: target, fields: (type.map { [(.contentType, $0)] } ?? []) + fields,
      content: Array(content.utf8))
  }

  static func patch(_ target: String, _ content: String, type: String = "application/merge-patch+json") -> Self {
    var request = post(target, content, type: type)
    request.method = .patch
    return request
  }

  func with(_ method: RequestMethod) -> Self {
    var copy = self
    copy.method = method
    return copy
  }
}

/// A fault as a problem document lists it, written by hand.
struct Listed {
  let text: String

  init(_ detail: String, _ pointer: String, _ code: String, _ parameters: String? = nil) {
    text = Self.text(detail, #""pointer":"\#(pointer)""#, code, parameters)
  }

  init(_ detail: String, in part: String, _ name: String, _ code: String, _ parameters: String? = nil) {
    text = Self.text(detail, #""in":"\#(part)","name":"\#(name)""#, code, parameters)
  }

  private static func text(_ detail: String, _ place: String, _ code: String, _ parameters: String?) -> String {
    let rest = parameters.map { #","parameters":\#($0)"# } ?? ""
    return #"{"detail":"\#(detail)",\#(place),"code":"\#(code)"\#(rest)}"#
  }
}

extension IntakeAnswer {
  /// A success with this JSON text.
  static func ok(_ content: String, status: Int = 200, _ fields: [(String, String)] = []) -> IntakeAnswer {
    answer(status, content, "application/json", fields)
  }

  /// A problem document. `members` follow the detail.
  static func problem(
    _ status: Int, _ detail: String? = nil, _ members: String = "", type: String = "about:blank",
    title: String? = nil, fields: [(String, String)] = []
  ) -> IntakeAnswer {
    let title = title ?? titles[status] ?? ""
    let text = detail.map { #","detail":"\#($0)""# } ?? ""
    let rest = members.isEmpty ? "" : ",\(members)"
    return answer(
      status, #"{"type":"\#(type)","title":"\#(title)","status":\#(status)\#(text)\#(rest)}"#,
      "application/problem+json", fields)
  }

  /// A failed validation.
  static func faults(_ faults: Listed..., fields: [(String, String)] = []) -> IntakeAnswer {
    let detail = faults.count == 1 ? "A value in the request is not" : "Some values in the request are not"
    return problem(
      422, "\(detail) acceptable.", #""errors":[\#(faults.map(\.text).joined(separator: ","))]"#, fields: fields)
  }

  private static func answer(
    _ status: Int, _ content: String, _ type: String, _ fields: [(String, String)]
  ) -> IntakeAnswer {
    IntakeAnswer(
      status: status,
      fields: fields + [("Content-Type", type), ("Content-Length", String(content.utf8.count))], content: content)
  }

  /// The phrases of RFC 9110 §15 and RFC 6585.
  private static let titles = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict",
    413: "Content Too Large", 415: "Unsupported Media Type", 422: "Unprocessable Content", 429: "Too Many Requests",
    503: "Service Unavailable",
  ]
}

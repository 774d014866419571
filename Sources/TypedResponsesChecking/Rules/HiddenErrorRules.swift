import TypedResponses

extension ConventionRule {
  /// Errors in content whose status says that all went well.
  static let hiddenErrors: [ConventionRule] = [
    ConventionRule(
      "error.hidden", .should, .rfc(9205, "4.6"),
      "Send the status that says so: clients, caches and monitors read the status, not the content."
    ) { subject in
      guard let envelope = subject.envelope, envelope.isAboutExchange, let sign = envelope.sign else { return nil }
      return "the status is \(subject.code), and the content says \(sign)"
    },
    ConventionRule(
      "error.hidden.maybe", .convention, .rfc(9205, "4.6"),
      "Send an error's status if the request failed; nothing needs to change if the content is about something else."
    ) { subject in
      guard let envelope = subject.envelope, !envelope.isAboutExchange || envelope.sign == nil,
        let sign = envelope.weakSign
      else { return nil }
      return "the status is \(subject.code), and the content says \(sign)"
    },
  ]
}

/// A JSON object that may be the report of a failure, in one of the forms that are in use.
///
/// Whether it tells of this very request is judged by what else it has: a report of a failure has nothing to say beside
/// the failure, while a finished operation, a delivery or a record has.
private struct Envelope {
  private let object: JSONObject
  private let target: String

  /// `nil` for objects of protocols that send 200 by their own rules.
  init?(_ object: JSONObject, target: String) {
    if object["jsonrpc"] != nil || Envelope.isGraphQL(object, target: target) { return nil }
    self.object = object
    self.target = target.lowercased()
  }

  private static func isGraphQL(_ object: JSONObject, target: String) -> Bool {
    if target.lowercased().contains("graphql") { return true }
    guard let errors = object["errors"]?.elements else { return false }
    return object["data"] != nil || object["extensions"] != nil
      || errors.contains { error in ["locations", "path", "extensions"].contains { error[$0] != nil } }
  }

  private static let failureNames: Set<String> = [
    "success", "ok", "error", "errors", "status", "code", "statusCode", "status_code", "error_code", "errorCode",
    "message", "title", "detail", "details", "description", "error_description", "error_message", "errorMessage",
    "type",
    "reason", "hint", "help", "timestamp", "time", "date", "path", "instance", "requestId", "request_id", "traceId",
    "trace_id", "correlationId", "correlation_id", "documentation_url", "error_uri", "version", "method", "exception",
    "msg", "errmsg", "errcode", "fault",
  ]

  /// Whether the object says nothing but that the request failed.
  var isAboutExchange: Bool {
    let isReport = object.members.allSatisfy { member in
      Envelope.failureNames.contains(member.name)
        || ["data", "result", "results", "payload", "response"].contains(member.name) && member.value.isEmpty
    }
    return isReport && !isCheck && !isAboutCode
  }

  /// Whether the address is one of a check: what it finds is its answer.
  private var isCheck: Bool {
    let words = target.split { !$0.isLetter && !$0.isNumber }
    return words.contains { word in
      [
        "health", "healthz", "healthcheck", "livez", "readyz", "ready", "live", "ping", "status", "check", "checks",
        "validate", "validation", "verify", "test", "probe", "jobs", "job", "operations", "operation", "tasks", "task",
        "deliveries", "delivery", "webhooks", "events", "logs", "errors", "messages",
      ].contains(word)
    }
  }

  /// Whether the address names the status code that the content has: it is a record about the code.
  private var isAboutCode: Bool {
    guard let code else { return false }
    return target.split { !$0.isNumber }.contains { Int($0) == code.number }
  }

  private var code: (name: String, number: Int)? {
    for name in ["status", "code", "statusCode", "status_code"] {
      if let number = object[name]?.number, (400...599).contains(number) { return (name, number) }
    }
    return nil
  }

  private var explains: Bool {
    ["message", "detail", "error", "errors", "error_description", "reason", "msg", "title"].contains { name in
      object[name].map { !$0.isEmpty } ?? false
    }
  }

  /// The member with which the object says that something failed, and why.
  var sign: String? {
    for name in ["success", "ok"] where object[name] == .bool(false) && explains { return "'\(name)' is false" }
    switch object["error"] {
    case .bool(true)? where explains: return "'error' is true"
    case .string(let text)? where !text.isEmpty: return "'error' is \(FieldText.quote(text))"
    case .object(let error)? where !error.members.isEmpty: return "there is an 'error' object"
    default: break
    }
    if let text = object["status"]?.text, ["error", "fail", "failure"].contains(text.lowercased()), explains {
      return "'status' is \(FieldText.quote(text))"
    }
    if let code,
      object["message"]?.text != nil || object["detail"]?.text != nil || object["error"] != nil
        || object["title"]?.text != nil && object["type"]?.text != nil
    {
      return "'\(code.name)' is \(code.number)"
    }
    guard let errors = object["errors"]?.elements, !errors.isEmpty else { return nil }
    let isReport = errors.allSatisfy { error in
      ["detail", "title", "code", "status"].contains { error[$0] != nil } || error.text != nil
    }
    return isReport ? "there are \(errors.count) 'errors'" : nil
  }

  /// A sign of failure that may be about something else.
  var weakSign: String? {
    guard !isCheck, !isAboutCode, object.members.count <= 3 else { return nil }
    if object["success"] == .bool(false) { return "'success' is false" }
    guard let errors = object["errors"]?.elements, !errors.isEmpty else { return nil }
    return "there are \(errors.count) 'errors'"
  }
}

extension Subject {
  fileprivate var envelope: Envelope? {
    guard isSuccess, code != 202, code != 207, method != .head, case .object(let object)? = json,
      !(contentType?.essence.contains("graphql") ?? false)
    else { return nil }
    return Envelope(object, target: request?.target ?? "")
  }
}

extension JSONValue {
  /// Whether the value says nothing: null, or an empty text, array or object.
  fileprivate var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    default: false
    }
  }
}

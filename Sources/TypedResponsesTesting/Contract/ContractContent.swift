/// What a contract sends to create, replace or change a resource.
public struct ContractContent: Sendable, Hashable {
  let octets: [UInt8]
  let type: String

  /// Content of this media type.
  public init(_ text: String, type: String) {
    octets = Array(text.utf8)
    self.type = type
  }

  /// The same octets, without a word about what they are.
  var untyped: ContractContent { ContractContent(String(decoding: octets, as: UTF8.self), type: "") }

  /// A JSON document.
  public static func json(_ text: String) -> ContractContent {
    ContractContent(text, type: "application/json")
  }

  /// A merge patch ([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)): the members that change.
  public static func mergePatch(_ text: String) -> ContractContent {
    ContractContent(text, type: "application/merge-patch+json")
  }

  /// A patch of operations ([RFC 6902](https://www.rfc-editor.org/rfc/rfc6902)).
  public static func jsonPatch(_ text: String) -> ContractContent {
    ContractContent(text, type: "application/json-patch+json")
  }
}

/// Something that a resource supports, with what a contract needs to try it out, or that it does not, with the reason.
///
/// ```swift
/// CRUDContract(
///   of: "/users", creating: { .json(#"{"name":"Ada \#($0)"}"#) },
///   replacing: .with(.json(#"{"name":"Eve"}"#)), patching: .unsupported(because: "Users are replaced as a whole."),
///   paging: .unsupported(because: "There are never more than ten."),
///   credentials: .unsupported(because: "The directory is open to everyone."))
/// ```
public struct Supported<Value: Sendable>: Sendable {
  let value: Value?
  let reason: String?

  /// The resource supports it.
  public static func with(_ value: Value) -> Supported {
    Supported(value: value, reason: nil)
  }

  /// The resource does not support it, for this reason, which the report shows.
  public static func unsupported(because reason: String) -> Supported {
    precondition(!reason.isEmpty, "What is not supported needs a reason.")
    return Supported(value: nil, reason: reason)
  }
}

// MARK: - What reports show

extension ContractContent: CustomStringConvertible {
  public var description: String { "\(type): \(String(decoding: octets, as: UTF8.self))" }
}

extension Supported: CustomStringConvertible {
  public var description: String { value.map { "supported: \($0)" } ?? "not supported: \(reason ?? "")" }
}

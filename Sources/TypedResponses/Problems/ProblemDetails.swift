/// What a problem document says of one occurrence, beyond what its type and status say.
///
/// [RFC 9457 §3.1](https://www.rfc-editor.org/rfc/rfc9457#section-3.1)
public struct ProblemDetails: Sendable, Hashable {
  /// What went wrong this time, for a person, with help to put it right. Never text from inside the server.
  public var detail: String?
  /// A URI reference that names this occurrence.
  public var instance: URIReference?
  /// Optional header fields of the response.
  public var additionalFields = AdditionalFields()
  /// Extension members, in the order in which they are written.
  public private(set) var extensions: [Extension] = []

  /// Details with this text for people, or none.
  public init(_ detail: String? = nil) {
    self.detail = detail
  }

  /// One extension member.
  public struct Extension: Sendable, Hashable {
    /// The member's name.
    public let name: ProblemMemberName
    /// The member's value.
    public let value: JSONValue
  }

  /// Adds an extension member, or replaces the one of that name.
  public mutating func setExtension(_ name: ProblemMemberName, _ value: JSONValue) {
    let member = Extension(name: name, value: value)
    if let index = extensions.firstIndex(where: { $0.name == name }) {
      extensions[index] = member
    } else {
      extensions.append(member)
    }
  }

  /// Adds an extension member unless there is one of that name.
  public mutating func addExtension(_ name: ProblemMemberName, _ value: JSONValue) {
    if !extensions.contains(where: { $0.name == name }) {
      extensions.append(Extension(name: name, value: value))
    }
  }
}

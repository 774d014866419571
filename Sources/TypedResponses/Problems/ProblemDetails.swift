/// What a problem document says of one occurrence, beyond what its type and status say.
///
/// [RFC 9457 §3.1](https://www.rfc-editor.org/rfc/rfc9457#section-3.1)
public struct ProblemDetails: Sendable, Hashable {
  /// What went wrong this time, for a person, with help to put it right. Never text from inside the server.
  public var detail: String?
  /// The key and the arguments with which ``ProblemTranslations`` finds the detail in other languages.
  public var message: ProblemMessage?
  /// What happened, for the log alone. It never reaches a client; observers get it in ``ErrorReport/logText``.
  public var logText: String?
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

  /// Details with a text of which there are translations.
  init(_ detail: String, _ message: ProblemMessage) {
    self.detail = detail
    self.message = message
  }

  /// One extension member.
  public struct Extension: Sendable, Hashable {
    /// The member's name.
    public let name: ProblemMemberName
    /// The member's value.
    public let value: JSONValue

    /// A member with this name and value.
    public init(_ name: ProblemMemberName, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Adds an extension member, or replaces the one of that name.
  public mutating func setExtension(_ name: ProblemMemberName, _ value: JSONValue) {
    let member = Extension(name, value)
    if let index = extensions.firstIndex(where: { $0.name == name }) {
      extensions[index] = member
    } else {
      extensions.append(member)
    }
  }

  /// Adds an extension member unless there is one of that name.
  public mutating func addExtension(_ name: ProblemMemberName, _ value: JSONValue) {
    if !extensions.contains(where: { $0.name == name }) {
      extensions.append(Extension(name, value))
    }
  }
}

/// What a problem document says of one occurrence, beyond what its type and status say.
///
/// [RFC 9457 §3.1](https://www.rfc-editor.org/rfc/rfc9457#section-3.1)
public struct ProblemDetails: Sendable, Hashable {
  /// What went wrong this time, for a person, with help to put it right. Never text from inside the server.
  public var detail: String? {
    get { detailText.value }
    set { detailText = OptionalText(newValue) }
  }
  private(set) var detailText: OptionalText
  private(set) var instanceText = OptionalText(nil)
  private(set) var rest: Box<Rest>?

  /// What many occurrences lack.
  struct Rest: Hashable {
    fileprivate(set) var additionalFields = AdditionalFields()
    fileprivate var rare: Box<Rare>?

    var extensions: [Extension] { rare?.content.extensions ?? [] }
  }

  /// What few occurrences have.
  fileprivate struct Rare: Hashable {
    var message: ProblemMessage?
    var logText: String?
    var extensions: [Extension] = []
  }

  /// The key and the arguments with which ``ProblemTranslations`` finds the detail in other languages.
  public var message: ProblemMessage? {
    get { rest?.content.rare?.content.message }
    set { changeRare { $0.message = newValue } }
  }

  /// What happened, for the log alone. It never reaches a client; observers get it in ``ErrorReport/logText``.
  public var logText: String? {
    get { rest?.content.rare?.content.logText }
    set { changeRare { $0.logText = newValue } }
  }

  /// A URI reference that names this occurrence.
  public var instance: URIReference? {
    get { instanceText.value.map { URIReference(checked: $0) } }
    set { instanceText = OptionalText(newValue?.text) }
  }

  /// Whether this is the detail, or there is none, and no instance.
  func haveNoText(but detail: String?) -> Bool { detailText.value == detail && !instanceText.isThere }

  /// Optional header fields of the response.
  public var additionalFields: AdditionalFields {
    get { rest?.content.additionalFields ?? AdditionalFields() }
    set { change { $0.additionalFields = newValue } }
  }

  /// Extension members, in the order in which they are written.
  public var extensions: [Extension] { rest?.content.extensions ?? [] }

  /// Details with this text for people, or none.
  public init(_ detail: String? = nil) {
    detailText = OptionalText(detail)
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
    let index = extensions.firstIndex { $0.name == name }
    changeRare { rare in
      if let index { rare.extensions[index] = member } else { rare.extensions.append(member) }
    }
  }

  /// Adds an extension member unless there is one of that name.
  public mutating func addExtension(_ name: ProblemMemberName, _ value: JSONValue) {
    if !extensions.contains(where: { $0.name == name }) {
      changeRare { $0.extensions.append(Extension(name, value)) }
    }
  }

  /// Equal details have equal parts, so a part that holds nothing is dropped.
  private mutating func change(_ change: (inout Rest) -> Void) {
    var content = rest?.content ?? Rest()
    change(&content)
    let isEmpty = content.rare == nil && content.additionalFields.fields.isEmpty
    rest = isEmpty ? nil : Box(content)
  }

  private mutating func changeRare(_ change: (inout Rare) -> Void) {
    self.change { rest in
      var content = rest.rare?.content ?? Rare()
      change(&content)
      rest.rare = content == Rare() ? nil : Box(content)
    }
  }
}

extension ProblemDetails: CustomStringConvertible {
  public var description: String { detail ?? "no detail" }
}

extension ProblemDetails.Extension: CustomStringConvertible {
  /// The member, as in "balance: 30".
  public var description: String { "\(name): \(value)" }
}

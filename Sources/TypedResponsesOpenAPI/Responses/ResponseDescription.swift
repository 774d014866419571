public import TypedResponses

/// What an operation may answer with one status: fields, content, and what it means.
///
/// [OpenAPI 3.2 §4.17](https://spec.openapis.org/oas/v3.2.0.html#response-object)
public struct ResponseDescription: Sendable {
  /// The status; `nil` stands for every status that is not listed.
  public let status: StatusCode?
  /// The header fields, each name once.
  public private(set) var fields: [DescribedField]
  /// The forms of the content; none when there is no content.
  public private(set) var contents: [DescribedContent]
  /// Whether such a response may also have no content.
  public private(set) var mayLackContent: Bool

  /// What a response with this status has.
  public init(_ status: StatusCode?, fields: [DescribedField] = [], contents: [DescribedContent] = []) {
    self.status = status
    self.fields = []
    self.contents = contents
    mayLackContent = contents.isEmpty
    for field in fields { add(field) }
  }

  /// Adds a field; one of the same name is replaced.
  public mutating func add(_ field: DescribedField) {
    if let index = fields.firstIndex(where: { $0.name == field.name }) {
      fields[index] = field
    } else {
      fields.append(field)
    }
  }

  /// What holds for this response or the other: a field is required when it is so in both.
  mutating func merge(_ other: ResponseDescription) {
    for index in fields.indices where !other.fields.contains(where: { $0.name == fields[index].name && $0.isRequired })
    {
      fields[index].isRequired = false
    }
    for var field in other.fields where !fields.contains(where: { $0.name == field.name }) {
      field.isRequired = false
      fields.append(field)
    }
    contents += other.contents
    mayLackContent = mayLackContent || other.mayLackContent
  }

  /// The response may be that of an earlier request, where such are kept.
  mutating func addReplay() {
    if let status, Idempotency.isLasting(status) { add(.optional(.idempotentReplayed)) }
  }

  /// The same response with content of another shape.
  mutating func reshape(_ shape: DescribedContent.Shape) {
    contents = contents.map { DescribedContent(mediaType: $0.mediaType, shape: shape) }
  }
}

extension ResponseDescription: CustomStringConvertible {
  /// The status, the fields and the forms of content, such as: "201 with Location, ETag?: application/json of User".
  public var description: String {
    let names = fields.map(\.description).joined(separator: ", ")
    let forms = contents.map(\.description).joined(separator: " or ")
    return (status.map { String($0.code) } ?? "default") + (names.isEmpty ? "" : " with \(names)")
      + (forms.isEmpty ? "" : ": \(forms)")
  }
}

/// A response as a store keeps it, to be sent once more: status, fields and content.
///
/// It can be written to any store that takes `Codable` values; content is base64 there.
///
/// It lacks what belongs to one exchange: fields of every response, such as a request id or those of CORS, are added
/// anew when it is sent.
public struct SavedResponse: Sendable, Hashable {
  /// The status code.
  public let status: Int
  /// The fields, in the order in which they are sent.
  public let fields: [Field]
  /// The content; `nil` when there is none, as after 204.
  public let content: [UInt8]?

  /// A field.
  public struct Field: Sendable, Hashable, Codable {
    /// The name.
    public let name: String
    /// The value.
    public let value: String
  }

  /// A response that is complete in memory, or `nil` for one that is made while it is sent.
  public init?(_ response: EncodedResponse) {
    switch response.content {
    case .none: content = nil
    case .bytes(let octets): content = octets
    case .stream: return nil
    }
    status = response.status.code
    fields = response.fields.map { Field(name: $0.name.name, value: $0.value.text) }
  }

  /// How many octets it takes, about.
  public var size: Int {
    fields.reduce(content?.count ?? 0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 32 }
  }

  /// The response, marked as one that was sent before; `nil` when a store gave back what it was never given.
  func replayed() -> EncodedResponse? {
    guard let status = StatusCode(status) else { return nil }
    var lines = HeaderFields()
    for field in fields {
      guard let name = FieldName(field.name), let value = try? FieldValue(field.value) else { return nil }
      lines.append(name, value)
    }
    lines.append(.idempotentReplayed, "true")
    return EncodedResponse(status: status, fields: lines, content: content.map { .bytes($0) } ?? .none)
  }
}

extension SavedResponse: Codable {
  private enum CodingKeys: String, CodingKey { case status, fields, content }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(status, forKey: .status)
    try container.encode(fields, forKey: .fields)
    try container.encodeIfPresent(content.map(Base64.encode), forKey: .content)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    status = try container.decode(Int.self, forKey: .status)
    fields = try container.decode([Field].self, forKey: .fields)
    content = try container.decodeIfPresent(String.self, forKey: .content).map { text in
      guard let octets = Base64.decode(Array(text.utf8)[...]) else {
        throw DecodingError.dataCorruptedError(forKey: .content, in: container, debugDescription: "No base64.")
      }
      return octets
    }
  }
}

extension SavedResponse: CustomStringConvertible {
  /// A phrase such as: "201 with 42 octets".
  public var description: String { "\(status) with \(content?.count ?? 0) octets" }
}

extension SavedResponse.Field: CustomStringConvertible {
  /// The field's name. Its value may be secret.
  public var description: String { name }
}

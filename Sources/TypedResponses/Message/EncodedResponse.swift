/// The one neutral form of a response: what a server adapter sends, what a test looks at.
///
/// It is made by encoding a typed response for a request, never by hand, so its status, fields and content belong
/// together.
public struct EncodedResponse: Sendable {
  /// The status.
  public let status: StatusCode
  /// The header section, in the order in which it is sent.
  public package(set) var fields: HeaderFields
  /// The content.
  public package(set) var content: ResponseContent

  package init(status: StatusCode, fields: HeaderFields, content: ResponseContent) {
    self.status = status
    self.fields = fields
    self.content = content
  }
}

extension EncodedResponse: CustomStringConvertible {
  /// Status, fields and content, as far as the content is text.
  public var description: String {
    let head = ([status.description] + fields.map(\.description)).joined(separator: "\n")
    switch content {
    case .none: return head
    case .bytes(let octets): return "\(head)\n\n\(String(validating: octets, as: UTF8.self) ?? "\(content)")"
    case .stream: return "\(head)\n\n\(content)"
    }
  }
}

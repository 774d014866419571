/// One of the forms in which a server can send a resource.
///
/// Leave out what all forms have in common: a form without language is never chosen or refused for its language.
public struct Variant: Sendable, Hashable {
  /// The media type.
  public let type: ContentType?
  /// The natural language of its text, such as `de-CH`.
  public let language: String?
  /// The content coding, such as `gzip`; `identity` for none.
  public let coding: String

  /// A form with this type, language and coding.
  public init(type: ContentType? = nil, language: String? = nil, coding: String = "identity") {
    self.type = type
    self.language = language
    self.coding = coding
  }
}

extension Variant: CustomStringConvertible {
  /// What tells this form from others, such as `text/html, de-CH, gzip`.
  public var description: String {
    let parts = [type?.fieldValue.text, language, coding == "identity" ? nil : coding].compactMap { $0 }
    return parts.isEmpty ? "identity" : parts.joined(separator: ", ")
  }
}

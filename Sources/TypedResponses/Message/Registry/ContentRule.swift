/// Whether content may follow the header section of a response with one status.
///
/// Nothing ever follows in an answer to HEAD, nor in a 2xx answer to CONNECT, whatever the status allows
/// ([RFC 9110 §6.4.1](https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1)).
public enum ContentRule: Sendable, Hashable, CaseIterable {
  /// The response ends with its header section: no content, no `Content-Length`, no trailers (1xx, 204, 304).
  case forbidden
  /// There is no content, yet the response is framed like any other, as with `Content-Length: 0` (205).
  case empty
  /// There may be content.
  case optional
  /// The client expects content: the result, or a description of it.
  case expected
  /// The content explains the error, and whether it lasts.
  case explainsError

  /// What the rule demands, in a sentence.
  public var sentence: String {
    switch self {
    case .forbidden: "None: the response ends with its header section, and no trailers follow."
    case .empty: "None, but the response is framed as usual, as with 'Content-Length: 0'."
    case .optional: "May be there."
    case .expected: "Expected."
    case .explainsError: "SHOULD explain the error, and whether it is temporary or permanent."
    }
  }
}

extension ContentRule: CustomStringConvertible {
  public var description: String { sentence }
}

/// A field value that cannot break the message: visible ASCII, with spaces and tabs inside only.
///
/// CR and LF would end the field line and let an attacker add fields of their own, so text that has them, or any
/// other control character, is refused, never repaired. Text beyond ASCII is refused too: fields that can carry it
/// have an encoding of their own, such as the one of ``ContentDisposition``.
///
/// [RFC 9110 §5.5](https://www.rfc-editor.org/rfc/rfc9110#section-5.5)
public struct FieldValue: Sendable, Hashable {
  /// The value as it is written.
  public let text: String

  /// The value with this text.
  ///
  /// - Throws: ``FieldValueError`` with the offending octet and where it stands.
  public init(_ text: String) throws(FieldValueError) {
    if let error = FieldValueError(checking: text) { throw error }
    self.text = text
  }

  /// A value made by a field type of this package from parts it has checked.
  package init(checked text: String) {
    assert(FieldValueError(checking: text) == nil, "\(FieldValueError(checking: text)?.description ?? "")")
    self.text = text
  }
}

extension FieldValue: ExpressibleByStringLiteral {
  /// A value written in the source, such as `"no-store"`.
  public init(stringLiteral text: String) {
    if let error = FieldValueError(checking: text) { preconditionFailure(error.description) }
    self.text = text
  }
}

extension FieldValue: CustomStringConvertible {
  public var description: String { text }
}

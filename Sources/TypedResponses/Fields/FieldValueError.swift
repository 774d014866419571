/// Tells which octet of a text cannot stand in a field value.
///
/// [RFC 9110 §5.5](https://www.rfc-editor.org/rfc/rfc9110#section-5.5)
public struct FieldValueError: Error, Sendable, Hashable {
  /// The octet that is not allowed.
  public let octet: UInt8
  /// Where it stands, counted in octets from 0.
  public let offset: Int
  private let isOuterSpace: Bool

  /// The first fault of the text, or `nil` when it has none.
  package init?(checking text: String) {
    var copy = text
    let fault = copy.withUTF8 { octets -> (offset: Int, isOuterSpace: Bool)? in
      guard let first = unsafe octets.first, let last = unsafe octets.last else { return nil }
      if first == 0x20 || first == 0x09 { return (0, true) }
      for offset in octets.indices where unsafe !(0x20...0x7E ~= octets[offset]) && octets[offset] != 0x09 {
        return (offset, false)
      }
      if last == 0x20 || last == 0x09 { return (octets.count - 1, true) }
      return nil
    }
    guard let fault else { return nil }
    octet = Array(copy.utf8)[fault.offset]
    offset = fault.offset
    isOuterSpace = fault.isOuterSpace
  }
}

extension FieldValueError: CustomStringConvertible {
  /// A sentence such as: "A field value cannot contain LF (0x0A), found at offset 4."
  public var description: String {
    if isOuterSpace {
      return "A field value cannot begin or end with a space or tab, found at offset \(offset)."
    }
    return "A field value cannot contain \(OctetName.of(octet)), found at offset \(offset)."
  }
}

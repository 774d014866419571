/// Whether a client may ask for parts of the resource. ``Representation`` sends `bytes` by itself.
///
/// ```
/// Accept-Ranges: bytes
/// Accept-Ranges: none
/// ```
///
/// [RFC 9110 §14.3](https://www.rfc-editor.org/rfc/rfc9110#section-14.3)
public struct AcceptRanges: OptionalField {
  public static var fieldName: FieldName { .acceptRanges }

  public let fieldValue: FieldValue

  private init(fieldValue: FieldValue) {
    self.fieldValue = fieldValue
  }

  /// Parts may be asked for by offsets of octets: an interrupted download can go on where it stopped.
  public static var bytes: AcceptRanges { AcceptRanges(fieldValue: "bytes") }

  /// Parts are not sent; asking is of no use.
  public static var unsupported: AcceptRanges { AcceptRanges(fieldValue: "none") }

  /// What a received field says, or `nil` when it names another unit or none.
  public init?(parsing text: String) {
    if FieldSyntax.equalIgnoringCase(text, "bytes") {
      self = .bytes
    } else if FieldSyntax.equalIgnoringCase(text, "none") {
      self = .unsupported
    } else {
      return nil
    }
  }
}

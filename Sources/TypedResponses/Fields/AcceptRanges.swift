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

  /// Parts may be asked for by offsets of octets: an interrupted download can go on where it stopped.
  public static var bytes: AcceptRanges { AcceptRanges(fieldValue: "bytes") }

  /// Parts are not sent; asking is of no use.
  public static var unsupported: AcceptRanges { AcceptRanges(fieldValue: "none") }
}

/// Encodes any `Encodable` value as JSON, member by member, straight into the octets that are sent.
///
/// Equal values give equal octets: members stand in the order in which the value encodes them.
///
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)
public struct JSONContentEncoder: ContentEncoder {
  /// How dates, data, keys and numbers are written.
  public var options: JSONOptions
  /// `application/json`
  public var contentType: ContentType { .json }

  /// An encoder with these options.
  public init(options: JSONOptions = .default) {
    self.options = options
  }

  /// The JSON text of a value, in UTF-8.
  public func encode(_ value: some Encodable) throws(ContentEncodingError) -> [UInt8] {
    try JSONWriter.text(of: value, options: options)
  }
}

extension JSONContentEncoder: CustomStringConvertible {
  /// A phrase such as: "application/json, members as declared".
  public var description: String { "\(contentType), \(options)" }
}

/// The ways to pay for a resource, as x402 tells them: a JSON object in base64. It stands on a 402 alone.
///
/// ```http
/// PAYMENT-REQUIRED: eyJ4NDAyVmVyc2lvbiI6MiwiYWNjZXB0cyI6W119
/// ```
///
/// [x402, version 2, HTTP transport](https://github.com/x402-foundation/x402/blob/main/specs/transports-v2/http.md)
public struct X402Requirements: FieldType {
  public static var fieldName: FieldName { .paymentRequired }

  /// The object's octets.
  public let json: [UInt8]

  /// The requirements from the octets of a JSON object.
  ///
  /// - Throws: ``FieldPartError`` when they are no JSON object.
  public init(json: [UInt8]) throws(FieldPartError) {
    guard case .object = try? JSONValue(parsing: json) else {
      throw FieldPartError("The requirements of a payment are a JSON object.")
    }
    self.json = json
  }

  public var fieldValue: FieldValue { FieldValue(checked: Base64.encode(json)) }

  /// The requirements in a received value, or `nil` when it is no JSON object in base64.
  public init?(parsing text: String) {
    guard let json = Base64.decode(Array(text.utf8)[...]), let value = try? X402Requirements(json: json) else {
      return nil
    }
    self = value
  }
}

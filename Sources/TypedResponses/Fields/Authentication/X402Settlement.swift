/// How a payment by x402 was settled: a JSON object in base64. It stands on the success that was paid for.
///
/// ```http
/// PAYMENT-RESPONSE: eyJzdWNjZXNzIjp0cnVlfQ==
/// ```
///
/// [x402, version 2, HTTP transport](https://github.com/x402-foundation/x402/blob/main/specs/transports-v2/http.md)
public struct X402Settlement: OptionalField {
  public static var fieldName: FieldName { .paymentResponse }

  /// The object's octets.
  public let json: [UInt8]

  /// A settlement from the octets of a JSON object.
  ///
  /// - Throws: ``FieldPartError`` when they are no JSON object.
  public init(json: [UInt8]) throws(FieldPartError) {
    guard case .object = try? JSONValue(parsing: json) else {
      throw FieldPartError("The settlement of a payment is a JSON object.")
    }
    self.json = json
  }

  public var fieldValue: FieldValue { FieldValue(checked: Base64.encode(json)) }

  /// The settlement in a received value, or `nil` when it is no JSON object in base64.
  public init?(parsing text: String) {
    guard let json = Base64.decode(Array(text.utf8)[...]), let value = try? X402Settlement(json: json) else {
      return nil
    }
    self = value
  }
}

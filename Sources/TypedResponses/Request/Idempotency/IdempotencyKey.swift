/// The name that a client gives to one action, so that it can send the request again without doing it twice.
///
/// ```http
/// Idempotency-Key: "8e03978e-40d5-43e8-bc93-6894a57f9324"
/// ```
///
/// ``Idempotency`` reads it and does the rest.
///
/// [draft-ietf-httpapi-idempotency-key-header §2](https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/)
public struct IdempotencyKey: Sendable, Hashable {
  /// The key, without quotes.
  public let text: String

  /// The key in a field value: a string in double quotes, as structured fields write it; `nil` when it is none, or is
  /// empty.
  public init?(parsing text: String) {
    guard let key = StructuredParser.item(text)?.value.string, !key.isEmpty else { return nil }
    self.text = key
  }

  /// The key in a field value without quotes, as many clients send it: letters, digits and `-._~+/=:`; `nil` when it has
  /// anything else.
  public init?(parsingBare text: String) {
    let isKey = text.utf8.allSatisfy { octet in
      PercentEncoding.isUnreserved(octet) || "+/=:".utf8.contains(octet)
    }
    guard isKey, !text.isEmpty else { return nil }
    self.text = text
  }
}

extension IdempotencyKey: CustomStringConvertible {
  public var description: String { text }
}

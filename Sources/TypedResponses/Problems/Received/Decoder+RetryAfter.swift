extension Decoder {
  /// The `Retry-After` of the response whose problem document is decoded, for types that keep it in a property:
  /// it stands in the header section, so it is none of the document's members.
  ///
  /// `nil` when the response had none, and for every other decoder.
  public var receivedRetryAfter: RetryAfter? {
    CodingUserInfoKey.receivedRetryAfter.flatMap { userInfo[$0] as? RetryAfter }
  }
}

extension CodingUserInfoKey {
  static var receivedRetryAfter: CodingUserInfoKey? { CodingUserInfoKey(rawValue: "TypedResponses.receivedRetryAfter") }
}

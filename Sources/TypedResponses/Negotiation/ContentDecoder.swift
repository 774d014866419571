/// Reads the values of request content.
///
/// ``JSONContentDecoder`` is the one to take for JSON; ``FoundationJSONContentDecoder`` keeps a `JSONDecoder` that is
/// set up already.
public protocol ContentDecoder: Sendable {
  /// The value that the content writes.
  ///
  /// - Throws: The answer to the client where the content is at fault: ``BadRequest`` when it cannot be read at all,
  ///   ``ValidationFailed`` with the place of every fault that was found when its values are not what the type needs;
  ///   and whatever else the type's own `init(from:)` throws.
  func decode<Value: Decodable>(_ type: Value.Type, from content: [UInt8]) throws -> Value
}

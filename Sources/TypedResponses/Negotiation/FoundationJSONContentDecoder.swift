#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Decodes with a `JSONDecoder` that the caller sets up, for content that must be read as it has always been.
///
/// It takes some content that is no JSON, such as a comma behind the last element, and cannot always tell which value is
/// wrong: choose ``JSONContentDecoder`` unless content in use depends on that.
public struct FoundationJSONContentDecoder: ContentDecoder {
  private let makeDecoder: @Sendable () -> JSONDecoder

  /// Decodes each value with a decoder that the closure makes.
  public init(_ makeDecoder: @escaping @Sendable () -> JSONDecoder = { JSONDecoder() }) {
    self.makeDecoder = makeDecoder
  }

  /// The value that a JSON text writes.
  ///
  /// - Throws: ``BadRequest`` when the decoder cannot read the text; ``ValidationFailed`` when a value is not what the
  ///   type needs, with the pointer that the decoder tells; whatever else the type's own `init(from:)` throws.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self, from content: [UInt8]) throws -> Value {
    do {
      return try makeDecoder().decode(type, from: Data(content))
    } catch let error as DecodingError {
      throw error.problem(in: content, as: type)
    }
  }
}

extension FoundationJSONContentDecoder: CustomStringConvertible {
  public var description: String { "JSON, by Foundation" }
}

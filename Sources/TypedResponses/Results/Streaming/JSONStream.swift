/// 200 with JSON values one after the other, each sent as soon as it is there.
///
/// The client can use the first value while the server makes the second, and neither holds all of them. Values are
/// written by the application's own JSON encoder. One that cannot be encoded ends the connection without the mark of a
/// complete message.
///
/// Choose ``OK`` with an array when all values are there at once: clients read it with what they have.
///
/// ```swift
/// return JSONStream(measurements)
/// ```
///
/// ```
/// {"at":1,"value":20.5}
/// {"at":2,"value":20.7}
/// ```
public struct JSONStream<Values: AsyncSequence & Sendable>: CacheableResponse
where Values.Element: Encodable & Sendable {
  public static var status: StatusCode { .ok }

  /// The values.
  public let values: Values
  /// How one value is told from the next.
  public let framing: JSONFraming
  public var additionalFields = AdditionalFields()

  /// The values of a sequence.
  public init(_ values: Values, framing: JSONFraming = .lines) {
    self.values = values
    self.framing = framing
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let encoder = settings.encoders.first { ContentType($0.contentType.text)?.essence == ContentType.json.essence }
    let texts = JSONTexts(values: values, framing: framing, encoder: encoder ?? JSONContentEncoder())
    let representation = StreamedRepresentation(
      contentType: framing.contentType, content: ContentStream(texts), additional: additionalFields)
    return try representation.encode(for: request, using: settings)
  }
}

/// The texts of values, each with what sets it apart from the next.
private struct JSONTexts<Values: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Values.Element: Encodable & Sendable {
  let values: Values
  let framing: JSONFraming
  let encoder: any ContentEncoder

  struct Iterator: AsyncIteratorProtocol {
    var values: Values.AsyncIterator
    let framing: JSONFraming
    let encoder: any ContentEncoder

    mutating func next() async throws -> [UInt8]? {
      guard let value = try await values.next(isolation: nil) else { return nil }
      return try framing.frame(try encoder.encode(value))
    }
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(values: values.makeAsyncIterator(), framing: framing, encoder: encoder)
  }
}

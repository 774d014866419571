/// 200 with JSON values one after the other, each sent as soon as it is there.
///
/// The client can use the first value while the server makes the second, and neither holds all of them. Values are
/// written by the application's own JSON encoder. One that cannot be encoded ends the connection without the mark of a
/// complete message. Not every proxy passes that on: where it matters that the client knows it has everything, choose
/// ``JSONFraming/array`` or end with a value that says so.
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

  private let ending: (@Sendable (_ count: Int) -> any Encodable & Sendable)?

  /// The values of a sequence.
  public init(_ values: Values, framing: JSONFraming = .lines) {
    self.values = values
    self.framing = framing
    ending = nil
  }

  /// The values of a sequence, and one more that tells the client that it has all of them.
  ///
  /// ```swift
  /// JSONStream(measurements, endingWith: { ["count": $0] })
  /// ```
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - framing: How one value is told from the next.
  ///   - ending: Makes the last value from the number of those before. It is not sent when the values break off.
  public init<Ending: Encodable & Sendable>(
    _ values: Values, framing: JSONFraming = .lines, endingWith ending: @escaping @Sendable (_ count: Int) -> Ending
  ) {
    self.values = values
    self.framing = framing
    self.ending = ending
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let encoder = settings.encoders.first { $0.contentType.essence == ContentType.json.essence }
    let texts = JSONTexts(
      values: values, framing: framing, ending: ending, encoder: encoder ?? JSONContentEncoder())
    let representation = StreamedRepresentation(
      contentType: framing.contentType, content: ContentStream(texts), leading: [.unbuffered],
      additional: additionalFields)
    return try representation.encode(for: request, using: settings)
  }
}

/// The texts of values, each with what sets it apart from the next, and the end.
private struct JSONTexts<Values: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Values.Element: Encodable & Sendable {
  let values: Values
  let framing: JSONFraming
  let ending: (@Sendable (Int) -> any Encodable & Sendable)?
  let encoder: any ContentEncoder

  struct Iterator: AsyncIteratorProtocol {
    var values: Values.AsyncIterator
    let texts: JSONTexts
    var count = 0
    var isAtEnd = false

    mutating func next() async throws -> [UInt8]? {
      if isAtEnd { return nil }
      if let value = try await values.next(isolation: nil) {
        defer { count += 1 }
        return try text(of: value)
      }
      isAtEnd = true
      let last = try texts.ending.map { try text(of: $0(count)) }
      let end = texts.framing.end(isEmpty: count == 0 && last == nil)
      return last.map { $0 + (end ?? []) } ?? end
    }

    private func text(of value: some Encodable) throws -> [UInt8] {
      try texts.framing.frame(try texts.encoder.encode(value), isFirst: count == 0)
    }
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(values: values.makeAsyncIterator(), texts: self)
  }
}

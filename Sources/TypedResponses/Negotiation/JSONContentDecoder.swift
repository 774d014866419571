/// Decodes any `Decodable` value from JSON that is read by the letter of RFC 8259, and tells the client line and column,
/// or the place and what would be right, of what is wrong.
///
/// ```swift
/// struct Order: Decodable { var count: UInt8 }
///
/// let order = try JSONContentDecoder().decode(Order.self, from: Array(#"{"count": 3}"#.utf8))
/// ```
///
/// It reads what `JSONDecoder` reads, several times as fast, but refuses what is no JSON: commas behind the last
/// element, a name twice in one object ([RFC 7493 §2.3](https://www.rfc-editor.org/rfc/rfc7493#section-2.3)), UTF-16.
/// ``JSONLeniency`` names what can be let through.
///
/// Values that decode themselves find the errors that they know from `JSONDecoder`, as `DecodingError`.
///
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)
public struct JSONContentDecoder: ContentDecoder {
  /// How dates, data, keys and odd numbers are read: as an encoder with the same options writes them.
  public var options: JSONOptions
  /// What is let through that is no JSON; nothing unless set.
  public var leniency: JSONLeniency
  /// How deep arrays and objects may nest; 128 unless set.
  public var maximumDepth: Int
  /// What values that decode themselves are to know.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// A decoder with these options.
  public init(options: JSONOptions = .default, leniency: JSONLeniency = [], maximumDepth: Int = 128) {
    self.options = options
    self.leniency = leniency
    self.maximumDepth = maximumDepth
  }

  /// The value that a JSON text in UTF-8 writes.
  ///
  /// - Throws: ``BadRequest`` with line and column when the text is not well-formed; ``ValidationFailed`` with a pointer
  ///   when a value is not what the type needs; whatever else the type's own `init(from:)` throws.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self, from content: [UInt8]) throws -> Value {
    let reading: JSONReading
    do throws(JSONSyntaxError) {
      reading = try self.reading(content)
    } catch {
      throw error.problem
    }
    do {
      return try reading.value(type, at: 0)
    } catch let error as DecodingError {
      throw ValidationFailed(fields: error.fieldError(in: reading))
    }
  }

  func reading(_ content: [UInt8]) throws(JSONSyntaxError) -> JSONReading {
    JSONReading(
      try JSONTape(content, maximumDepth: maximumDepth, leniency: leniency), options: options, userInfo: userInfo)
  }
}

extension JSONContentDecoder: CustomStringConvertible {
  /// What is let pass, such as: "JSON, strict".
  public var description: String { "JSON, \(leniency)" }
}

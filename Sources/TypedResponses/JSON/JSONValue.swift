/// A JSON value of any shape, such as the value of an extension member that the code does not know.
///
/// Use a type of your own where the shape is known.
///
/// ```swift
/// let balance: JSONValue = ["amount": 30, "currency": "EUR"]
/// ```
///
/// [RFC 8259 §3](https://www.rfc-editor.org/rfc/rfc8259#section-3)
public enum JSONValue: Sendable, Hashable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number without fraction and exponent that fits in 64 bits.
  case integer(Int64)
  /// Another number that `Double` holds exactly.
  case number(Double)
  /// Any other number, digit for digit.
  case numeral(JSONNumeral)
  /// A string.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members, each name once.
  case object(JSONObject)

  /// The value that a JSON text writes. The octets are taken by the letter of RFC 8259: no comments, no trailing
  /// commas, no byte order mark, no member name twice, no broken UTF-8.
  ///
  /// - Parameters:
  ///   - octets: The text in UTF-8.
  ///   - maximumDepth: How deep arrays and objects may nest.
  /// - Throws: ``JSONSyntaxError`` with line, column and reason of the first fault.
  public init(parsing octets: [UInt8], maximumDepth: Int = 128) throws(JSONSyntaxError) {
    self = try JSONTape(octets, maximumDepth: maximumDepth, leniency: []).value(at: 0)
  }
}

// MARK: - Literals

extension JSONValue: ExpressibleByNilLiteral {
  /// `null`
  public init(nilLiteral: ()) { self = .null }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// `true` or `false`
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// An integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension JSONValue: ExpressibleByFloatLiteral {
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension JSONValue: ExpressibleByStringInterpolation {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object with its members in this order. A name that comes twice is a programmer mistake.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(unique: elements)) }
}

// MARK: - Codable

extension JSONValue: Codable {
  /// The value in any format that describes itself.
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: JSONKey.self) {
      self = .object(try JSONObject(from: object))
      return
    }
    if var array = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !array.isAtEnd { elements.append(try array.decode(JSONValue.self)) }
      self = .array(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      let numeral = try? container.decode(JSONNumeral.self)
      self = numeral.flatMap { $0.isExact(value) ? nil : .numeral($0) } ?? .number(value)
    } else if let value = try? container.decode(JSONNumeral.self) {
      self = .numeral(value)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  /// The value in any format.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let object):
      try object.encode(to: encoder)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value): try value.encode(to: encoder)
    case .integer(let value): try value.encode(to: encoder)
    case .number(let value): try value.encode(to: encoder)
    case .numeral(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let value): try value.encode(to: encoder)
    }
  }
}

extension JSONValue: CustomStringConvertible {
  public var description: String { compact }
}

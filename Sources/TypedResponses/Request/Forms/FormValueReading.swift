#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the values of one field.
struct FormValueReading: Decoder {
  let texts: [String]
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw mismatch([String: String].self)
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { FormElements(field: self) }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  /// The value, read as a type that is written in a way of its own, or as the type reads itself.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let special: Any? =
      switch type {
      case is Bool.Type: try flag()
      case is Date.Type: try date()
      case is URL.Type: try URL(string: text(URL.self))
      case is UUID.Type: try UUID(text: text(UUID.self))
      case is Decimal.Type: try JSONNumeral(text(Decimal.self)).flatMap { Decimal(string: $0.description) }
      default: try scalar(type)
      }
    if let value = special as? Value { return value }
    if isSpecial(type) { throw mismatch(type) }
    do {
      return try Value(from: self)
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.count <= codingPath.count {
      guard let choice = type as? any (CaseIterable & RawRepresentable).Type else {
        throw DecodingError.dataCorrupted(context)
      }
      throw unusable(.notOneOf(choice))
    }
  }

  /// A value of the right kind that the type has no room for.
  private func unusable(_ fault: Fault) -> DecodingError {
    .dataCorrupted(
      .init(
        codingPath: codingPath, debugDescription: fault.detail,
        underlyingError: LocatedFault(pointer: JSONPointer(codingPath), fault: fault)))
  }

  func mismatch(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, .init(codingPath: codingPath, debugDescription: "The field is no \(type)."))
  }

  private func isSpecial(_ type: Any.Type) -> Bool {
    switch type {
    case is Bool.Type, is Date.Type, is URL.Type, is UUID.Type, is Decimal.Type, is any FixedWidthInteger.Type,
      is any BinaryFloatingPoint.Type, is String.Type:
      true
    default: false
    }
  }

  /// The only value of the field.
  private func text(_ type: Any.Type) throws -> String {
    guard texts.count == 1 else { throw mismatch(type) }
    return texts[0]
  }

  private func flag() throws -> Bool? {
    switch try text(Bool.self) {
    case "true", "on": true
    case "false": false
    default: nil
    }
  }

  private func date() throws -> Date? {
    var reader = ParameterReader()
    return try reader.date(.body(JSONPointer(codingPath)), text(Date.self))
  }

  private func scalar(_ type: Any.Type) throws -> Any? {
    switch type {
    case is String.Type: try text(type)
    case let type as any FixedWidthInteger.Type: try integer(type)
    case is Double.Type: try number(Double.self)
    case is Float.Type: try number(Float.self)
    default: nil
    }
  }

  private func number<Number: BinaryFloatingPoint & Decodable>(_ type: Number.Type) throws -> Number? {
    guard let numeral = try JSONNumeral(text(type)) else { return nil }
    // It takes no longer for digits that cannot count.
    let value = try? JSONContentDecoder().decode(type, from: Array(numeral.description.utf8))
    guard let value else { throw unusable(.outOfRange(of: type)) }
    return value
  }

  private func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Any? {
    let text = try text(type)
    guard JSONNumeral(text) != nil else { return nil }
    if let value = Value(text) { return value }
    let isWhole = text.utf8.allSatisfy { FieldSyntax.digit($0) != nil || $0 == UInt8(ascii: "-") }
    if isWhole { throw unusable(.outOfRange(of: type)) }
    return nil
  }
}

extension FormValueReading: SingleValueDecodingContainer {
  func decodeNil() -> Bool { texts == [""] }
}

/// Reads the values of a field as elements.
private struct FormElements: UnkeyedDecodingContainer {
  let field: FormValueReading
  private(set) var currentIndex = 0

  init(field: FormValueReading) {
    self.field = field
  }

  var codingPath: [any CodingKey] { field.codingPath }
  var count: Int? { field.texts.count }
  var isAtEnd: Bool { currentIndex == field.texts.count }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try element(type).decode(type)
    currentIndex += 1
    return value
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try element(type).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw try element([String].self).mismatch([String].self)
  }

  mutating func superDecoder() throws -> any Decoder { try element(String.self) }

  private func element(_ type: Any.Type) throws -> FormValueReading {
    let path = codingPath + [JSONKey.index(currentIndex)]
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(type, .init(codingPath: path, debugDescription: "There are no more values."))
    }
    return FormValueReading(texts: [field.texts[currentIndex]], codingPath: path)
  }
}

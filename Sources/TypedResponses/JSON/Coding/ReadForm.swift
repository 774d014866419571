/// How the values of a type are read, as far as their type decides it.
class ReadForm: KnownType {
  private static let known = KnownTypes()

  /// Calls `body` with the form of a type.
  @inline(__always)
  static func with<Value: Decodable, Result>(_ type: Value.Type, _ body: (ReadForm) throws -> Result) rethrows -> Result
  {
    if let known = unsafe known.find(type) {
      return try unsafe known._withUnsafeGuaranteedRef { try unsafe body(unsafeDowncast($0, to: ReadForm.self)) }
    }
    let form = make(type)
    known.keep(form)
    return try body(form)
  }

  private static func make<Value: Decodable>(_ type: Value.Type) -> ReadForm {
    if let form = special(type) { return form }
    if let array = type as? any DecodableArray.Type { return array.form }
    if let choice = type as? any (CaseIterable & RawRepresentable).Type {
      return ChoiceForm(type, .notOneOf(choice))
    }
    return ReadForm(type)
  }

  private static func special(_ type: Any.Type) -> ReadForm? {
    if type == String.self { return SpecialForm { try $0.string(at: $1) } }
    if type == Int.self { return SpecialForm { try $0.integer(at: $1) as Int } }
    if type == Double.self { return SpecialForm { try $0.double(at: $1) } }
    if type == Bool.self { return SpecialForm { try $0.bool(at: $1) } }
    if type == [String].self { return SpecialForm { try $0.strings(at: $1) } }
    if type == JSONValue.self { return SpecialForm { $0.tape.value(at: $1) } }
    if type == JSONNumeral.self { return SpecialForm { try $0.numeral(at: $1) } }
    return foundation(type)
  }

  /// Reads the value of a token.
  func read<Value: Decodable>(_ type: Value.Type, at token: Int, in reading: JSONReading) throws -> Value {
    try Value(from: JSONValueReader(reading, token))
  }
}

/// Reads values of one type by a function instead of their own `init(from:)`.
final class SpecialForm<Special>: ReadForm {
  private let make: (JSONReading, Int) throws -> Special

  init(_ make: @escaping (JSONReading, Int) throws -> Special) {
    self.make = make
    super.init(Special.self)
  }

  override func read<Value: Decodable>(_ type: Value.Type, at token: Int, in reading: JSONReading) throws -> Value {
    unsafe unsafeBitCast(try make(reading, token), to: Value.self)
  }
}

// MARK: - Arrays

private protocol DecodableArray {
  static var form: ReadForm { get }
}

extension Array: DecodableArray where Element: Decodable {
  fileprivate static var form: ReadForm { SpecialForm { try $0.array(Element.self, at: $1) } }
}

extension JSONReading {
  /// All elements, with what is known of their type looked up once.
  fileprivate func array<Element: Decodable>(_ type: Element.Type, at index: Int) throws -> [Element] {
    let token = unsafe tape.tokens[index]
    guard token.kind == .array else { throw mismatch([Any].self, at: index) }
    return try ReadForm.with(type) { form in
      var elements: [Element] = []
      elements.reserveCapacity(Int(token.count))
      var index = index &+ 1
      while index < Int(token.next) {
        elements.append(try form.read(type, at: index, in: self))
        index = tape.end(of: index)
      }
      return elements
    }
  }

  func strings(at index: Int) throws -> [String] {
    let token = unsafe tape.tokens[index]
    guard token.kind == .array else { throw mismatch([Any].self, at: index) }
    var elements: [String] = []
    elements.reserveCapacity(Int(token.count))
    var index = index &+ 1
    while index < Int(token.next) {
      elements.append(try string(at: index))
      index = tape.end(of: index)
    }
    return elements
  }

  fileprivate func numeral(at index: Int) throws -> JSONNumeral {
    let token = unsafe tape.tokens[index]
    guard token.kind == .integer || token.kind == .number else { throw mismatch(Double.self, at: index) }
    return JSONNumeral(checked: tape.string(token))
  }
}

// MARK: - Choices

/// Reads values of which the client can be told all that there are.
private final class ChoiceForm: ReadForm {
  private let fault: Fault

  init(_ type: Any.Type, _ fault: Fault) {
    self.fault = fault
    super.init(type)
  }

  override func read<Value: Decodable>(_ type: Value.Type, at token: Int, in reading: JSONReading) throws -> Value {
    do {
      return try super.read(type, at: token, in: reading)
    } catch let error as DecodingError {
      switch error {
      case .dataCorrupted(let context), .typeMismatch(_, let context):
        // A fault inside a value of several parts stays where it is.
        guard context.codingPath.count <= reading.place(of: token).path.count else { throw error }
        throw reading.unusable(type, at: token, fault)
      default: throw error
      }
    }
  }
}

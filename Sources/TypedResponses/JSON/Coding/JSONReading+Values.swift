extension JSONReading {
  @inline(__always)
  func string(at index: Int) throws -> String {
    let token = unsafe tape.tokens[index]
    guard token.kind == .string else { throw mismatch(String.self, at: index) }
    return tape.string(token)
  }

  func bool(at index: Int) throws -> Bool {
    let token = unsafe tape.tokens[index]
    guard token.kind == .bool else { throw mismatch(Bool.self, at: index) }
    return token.count == 1
  }

  @inline(__always)
  func integer<Integer: FixedWidthInteger>(at index: Int) throws -> Integer {
    let token = unsafe tape.tokens[index]
    if token.kind == .integer, let value = unsafe JSONNumber.integer(tape.text(token), as: Integer.self) {
      return value
    }
    return try oddInteger(at: index)
  }

  /// An integer that is written otherwise than in digits alone, or is none.
  @inline(never)
  private func oddInteger<Integer: FixedWidthInteger>(at index: Int) throws -> Integer {
    let token = unsafe tape.tokens[index]
    switch token.kind {
    case .integer: throw unusable(Integer.self, at: index, .outOfRange(of: Integer.self))
    case .number:
      switch unsafe JSONNumber.exactInteger(tape.text(token), as: Integer.self) {
      case .integer(let value): return value
      case .fraction: throw unusable(Integer.self, at: index)
      case .outOfRange: throw unusable(Integer.self, at: index, .outOfRange(of: Integer.self))
      }
    default: throw mismatch(Integer.self, at: index)
    }
  }

  func double(at index: Int) throws -> Double {
    let token = unsafe tape.tokens[index]
    guard token.kind == .integer || token.kind == .number else { return try nonFinite(Double.self, at: index) }
    let value = unsafe JSONNumber.double(tape.text(token))
    guard value.isFinite else { throw unusable(Double.self, at: index, .outOfRange(of: Double.self)) }
    return value
  }

  func float(at index: Int) throws -> Float {
    let token = unsafe tape.tokens[index]
    guard token.kind == .integer || token.kind == .number else { return try nonFinite(Float.self, at: index) }
    let value = unsafe JSONNumber.float(tape.text(token))
    guard value.isFinite else { throw unusable(Float.self, at: index, .outOfRange(of: Float.self)) }
    return value
  }

  /// An infinity or NaN, which JSON has no number for.
  private func nonFinite<Number: BinaryFloatingPoint>(_ type: Number.Type, at index: Int) throws -> Number {
    let token = unsafe tape.tokens[index]
    switch options.nonFiniteNumbers.form {
    case .null where token.kind == .null: return .nan
    case .strings(let positiveInfinity, let negativeInfinity, let nan) where token.kind == .string:
      switch tape.string(token) {
      case positiveInfinity: return .infinity
      case negativeInfinity: return -.infinity
      case nan: return .nan
      default: throw mismatch(type, at: index)
      }
    default: throw mismatch(type, at: index)
    }
  }

  /// A value of any type.
  @inline(__always)
  func value<Value: Decodable>(_ type: Value.Type, at index: Int) throws -> Value {
    try ReadForm.with(type) { try $0.read(type, at: index, in: self) }
  }
}

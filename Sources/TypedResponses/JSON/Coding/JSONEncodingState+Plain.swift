extension JSONEncodingState {
  /// Writes a value of one of the types that most values are of, or returns `false`.
  ///
  /// The comparisons of types disappear where the compiler knows `Value`. A cast by `as?` would take longer than
  /// writing the value. Lists come first, because containers have methods of their own for all the others.
  @inline(__always)
  mutating func writePlain<Value>(_ value: Value) -> Bool {
    if Value.self == [String].self {
      unsafe withUnsafePointer(to: value) { list in
        unsafe InPlace<[String]>.read(UnsafeRawPointer(list)) { writer.strings($0.value) }
      }
    } else if Value.self == String.self {
      unsafe writer.string(unsafeBitCast(value, to: String.self))
    } else if Value.self == Int.self {
      unsafe writer.integer(unsafeBitCast(value, to: Int.self))
    } else if Value.self == Bool.self {
      unsafe writer.bool(unsafeBitCast(value, to: Bool.self))
    } else if Value.self == Double.self {
      let number = unsafe unsafeBitCast(value, to: Double.self)
      guard number.isFinite else { return false }
      writer.shortest(number)
    } else {
      return false
    }
    return true
  }

  /// Writes a number of one of the other types that every encoder knows, or returns `false`.
  @inline(__always)
  mutating func writeRarer<Value>(_ value: Value) -> Bool {
    if Value.self == Float.self {
      let number = unsafe unsafeBitCast(value, to: Float.self)
      guard number.isFinite else { return false }
      writer.shortest(number)
    } else if Value.self == Int64.self {
      unsafe writer.integer(unsafeBitCast(value, to: Int64.self))
    } else if Value.self == Int32.self {
      unsafe writer.integer(unsafeBitCast(value, to: Int32.self))
    } else if Value.self == Int16.self {
      unsafe writer.integer(unsafeBitCast(value, to: Int16.self))
    } else if Value.self == Int8.self {
      unsafe writer.integer(unsafeBitCast(value, to: Int8.self))
    } else if Value.self == UInt.self {
      unsafe writer.integer(unsafeBitCast(value, to: UInt.self))
    } else if Value.self == UInt64.self {
      unsafe writer.integer(unsafeBitCast(value, to: UInt64.self))
    } else if Value.self == UInt32.self {
      unsafe writer.integer(unsafeBitCast(value, to: UInt32.self))
    } else if Value.self == UInt16.self {
      unsafe writer.integer(unsafeBitCast(value, to: UInt16.self))
    } else if Value.self == UInt8.self {
      unsafe writer.integer(unsafeBitCast(value, to: UInt8.self))
    } else if Value.self == Int128.self {
      unsafe writer.integer(unsafeBitCast(value, to: Int128.self))
    } else if Value.self == UInt128.self {
      unsafe writer.integer(unsafeBitCast(value, to: UInt128.self))
    } else {
      return false
    }
    return true
  }
}

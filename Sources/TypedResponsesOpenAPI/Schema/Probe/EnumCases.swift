/// The cases of an enum that does not list them itself.
///
/// The runtime's description of an enum without associated values tells how many cases there are, and that their values
/// are the octets from zero on; both are part of the documented, stable layout of types. Anything that looks otherwise
/// is left alone, and each value must come back from its own name.
///
/// [Type metadata](https://github.com/swiftlang/swift/blob/main/docs/ABI/TypeMetadata.rst)
enum EnumCases {
  /// All raw-valued cases; `nil` when the type is no such enum.
  static func all<Choice: RawRepresentable>(of type: Choice.Type) -> [Choice]? {
    let all = values(of: type)
    return all.flatMap { $0.allSatisfy { comesBack($0) } ? $0 : nil }
  }

  /// All keys; `nil` when the type is no enum.
  static func keys<Key: CodingKey>(of type: Key.Type) -> [Key]? {
    let all = values(of: type)
    return all.flatMap { $0.allSatisfy { Key(stringValue: $0.stringValue)?.stringValue == $0.stringValue } ? $0 : nil }
  }

  private static func comesBack<Choice: RawRepresentable>(_ choice: Choice) -> Bool {
    Choice(rawValue: choice.rawValue).map { "\($0.rawValue)" } == "\(choice.rawValue)"
  }

  private static func values<Value>(of type: Value.Type) -> [Value]? {
    guard let count = count(of: type) else { return nil }
    return (0..<count).map { number in
      unsafe withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { place in
        let octets = UnsafeMutableRawBufferPointer(place)
        if MemoryLayout<Value>.size == 1 { unsafe octets[0] = UInt8(number) }
        return unsafe place[0]
      }
    }
  }

  /// The number of cases of an enum that has no associated values and takes one octet at most.
  private static func count(of type: Any.Type) -> Int? {
    func size<Value>(_: Value.Type) -> Int { MemoryLayout<Value>.size }
    guard MemoryLayout<Int>.size == 8, _openExistential(type, do: size) <= 1 else { return nil }
    let metadata = unsafe unsafeBitCast(type, to: UnsafeRawPointer.self)
    guard unsafe metadata.load(as: UInt.self) == 0x201 else { return nil }
    guard let description = unsafe metadata.load(fromByteOffset: 8, as: UnsafeRawPointer?.self) else { return nil }
    guard unsafe description.load(as: UInt32.self) & 0x1F == 18 else { return nil }
    guard unsafe description.load(fromByteOffset: 20, as: UInt32.self) & 0xFF_FFFF == 0 else { return nil }
    let count = unsafe description.load(fromByteOffset: 24, as: UInt32.self)
    return (1...256).contains(count) ? Int(count) : nil
  }
}

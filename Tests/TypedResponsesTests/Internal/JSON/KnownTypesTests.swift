import Testing

@testable import TypedResponses

@Suite struct KnownTypesTests {
  private enum Letters: CodingKey { case a, b }
  private enum Digits: CodingKey { case one, two }

  private static var some: [Any.Type] {
    [Int.self, Int8.self, Int16.self, Int32.self, UInt.self, UInt8.self, String.self, Bool.self, [Int].self]
  }

  private static func name(of type: Any.Type, in types: KnownTypes) -> ObjectIdentifier? {
    unsafe types.find(type)?._withUnsafeGuaranteedRef { $0.type }
  }

  @Test("What is kept is found, and nothing else")
  func keeps() {
    let types = KnownTypes()
    unsafe #expect(types.find(Int.self) == nil)
    types.keep(KnownType(Int.self))
    #expect(Self.name(of: Int.self, in: types) == ObjectIdentifier(Int.self))
    unsafe #expect(types.find([Int].self) == nil)
  }

  @Test("Types that share a place are all found, and what was kept of a type first stays")
  func collision() {
    let types = KnownTypes(count: 1)
    for _ in 0..<2 {
      for type in Self.some { types.keep(KnownType(type)) }
    }
    for type in Self.some { #expect(Self.name(of: type, in: types) == ObjectIdentifier(type)) }
    unsafe #expect(types.find([String].self) == nil)

    let first = KnownType([String].self)
    types.keep(first)
    types.keep(KnownType([String].self))
    unsafe #expect(types.find([String].self)?._withUnsafeGuaranteedRef { $0 === first } == true)
  }

  @Test("Whoever comes first, all threads find the type that they ask for")
  func concurrent() async {
    for room in [1, 3, 1024] {
      let types = KnownTypes(count: room)
      let wrong = await withTaskGroup(of: Int.self) { group in
        for start in 0..<8 {
          group.addTask {
            (0..<200).reduce(0) { wrong, step in
              let type = Self.some[(start + step) % Self.some.count]
              types.keep(KnownType(type))
              return wrong + (Self.name(of: type, in: types) == ObjectIdentifier(type) ? 0 : 1)
            }
          }
        }
        return await group.reduce(0, +)
      }
      #expect(wrong == 0)
      #expect(Self.some.allSatisfy { Self.name(of: $0, in: types) == ObjectIdentifier($0) })
    }
  }

  @Test("An object is the same, whether or not something is known of its keys", arguments: [1, 1024])
  func containers(room: Int) throws {
    let containers = KeyedContainers(types: KnownTypes(count: room))
    for _ in 0..<3 {
      #expect(try object(in: containers, Letters.a, Letters.b) == #"{"a":1,"b":2}"#)
      #expect(try object(in: containers, Digits.one, Digits.two) == #"{"one":1,"two":2}"#)
    }
  }

  private func object<Key: CodingKey>(in containers: KeyedContainers, _ first: Key, _ second: Key) throws -> String {
    let encoding = JSONEncoding.make(options: .default, writer: JSONWriter())
    _ = unsafe encoding.state.pointee.openObject(isDictionary: false)
    var container = containers.with(Key.self) { $0.container(of: encoding, frame: JSONEncodingState.rootFrame) }
    try container.encode(1, forKey: first)
    try container.encode(2, forKey: second)
    #expect(try encoding.endFrame() == .object)
    return String(decoding: encoding.takeWriter().finish(), as: UTF8.self)
  }
}

import Testing

@testable import TypedResponses

@Suite struct KnownTypesTests {
  private enum Letters: CodingKey { case a, b }
  private enum Digits: CodingKey { case one, two }

  private static var some: [Any.Type] {
    [Int.self, Int8.self, Int16.self, Int32.self, UInt.self, UInt8.self, String.self, Bool.self, [Int].self]
  }

  private static func name(of type: Any.Type, in types: KnownTypes) -> ObjectIdentifier? {
    types.find(type)?._withUnsafeGuaranteedRef { $0.type }
  }

  @Test("What is kept is found, and nothing else")
  func keeps() {
    let types = KnownTypes()
    #expect(types.find(Int.self) == nil)
    types.keep(KnownType(Int.self))
    #expect(Self.name(of: Int.self, in: types) == ObjectIdentifier(Int.self))
    #expect(types.find([Int].self) == nil)
  }

  @Test("Where there is room for one type the first stays, and nothing is known of the others")
  func collision() {
    let types = KnownTypes(count: 1)
    types.keep(KnownType(Int.self))
    types.keep(KnownType(String.self))
    #expect(Self.name(of: Int.self, in: types) == ObjectIdentifier(Int.self))
    #expect(types.find(String.self) == nil)
  }

  @Test("Whoever comes first, all threads find the type that they ask for")
  func concurrent() async {
    for room: UInt in [1, 3, 1024] {
      let types = KnownTypes(count: room)
      let wrong = await withTaskGroup(of: Int.self) { group in
        for start in 0..<8 {
          group.addTask {
            (0..<200).reduce(0) { wrong, step in
              let type = Self.some[(start + step) % Self.some.count]
              types.keep(KnownType(type))
              let found = Self.name(of: type, in: types)
              return wrong + (found == nil || found == ObjectIdentifier(type) ? 0 : 1)
            }
          }
        }
        return await group.reduce(0, +)
      }
      #expect(wrong == 0)
      #expect(Self.some.contains { types.find($0) != nil })
    }
  }

  @Test("An object is the same, whether or not something is known of its keys", arguments: [1, 1024] as [UInt])
  func containers(room: UInt) throws {
    let containers = KeyedContainers(types: KnownTypes(count: room))
    for _ in 0..<3 {
      #expect(try object(in: containers, Letters.a, Letters.b) == #"{"a":1,"b":2}"#)
      #expect(try object(in: containers, Digits.one, Digits.two) == #"{"one":1,"two":2}"#)
    }
  }

  private func object<Key: CodingKey>(in containers: KeyedContainers, _ first: Key, _ second: Key) throws -> String {
    let encoding = JSONEncoding.make(options: .default, writer: JSONWriter())
    _ = encoding.state.pointee.openObject(isDictionary: false)
    var container = containers.container(keyedBy: Key.self, of: encoding, frame: JSONEncodingState.rootFrame)
    try container.encode(1, forKey: first)
    try container.encode(2, forKey: second)
    #expect(try encoding.endFrame() == .object)
    return String(decoding: encoding.takeWriter().finish(), as: UTF8.self)
  }
}

import Foundation
import TypedResponses
import TypedResponsesOpenAPI

/// Types that are odd, each with values of it.
struct Zoo {
  private(set) var routes: [RouteSignature] = []
  /// The values of each route's type, as they are written.
  private(set) var values: [[String]] = []

  init() throws {
    try addEnums()
    try addStructures()
    try addPlain()
  }

  private mutating func add<Value: Codable>(_ values: Value...) throws {
    var route = RouteSignature(.post, "/\(routes.count)", success: NoContent.self, failure: Never.self)
    route.facts.append(.content(Value.self, accept: ["application/json"]))
    routes.append(route)
    self.values.append(try values.map { String(decoding: try JSONContentEncoder().encode($0), as: UTF8.self) })
  }

  private mutating func addEnums() throws {
    try add(Suit.hearts, .spades)
    try add(Uncounted.one, .two)
    try add(Numbered.minus, .zero, .one)
    try add(Halves.half, .whole, .more)
    try add(Octet.low, .high)
    try add(Wide.least, .most)
    try add(Escaped.quote, .slash, .empty, .letter, .line)
    try add(Only.this)
    try add(Shape.circle(radius: 1), .rectangle(width: 1, height: 2.5), .nothing)
    try add(Unlabelled.pair(1, "a"), .one(.spades))
    try add(Expression.negated(of: .sum(.number(1), .number(2))))
    try add(Plain.a, .b)
    try add(Holding.value([1]), .missing(reason: nil), .missing(reason: "gone"))
    try add(Either.number(1), .text("1"))
    try add(Vehicle.car(wheels: 3), .boat(length: 2.5))
    try add(Permissions.read, [])
    try add(
      Chosen(suit: nil, numbers: [], byName: [:], last: nil),
      Chosen(suit: .hearts, numbers: [.minus], byName: ["a": .half], last: .some(.one)))
    try add([Suit.hearts: [Numbered.one]])
    try add([Shape.nothing], [])
    try add(Suit?.none, .hearts)
  }

  private mutating func addStructures() throws {
    let leaf = Level(next: Level(next: Level(next: Level(next: Leaf()))))
    try add(Level(next: Level(next: Level(next: Level(next: leaf)))) as Deep)
    try add(Pair(first: 1, second: "a"))
    try add(Pair(first: [Pair(first: 1, second: Int?.none)], second: Nothing()))
    try add(Pair(first: Pair(first: Tree(children: []), second: Suit.hearts), second: [Suit?.none]))
    try add(Tree(children: [Tree(children: []), Tree(children: [Tree(children: [])])]))
    try add(Chain(1, Chain(2)))
    try add(Ping(pongs: [Pong(ping: nil), Pong(ping: ["": Ping(pongs: [])])]))
    try add(Folder(entries: ["a/b": Folder(entries: [:])]))
    try add(Nothing())
    try add(Doubtful(maybe: nil), Doubtful(maybe: .some(nil)), Doubtful(maybe: 1))
    try add(
      Lists(optional: [1, nil], missing: [nil, [1]], cube: [[[true]], []], contiguous: ["a"]))
    try add(
      Names(type: 1, reference: 2, pointer: 3, empty: 4, spaced: 5, foreign: 6, quoted: 7, prototype: 8))
    try add(Sets(texts: ["a", "b"], suits: [.hearts]))
    try add(Keys(numbers: [-1: "a", 2: "b"], suits: [.spades: 1], odd: ["": ["a/b": 1, "~": 2, "ü": 3]]))
    try add(Tuple(1, "a", [true]))
    try add(Flattened(name: "a", street: "b"))
    try add(Foreign(), Foreign(address: nil, days: nil))
    try add(Numbers())
    try add(Wrapped(rawValue: "a"))
    try add([Wrapped(rawValue: "a"): 1])
    try add(WrappedNumber(rawValue: 1))
    try add(Anonymous(["a": 1]))
    try add(Parent(name: "a"))
    try add(Child(name: "a", age: 1))
    try add(HasWrapper())
    try add(Lenient(count: 1))
    try add(Items(shop: Shop.Item(price: 1), stock: [Stock.Item(place: "a")]))
    try add(Größe(wert: 1))
    try add(Loose(any: ["a": [1, nil]], object: ["b": true]))
    try add(Times(duration: .seconds(1), optional: nil))
    try add(Listed(elements: [1], names: ["a", "bcd"]))
    try add(Listed(elements: [Listed(elements: ["a"], names: [])], names: []))
  }

  private mutating func addPlain() throws {
    struct Local: Codable { var here = 1 }
    try add(Local())
    try add([[Int]](), [[1], []])
    try add(["a": ["b": [1.5]]])
    try add([1: "a"])
    try add(Int?.some(1), nil)
    try add("", "\u{0}\u{1F600}")
    try add(true)
    try add(Decimal(string: "12345678901234567890.5"))
    try add([UUID(): 1])
  }
}

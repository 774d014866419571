import Foundation
import Synchronization
import Testing
import TypedResponses

@Suite("Types that list their members")
struct DescribedTests {
  private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONContentDecoder().decode(type, from: Array(json.utf8))
  }

  private func faults<Value: Decodable>(_ type: Value.Type, _ json: String) -> [String] {
    do {
      _ = try read(type, json)
      return []
    } catch let failed as ValidationFailed {
      return failed.fields.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  private func text(_ value: some Encodable, _ options: JSONOptions = .default) throws -> String {
    String(decoding: try JSONContentEncoder(options: options).encode(value), as: UTF8.self)
  }

  @Test("A value is read, and what is missing or null is nil")
  func reads() throws {
    let person = try read(Visitor.self, #"{"id":7,"name":"Ada","email":null,"notes":[{"text":"hi"}],"mood":"good"}"#)
    #expect(person == Visitor(id: 7, name: "Ada", email: nil, notes: [Remark(text: "hi")], mood: .good, nicknames: nil))
  }

  @Test("Every fault of every member is told, with its place")
  func allFaults() {
    #expect(
      faults(
        Visitor.self, #"{"id":0,"name":"","email":5,"notes":[{"text":""},{},7],"mood":"bad","nicknames":["a","a"]}"#)
        == [
          "#/id out_of_range: Must be from 1 to 1000.",
          "#/name invalid_length: Must have from 1 to 40 characters.",
          "#/email wrong_type: Must be a string.",
          "#/notes/0/text invalid_length: Must have at least 1 character.",
          "#/notes/1/text required: This member is required.",
          "#/notes/2 wrong_type: Must be an object.",
          "#/mood not_allowed: Must be one of 'good', 'fair'.",
          "#/nicknames not_unique: Must have no element twice.",
        ])
    #expect(faults(Visitor.self, "[]") == ["# wrong_type: Must be an object."])
  }

  @Test("The texts and codes are those of a MemberReader with the same constraints")
  func likeMemberReader() {
    let inputs = [
      "{}", #"{"id":0,"name":"","notes":[{}]}"#, #"{"id":"1","name":7,"notes":{}}"#,
      #"{"id":null,"name":null,"notes":null}"#,
      #"{"id":1.5,"name":"a","notes":[null]}"#, #"{"id":99999999999999999999,"name":"a","notes":[]}"#,
    ]
    for input in inputs {
      #expect(faults(Short.self, input) == faults(ShortByHand.self, input), "\(input)")
    }
  }

  @Test("A list of members writes what the derived encode(to:) writes, octet for octet")
  func sameOctets() throws {
    let person = Visitor(
      id: -3, name: "Zoë \"\u{1}\"", email: nil, notes: [Remark(text: "a"), Remark(text: "b")], mood: .fair,
      nicknames: ["x"])
    let derived = DerivedVisitor(
      id: -3, name: "Zoë \"\u{1}\"", email: nil, notes: [DerivedRemark(text: "a"), DerivedRemark(text: "b")],
      mood: .fair, nicknames: ["x"])
    var snake = JSONOptions.default
    snake.keys = .snakeCase
    var sorted = JSONOptions.default
    sorted.sortsMembers = true
    // Of a type that was met before, a value of plain members needs no encoding under the default options.
    for options in [.default, snake, sorted, .default] {
      #expect(try text(person.notes[0], options) == text(derived.notes[0], options))
      #expect(try text(person, options) == text(derived, options))
      #expect(try text([person, person], options) == text([derived, derived], options))
      #expect(try text(["a": person], options) == text(["a": derived], options))
    }
    #expect(try text([Remark]()) == "[]")
    let all = Everything.sample
    #expect(try text(all) == text(DerivedEverything(all)))
    #expect(try text([all, all]) == text([DerivedEverything(all), DerivedEverything(all)]))
  }

  @Test("Foundation's coders take it too")
  func foundation() throws {
    let person = Visitor(id: 1, name: "Ada", email: "a@b", notes: [], mood: .good, nicknames: nil)
    let data = try JSONEncoder().encode(person)
    #expect(try JSONDecoder().decode(Visitor.self, from: data) == person)
    #expect(throws: ValidationFailed.self) { try JSONDecoder().decode(Visitor.self, from: Data(#"{"id":0}"#.utf8)) }
  }

  @Test("Infinities are refused with their place")
  func infinity() throws {
    let error = #expect(throws: ContentEncodingError.self) { try text([Measure(value: 1), Measure(value: .infinity)]) }
    #expect(error?.codingPath == ["1", "value"])
  }

  @Test("Properties that are not stored as they are, classes and types that hold themselves are written")
  func otherProperties() throws {
    #expect(try text(Observed(count: 3)) == #"{"count":3,"double":6}"#)
    #expect(try text(Reference(name: "a")) == #"{"name":"a"}"#)
    #expect(
      try text(Branch(n: 1, children: [Branch(n: 2, children: [])])) == #"{"n":1,"children":[{"n":2,"children":[]}]}"#)
    #expect(try text(Paged(elements: [Remark(text: "a")], next: 3)) == #"{"elements":[{"text":"a"}],"next":3}"#)
    #expect(try read(Paged<Remark>.self, #"{"elements":[{"text":"a"}]}"#).next == nil)
  }

  @Test("Other members are refused where the list says so, and rules across members are told")
  func refusals() {
    #expect(faults(Span.self, #"{"from":1,"to":2,"x":1}"#) == ["#/x unknown_member: There is no such member."])
    #expect(faults(Span.self, #"{"from":3,"to":2}"#) == ["#/to reversed: Must not come before 'from'."])
  }

  @Test("Every element that is not as it has to be is told with its place, in arrays of arrays, too")
  func elements() throws {
    #expect(try read(Board.self, #"{"tags":["ab"],"rows":[[1],[]]}"#).rows == [[1], []])
    let expected = [
      "#/tags/0 invalid_length: Must have at least 1 character.",
      "#/tags/2 not_allowed: Must be one of 'ab', 'c'.",
      "#/rows/0 invalid_count: Must have at most 2 elements.",
      "#/rows/1/1 out_of_range: Must be from 0 to 9.",
      "#/more/1 out_of_range: Must be at least 1.",
    ]
    let input = #"{"tags":["","ab","x"],"rows":[[1,2,3],[0,10],[]],"more":[1,0]}"#
    #expect(faults(Board.self, input) == expected)
    #expect(faults(BoardByHand.self, input) == expected)
    #expect(faults(Board.self, #"{"tags":[1],"rows":[]}"#) == ["#/tags/0 wrong_type: Must be a string."])
    // What is wrong with the array as a whole is told alone.
    #expect(
      faults(Board.self, #"{"tags":["","","",""],"rows":[]}"#) == [
        "#/tags invalid_count: Must have at most 3 elements."
      ])
  }

  @Test("A generic type lists its members once, however often it is read and written")
  func listedOnce() throws {
    let page = Counted(element: 1)
    for _ in 0..<5 {
      #expect(try read(Counted<Int>.self, text(page)).element == 1)
      _ = try JSONDecoder().decode(Counted<Int>.self, from: JSONEncoder().encode(page))
    }
    // Once for reading, once for writing.
    #expect(counter.withLock { $0 } <= 2)
  }

  @Test("A response writes its content by the list of members")
  func response() throws {
    guard case .bytes(let octets) = try OK(Remark(text: "hi")).encode(for: RequestHead()).content else {
      Issue.record("The content is no octets.")
      return
    }
    #expect(octets == Array(#"{"text":"hi"}"#.utf8))
  }
}

private enum Mood: String, CaseIterable, MemberValue { case good, fair }

private struct Remark: Described, Equatable {
  var text: String
  static let members = Members<Remark>(.init("text", \.text, .length(1...)), make: Remark.init)
}

private struct DerivedRemark: Encodable {
  var text: String
}

private struct Visitor: Described, Equatable {
  let id: Int
  var name: String
  var email: String?
  var notes: [Remark]
  var mood: Mood
  var nicknames: [String]?

  static let members = Members<Visitor>(
    .init("id", \.id, .range(1...1000)),
    .init("name", \.name, .length(1...40)),
    .init("email", \.email),
    .init("notes", \.notes, .count(...9)),
    .init("mood", \.mood),
    .init("nicknames", \.nicknames, .unique()),
    make: Visitor.init)
}

private struct DerivedVisitor: Encodable {
  let id: Int
  var name: String
  var email: String?
  var notes: [DerivedRemark]
  var mood: Mood
  var nicknames: [String]?
}

private struct Short: Described {
  let id: Int
  let name: String
  let notes: [Remark]
  static let members = Members<Short>(
    .init("id", \.id, .range(1...9)), .init("name", \.name, .length(1...4)), .init("notes", \.notes, .count(1...2)),
    make: Short.init)
}

private struct ShortByHand: Decodable {
  enum CodingKeys: CodingKey { case id, name, notes }
  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    _ = members.required(Int.self, .id, .range(1...9))
    _ = members.required(String.self, .name, .length(1...4))
    _ = members.required([Remark].self, .notes, .count(1...2))
    try members.refuse()
  }
}

private struct Everything: Described {
  var flag: Bool
  var maybe: Bool?
  var none: Int?
  var some: Int?
  var small: Int8
  var large: UInt64
  var ratio: Double
  var float: Float?
  var date: Date
  var url: URL
  var uuid: UUID?
  var data: Data
  var decimal: Decimal
  var texts: [String]
  var table: [String: Int]
  var note: Remark?
  var json: JSONValue
  var nested: [[Bool?]]

  static let members = Members<Everything>(
    .init("flag", \.flag), .init("maybe", \.maybe), .init("none", \.none), .init("some", \.some),
    .init("small", \.small), .init("large", \.large), .init("ratio", \.ratio), .init("float", \.float),
    .init("date", \.date), .init("url", \.url), .init("uuid", \.uuid), .init("data", \.data),
    .init("decimal", \.decimal), .init("texts", \.texts), .init("table", \.table), .init("note", \.note),
    .init("json", \.json), .init("nested", \.nested), make: Everything.init)

  static var sample: Everything {
    Everything(
      flag: true, maybe: false, none: nil, some: 4, small: -8, large: .max, ratio: 0.1, float: 2.5,
      date: Date(timeIntervalSince1970: 1_790_000_000), url: URL(filePath: "/a"), uuid: UUID(), data: Data([1, 2]),
      decimal: 12.5, texts: ["a", "é"], table: ["b": 2, "a": 1], note: Remark(text: "n"), json: ["x": [1, nil]],
      nested: [[true, nil], []])
  }
}

/// The same members, encoded as the compiler has it.
private struct DerivedEverything: Encodable {
  var flag: Bool, maybe: Bool?, none: Int?, some: Int?, small: Int8, large: UInt64, ratio: Double, float: Float?
  var date: Date, url: URL, uuid: UUID?, data: Data, decimal: Decimal, texts: [String], table: [String: Int]
  var note: DerivedRemark?, json: JSONValue, nested: [[Bool?]]

  init(_ all: Everything) {
    (flag, maybe, none, some, small, large) = (all.flag, all.maybe, all.none, all.some, all.small, all.large)
    (ratio, float, date, url, uuid, data) = (all.ratio, all.float, all.date, all.url, all.uuid, all.data)
    (decimal, texts, table, json, nested) = (all.decimal, all.texts, all.table, all.json, all.nested)
    note = all.note.map { DerivedRemark(text: $0.text) }
  }
}

private struct Measure: Described {
  var value: Double
  static let members = Members<Measure>(.init("value", \.value), make: Measure.init)
}

private struct Observed: Described {
  var count: Int { didSet {} }
  var double: Int { count * 2 }
  static let members = Members<Observed>(
    .init("count", \.count), .init("double", \.double), make: { count, _ in Observed(count: count) })
}

private final class Reference: Described {
  let name: String
  init(name: String) { self.name = name }
  static let members = Members<Reference>(.init("name", \.name), make: { Reference(name: $0) })
}

private struct Branch: Described {
  var n: Int
  var children: [Branch]
  static let members = Members<Branch>(.init("n", \.n), .init("children", \.children), make: Branch.init)
}

private struct Paged<Element: MemberValue>: Described {
  var elements: [Element]
  var next: Int?
  static var members: Members<Self> {
    Members(.init("elements", \.elements), .init("next", \.next), make: { Self(elements: $0, next: $1) })
  }
}

private struct Span: Described {
  var from: Int
  var to: Int
  static let members = Members<Span>(
    .init("from", \.from), .init("to", \.to), refusesOthers: true,
    make: { from, to in
      guard from <= to else {
        throw ValidationFailed(fields: FieldError("/to", code: "reversed", detail: "Must not come before 'from'."))
      }
      return Span(from: from, to: to)
    })
}

private struct Board: Described {
  var tags: [String]
  var rows: [[Int]]
  var more: [Int]?
  static let members = Members<Board>(
    .init("tags", \.tags, .count(...3), .each(.length(1...), .oneOf("ab", "c"))),
    .init("rows", \.rows, .each(.count(...2), .each(.range(0...9)))),
    .init("more", \.more, .each(.range(1...))), make: Board.init)
}

private struct BoardByHand: Decodable {
  enum CodingKeys: CodingKey { case tags, rows, more }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    _ = members.required([String].self, .tags, .count(...3), .each(.length(1...), .oneOf("ab", "c")))
    _ = members.required([[Int]].self, .rows, .each(.count(...2), .each(.range(0...9))))
    _ = members.optional([Int].self, .more, .each(.range(1...)))
    try members.refuse()
  }
}

/// How often a list of members was made.
private let counter = Mutex(0)

private struct Counted<Element: MemberValue>: Described {
  var element: Element
  static var members: Members<Self> {
    counter.withLock { $0 += 1 }
    return Members(.init("element", \.element), make: { Self(element: $0) })
  }
}

import Synchronization
import Testing
import TypedResponses

/// Members are read as though nothing was wrong, and again where something is: what is told must not depend on it.
@Suite("Reading types that list their members")
struct DescribedReadingTests {
  private func read<Value: Decodable>(_ type: Value.Type, _ json: String, _ options: JSONOptions = .default) throws
    -> Value
  {
    try JSONContentDecoder(options: options).decode(type, from: Array(json.utf8))
  }

  private func faults(_ read: () throws -> some Any) -> [String] {
    do {
      _ = try read()
      return []
    } catch let failed as ValidationFailed {
      return failed.fields.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("Each kind of member is read, in any order, and an optional one when it is missing or null")
  func kinds() throws {
    let whole = #"{"a":"x","b":1,"c":true,"d":0.5,"e":["y"],"f":"x","g":2,"h":false,"i":[{"n":1}],"j":{"n":2}}"#
    let kinds = try read(Kinds.self, whole)
    #expect(
      kinds
        == Kinds(
          a: "x", b: 1, c: true, d: 0.5, e: ["y"], f: "x", g: 2, h: false, i: [Number(n: 1)], j: Number(n: 2)))
    let backwards = #"{"j":null,"i":[],"g":null,"e":[],"d":1,"c":false,"b":0,"a":""}"#
    #expect(
      try read(Kinds.self, backwards)
        == Kinds(a: "", b: 0, c: false, d: 1, e: [], f: nil, g: nil, h: nil, i: [], j: nil))
  }

  @Test("Names are those of the options", arguments: [#"{"given_name":"Ada"}"#, #"{"x":1,"given_name":"Ada"}"#])
  func converted(json: String) throws {
    var options = JSONOptions.default
    options.keys = .snakeCase
    #expect(try read(Named.self, json, options).givenName == "Ada")
    #expect(
      faults { try read(Named.self, #"{"given_name":""}"#, options) }
        == ["#/given_name invalid_length: Must have at least 1 character."])
  }

  @Test("What is wrong inside is told with all that is wrong around it, wherever it stands")
  func inside() {
    #expect(
      faults { try read([Tree].self, #"[{"n":1,"of":[]},{"n":0,"of":[{"n":0,"of":[]}]},{"n":2,"of":[{}]}]"#) }
        == [
          "#/1/n out_of_range: Must be at least 1.", "#/1/of/0/n out_of_range: Must be at least 1.",
        ])
    #expect(
      faults { try read(Tree.self, #"{"n":1,"of":[{"n":2,"of":[{"of":0}]},{"n":0,"of":[]}]}"#) }
        == [
          "#/of/0/of/0/n required: This member is required.", "#/of/0/of/0/of wrong_type: Must be an array.",
          "#/of/1/n out_of_range: Must be at least 1.",
        ])
  }

  @Test("A fault far inside is found in as many steps as there are levels")
  func deep() {
    let levels = 60
    let json =
      String(repeating: #"{"n":1,"of":["#, count: levels) + #"{"n":0,"of":[]}"#
      + String(repeating: "]}", count: levels)
    #expect(
      faults { try read(Tree.self, json) }
        == ["#" + String(repeating: "/of/0", count: levels) + "/n out_of_range: Must be at least 1."])
  }

  @Test("A type that passes over what cannot be read is told what it was")
  func passedOver() throws {
    let lenient = try read(Lenient.self, #"{"numbers":[{"n":1},{"n":"1"},{"n":-1}]}"#)
    #expect(
      lenient.numbers.map(\.told) == [nil, "#/numbers/1/n invalid_integer: Must be an integer.", nil])
  }

  @Test("A value is made once when nothing is wrong, and a rule across members is told as it is")
  func made() {
    Made.count.withLock { $0 = 0 }
    #expect(faults { try read(Made.self, #"{"n":1}"#) } == [])
    #expect(Made.count.withLock { $0 } == 1)
    #expect(faults { try read(Made.self, #"{"n":7}"#) } == ["#/n unlucky: Not this one."])
    #expect(Made.count.withLock { $0 } == 2)
    #expect(faults { try read([Made].self, #"[{"n":1},{"n":"a"}]"#) } == ["#/1/n invalid_integer: Must be an integer."])
    #expect(
      faults { try read(Pair.self, #"{"first":{"n":7},"second":{"n":"a"}}"#) }
        == ["#/n unlucky: Not this one.", "#/second/n invalid_integer: Must be an integer."])
  }

  @Test("Members that are not listed are refused beside other faults")
  func others() {
    #expect(faults { try read(Strict.self, #"{"n":1}"#) } == [])
    #expect(faults { try read(Strict.self, #"{"n":1,"m":2}"#) } == ["#/m unknown_member: There is no such member."])
    #expect(
      faults { try read(Strict.self, #"{"m":2,"n":""}"#) }
        == ["#/n invalid_integer: Must be an integer.", "#/m unknown_member: There is no such member."])
  }
}

private struct Number: Described, Equatable {
  var n: Int
  static let members = Members<Number>(.init("n", \.n), make: Number.init)
}

private struct Kinds: Described, Equatable {
  var a: String
  var b: Int
  var c: Bool
  var d: Double
  var e: [String]
  var f: String?
  var g: Int?
  var h: Bool?
  var i: [Number]
  var j: Number?
  static let members = Members<Kinds>(
    .init("a", \.a), .init("b", \.b), .init("c", \.c), .init("d", \.d), .init("e", \.e), .init("f", \.f),
    .init("g", \.g), .init("h", \.h), .init("i", \.i), .init("j", \.j), make: Kinds.init)
}

private struct Named: Described {
  var givenName: String
  static let members = Members<Named>(.init("givenName", \.givenName, .length(1...)), make: Named.init)
}

private struct Tree: Described {
  var n: Int
  var of: [Tree]
  static let members = Members<Tree>(.init("n", \.n, .range(1...)), .init("of", \.of), make: Tree.init)
}

private struct Told: Decodable {
  var told: String?
  init(from decoder: any Decoder) throws {
    do {
      _ = try Number(from: decoder)
    } catch let error as ValidationFailed {
      told = error.fields.map(\.description).joined()
    } catch {
      told = "\(error)"
    }
  }
}

extension Told: MemberValue {
  func encode(to encoder: any Encoder) throws { try told.encode(to: encoder) }
}

private struct Lenient: Described {
  var numbers: [Told]
  static let members = Members<Lenient>(.init("numbers", \.numbers), make: Lenient.init)
}

private struct Made: Described {
  static let count = Mutex(0)
  var n: Int
  static let members = Members<Made>(
    .init("n", \.n),
    make: { n in
      count.withLock { $0 += 1 }
      guard n != 7 else { throw ValidationFailed(fields: FieldError("/n", code: "unlucky", detail: "Not this one.")) }
      return Made(n: n)
    })
}

private struct Pair: Described {
  var first: Made
  var second: Made
  static let members = Members<Pair>(.init("first", \.first), .init("second", \.second), make: Pair.init)
}

private struct Strict: Described {
  var n: Int
  static let members = Members<Strict>(.init("n", \.n), refusesOthers: true, make: Strict.init)
}

import Testing
import TypedResponses

@Suite struct JSONPatchTests {
  private func value(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

  private func apply(_ patch: String, to target: String) throws -> JSONValue {
    try JSONPatch(parsing: Array(patch.utf8)).applied(to: value(target))
  }

  private func answer(_ patch: String, to target: String) -> String {
    do {
      _ = try apply(patch, to: target)
      return "none"
    } catch {
      guard let encoded = (error as? any ErrorResponse).flatMap({ try? $0.encode(for: RequestHead(.patch)) }) else {
        return "\(error)"
      }
      let document = encoded.content.octetsInMemory.flatMap { try? JSONValue(parsing: $0) }
      guard case .object(let members)? = document else { return "\(encoded.status.code)" }
      var pointer = members["pointer"]
      if case .array(let errors)? = members["errors"], case .object(let first)? = errors.first {
        pointer = first["pointer"]
      }
      guard case .string(let text)? = pointer else { return "\(encoded.status.code)" }
      return "\(encoded.status.code) \(text)"
    }
  }

  @Test(
    "The examples of RFC 6902, appendix A, and others",
    arguments: [
      (#"{"foo":"bar"}"#, #"[{"op":"add","path":"/baz","value":"qux"}]"#, #"{"baz":"qux","foo":"bar"}"#),
      (#"{"foo":["bar","baz"]}"#, #"[{"op":"add","path":"/foo/1","value":"qux"}]"#, #"{"foo":["bar","qux","baz"]}"#),
      (#"{"baz":"qux","foo":"bar"}"#, #"[{"op":"remove","path":"/baz"}]"#, #"{"foo":"bar"}"#),
      (#"{"foo":["bar","qux","baz"]}"#, #"[{"op":"remove","path":"/foo/1"}]"#, #"{"foo":["bar","baz"]}"#),
      (#"{"baz":"qux"}"#, #"[{"op":"replace","path":"/baz","value":"boo"}]"#, #"{"baz":"boo"}"#),
      (
        #"{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}"#,
        #"[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]"#,
        #"{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}"#
      ),
      (#"{"foo":[1,2,3,4]}"#, #"[{"op":"move","from":"/foo/1","path":"/foo/3"}]"#, #"{"foo":[1,3,4,2]}"#),
      (#"{"foo":["a",2,"c"]}"#, #"[{"op":"test","path":"/foo/1","value":2.0}]"#, #"{"foo":["a",2,"c"]}"#),
      (#"{"foo":1}"#, #"[{"op":"add","path":"/foo","value":null,"xyz":1}]"#, #"{"foo":null}"#),
      (#"{"/":9,"~1":10}"#, #"[{"op":"test","path":"/~01","value":10}]"#, #"{"/":9,"~1":10}"#),
      (#"{"foo":["bar"]}"#, #"[{"op":"add","path":"/foo/-","value":["x"]}]"#, #"{"foo":["bar",["x"]]}"#),
      (
        #"{"a":[1]}"#, #"[{"op":"copy","from":"/a","path":"/b"},{"op":"add","path":"/b/0","value":0}]"#,
        #"{"a":[1],"b":[0,1]}"#
      ),
      ("1", #"[{"op":"replace","path":"","value":{"a":1}},{"op":"add","path":"/b","value":2}]"#, #"{"a":1,"b":2}"#),
      (#"{"":1}"#, #"[{"op":"move","from":"/","path":"/a"}]"#, #"{"a":1}"#),
      (#"{"a":1}"#, #"[{"op":"move","from":"/a","path":"/a"}]"#, #"{"a":1}"#), ("{}", "[]", "{}"),
    ])
  func examples(_ target: String, _ patch: String, _ result: String) throws {
    #expect(try apply(patch, to: target) == value(result))
  }

  @Test(
    "What the resource does not have is 409 with the place in the patch",
    arguments: [
      (#"[{"op":"remove","path":"/x"}]"#, "409 #/0/path"),
      (#"[{"op":"replace","path":"/x","value":1}]"#, "409 #/0/path"),
      (#"[{"op":"add","path":"/x/y","value":1}]"#, "409 #/0/path"),
      (#"[{"op":"add","path":"/a/3","value":1}]"#, "409 #/0/path"),
      (#"[{"op":"add","path":"/a/01","value":1}]"#, "409 #/0/path"),
      (#"[{"op":"remove","path":"/a/-"}]"#, "409 #/0/path"),
      (#"[{"op":"add","path":"/a/-1","value":1}]"#, "409 #/0/path"),
      (#"[{"op":"add","path":"/a/99999999999999999999","value":1}]"#, "409 #/0/path"),
      (#"[{"op":"add","path":"/b","value":1},{"op":"copy","from":"/c","path":"/d"}]"#, "409 #/1/from"),
      (#"[{"op":"test","path":"/a/0","value":2}]"#, "409 #/0/value"),
      (#"[{"op":"test","path":"/a/0","value":"1"}]"#, "409 #/0/value"),
    ])
  func conflicts(_ patch: String, _ expected: String) {
    #expect(answer(patch, to: #"{"a":[1,2]}"#) == expected)
  }

  @Test(
    "What is no patch is 400 with the place in it",
    arguments: [
      ("{", "400"), ("{}", "400 #"), ("[1]", "400 #/0"), ("[{}]", "400 #/0/op"), (#"[{"op":"merge"}]"#, "400 #/0/op"),
      (#"[{"op":"add","value":1}]"#, "400 #/0/path"), (#"[{"op":"add","path":"/a"}]"#, "400 #/0/value"),
      (#"[{"op":"add","path":1,"value":1}]"#, "400 #/0/path"), (#"[{"op":"remove","path":"a"}]"#, "400 #/0/path"),
      (#"[{"op":"remove","path":"/~2"}]"#, "400 #/0/path"), (#"[{"op":"copy","path":"/a"}]"#, "400 #/0/from"),
    ])
  func malformed(_ patch: String, _ expected: String) {
    #expect(answer(patch, to: "{}") == expected)
  }

  @Test("What can never be done is 422")
  func impossible() {
    #expect(answer(#"[{"op":"move","from":"/a","path":"/a/b"}]"#, to: #"{"a":{}}"#) == "422 #/0/path")
    #expect(answer(#"[{"op":"remove","path":""}]"#, to: "{}") == "422 #/0/path")
  }

  @Test("A short patch cannot make a document that fills the memory, or that nests without end")
  func bounded() throws {
    let copy = #"{"op":"copy","from":"","path":"/a"}"#
    let wide =
      "["
      + Array(
        repeating:
          #"{"op":"copy","from":"/a/0","path":"/a/-"},{"op":"add","path":"/a/0","value":[1]},{"op":"copy","from":"/a","path":"/a/0"}"#,
        count: 60
      ).joined(separator: ",") + "]"
    #expect(answer("[" + Array(repeating: copy, count: 200).joined(separator: ",") + "]", to: "{}").hasPrefix("422"))
    #expect(answer(wide, to: #"{"a":[1]}"#).hasPrefix("422"))
    #expect(throws: ContentTooLarge.self) { try JSONPatch(parsing: Array("[1,2,3]".utf8), operations: 2) }
  }

  private struct Basket: Codable, Equatable {
    var owner = "Ada"
    var items: [Item] = [Item(count: 1), Item(count: 2)]
    var limit = 9

    struct Item: Codable, Equatable { var count: Int }
  }

  private func faults(_ patch: String) throws -> [String] {
    do {
      _ = try JSONPatch(parsing: Array(patch.utf8)).applied(to: Basket()) { basket, errors in
        errors.array("items", basket.items) { errors, item in
          errors.check(item.count < basket.limit, "count", .outOfRange("0 to 8"))
        }
        errors.check(basket.items.count < 5, "items", .length("4 items"))
      }
      return []
    } catch let error as ValidationFailed {
      return error.fields.map {
        ($0.location.pointer?.fragment ?? "") + ($0.parameters["resource"].map { " \($0)" } ?? "")
      }
    }
  }

  @Test("Faults are traced back to the operation that brought them about")
  func traces() throws {
    #expect(try faults(#"[{"op":"replace","path":"/owner","value":1}]"#) == ["#/0/value"])
    #expect(try faults(#"[{"op":"remove","path":"/owner"}]"#) == ["#/0/path"])
    #expect(
      try faults(
        #"[{"op":"add","path":"/items/0","value":{"count":10}},{"op":"add","path":"/items/0","value":{"count":1}}]"#)
        == ["#/0/value/count"])
    #expect(
      try faults(#"[{"op":"add","path":"/items/-","value":{"count":10}},{"op":"remove","path":"/items/0"}]"#) == [
        "#/0/value/count"
      ])
    #expect(
      try faults(
        #"[{"op":"replace","path":"/items/0/count","value":20},{"op":"move","from":"/items/0","path":"/items/1"}]"#)
        == ["#/0/value"])
    #expect(
      try faults(
        #"[{"op":"copy","from":"/items/0","path":"/items/-"},{"op":"copy","from":"/items/0","path":"/items/-"},{"op":"copy","from":"/items/0","path":"/items/-"}]"#
      ) == [
        "#/2/path"
      ])
    #expect(try faults(#"[{"op":"replace","path":"/limit","value":2}]"#) == ["# \"/items/1/count\""])
  }

  @Test("Nothing that a client sends traps")
  func mutated() throws {
    var random = Mutation(seed: 6902)
    let seed = Array(
      #"[{"op":"copy","from":"/items/0","path":"/items/-"},{"op":"move","from":"/items/1","path":"/items/0"},{"op":"remove","path":"/owner"},{"op":"add","path":"/items/1/count","value":3},{"op":"test","path":"/limit","value":9}]"#
        .utf8)
    for _ in 0..<random.count(short: 2_000) {
      let octets = random.input(from: seed)
      _ = try? JSONPatch(parsing: octets).applied(to: Basket())
      _ = try? MergePatch(parsing: octets).applied(to: Basket())
    }
  }
}

extension ResponseContent {
  /// The content, unless it is a stream.
  fileprivate var octetsInMemory: [UInt8]? {
    if case .bytes(let octets) = self { octets } else { nil }
  }
}

import Testing
import TypedResponses
import TypedResponsesOpenAPI

@Suite("What types do not tell")
struct FindingsTests {
  private func described(_ type: Any.Type) -> (schema: String, findings: [String]) {
    var schemas = SchemaCollection()
    let schema = schemas.schema(of: type)
    let component = schema.referredComponent.flatMap { schemas.components[$0] } ?? schema
    return (component.value.description, schemas.findings.map { "\($0.member ?? "-"): \($0.reason)" })
  }

  @Test("Members that a MemberReader reads are all known, though no value passes")
  func neverPasses() {
    let (schema, findings) = described(NeverPasses.self)
    #expect(
      schema == """
        {"type":"object","properties":{"code":{"type":"string"},"count":{"type":["integer","null"],"format":"int64"}},\
        "required":["code"],"additionalProperties":false}
        """)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("code: None of the values that were tried was taken:") == true)
  }

  @Test("A format that nobody guesses hides what is read after it, and a finding says so")
  func magic() {
    let (schema, findings) = described(HoldsMagic.self)
    #expect(schema.contains(#""magic":"#))
    #expect(!schema.contains("after"))
    #expect(findings.contains { $0.hasPrefix("magic: It needs a value of the type 'Magic', and none can be made.") })
  }

  @Test("A type that needs itself without end is found out")
  func endless() {
    let (schema, findings) = described(Endless.self)
    #expect(
      schema
        == ##"{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Endless"}},"required":["next"]}"##)
    #expect(findings == ["next: It needs a value of itself, without end."])
  }

  @Test("Types that need ever more types are given up")
  func growing() {
    let (schema, findings) = described(Growing<Int>.self)
    #expect(schema.contains(#""properties":{"next":"#))
    #expect(findings.contains("-: It needs ever more types."))
  }

  @Test("A member whose errors are thrown away is found")
  func lenient() {
    let (schema, findings) = described(Lenient.self)
    #expect(schema == #"{"type":"object","properties":{"count":{"type":["integer","null"],"format":"int64"}}}"#)
    let reason = "It takes values of any other kind too, and does not use them."
    #expect(findings == ["-: \(reason)", "count: \(reason)"])
  }

  @Test("A dictionary whose keys are no coding keys is an array of both in turn")
  func oddKeys() {
    let (schema, findings) = described([Priority: Bool].self)
    #expect(schema.hasPrefix(#"{"type":"array","items":{"anyOf":"#))
    #expect(findings.count == 1)
  }

  @Test("A type that is only written says nothing")
  func encodableOnly() {
    let (schema, findings) = described(OnlyWritten.self)
    #expect(schema == "{}")
    #expect(findings == ["-: It does not tell what it is in JSON."])
  }

  @Test("Loops that ignore errors end")
  func loops() {
    let (schema, _) = described(Loops.self)
    #expect(schema == #"{"type":"array","items":{"type":"integer","format":"int64"}}"#)
  }

  @Test("A key that does not come back from its spelling is found")
  func spelling() {
    var options = JSONOptions.default
    options.keys = .snakeCase
    var schemas = SchemaCollection(options: options)
    _ = schemas.schema(of: HasURL.self)
    #expect(schemas.findings.map(\.member) == ["baseURL"])
  }

  @Test("Types of one name in several places have names of their own")
  func names() {
    var schemas = SchemaCollection()
    #expect(schemas.schema(of: First.Item.self) == .reference("Item"))
    #expect(schemas.schema(of: Second.Item.self) == .reference("Second.Item"))
    #expect(schemas.schema(of: Pages<Second.Item>.self) == .reference("Pages_Item"))
    #expect(schemas.schema(of: First.Item.self) == .reference("Item"))
    #expect(schemas.components.count == 3)
  }
}

private struct NeverPasses: Decodable {
  enum CodingKeys: CodingKey { case code, count }
  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    _ = members.required(String.self, .code) { $0 == "Nobody guesses this." ? nil : .format("right") }
    _ = members.optional(Int.self, .count)
    members.refuseOthers()
    try members.refuse()
  }
}

private struct Magic: Decodable {
  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard text == "abracadabra" else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "No magic."))
    }
  }
}

private struct HoldsMagic: Decodable {
  let magic: Magic
  let after: Int
}

private final class Endless: Codable {
  let next: Endless
}

private struct Growing<Value: Decodable>: Decodable {
  enum CodingKeys: CodingKey { case next }
  init(from decoder: any Decoder) throws {
    _ = try decoder.container(keyedBy: CodingKeys.self).decode([Growing<[Value]>].self, forKey: .next)
  }
}

private struct Lenient: Decodable {
  let count: Int?
  enum CodingKeys: CodingKey { case count }
  init(from decoder: any Decoder) throws {
    count = try? decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .count)
  }
}

private struct OnlyWritten: Encodable {
  var name = ""
}

private struct Loops: Decodable {
  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    while !values.isAtEnd { _ = try? values.decode(Int.self) }
  }
}

private struct HasURL: Codable {
  var baseURL: String
}

private enum First {
  struct Item: Codable { var a: Int }
}

private enum Second {
  struct Item: Codable { var b: Int }
}

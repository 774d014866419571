import Foundation
import Testing
import TypedResponses
import TypedResponsesOpenAPI

@Suite("The schemas of types that list their members")
struct DeclaredTests {
  private func schema(_ type: Any.Type) throws -> JSONSchema {
    var schemas = SchemaCollection()
    let name = try #require(schemas.schema(of: type).referredComponent)
    #expect(schemas.findings.isEmpty)
    return try #require(schemas.components[name])
  }

  @Test("Types, constraints and whether a member may be missing are all there")
  func guest() throws {
    #expect(
      try schema(Guest.self).value.description == ##"""
        {"type":"object","properties":{\##
        "id":{"type":"integer","format":"int64","minimum":1,"maximum":1000000},\##
        "name":{"type":"string","minLength":1,"maxLength":40},\##
        "email":{"type":["string","null"],"format":"email"},\##
        "tags":{"type":"array","items":{"$ref":"#/components/schemas/Tag"},"maxItems":3},\##
        "color":{"$ref":"#/components/schemas/DeclaredColor"},\##
        "ratio":{"type":"number","format":"double","minimum":0,"maximum":1},\##
        "code":{"type":["string","null"],"pattern":"^(?:[A-Z]{2}-[0-9]+)$"},\##
        "aliases":{"type":["array","null"],"items":{"type":"string","minLength":1,"pattern":"^(?:[^x][^\\n\\r]*)$"},\##
        "maxItems":4,"uniqueItems":true},\##
        "grid":{"type":"array","items":{"type":"array","items":{"type":"integer","format":"int64",\##
        "minimum":0,"maximum":9},"maxItems":3}}},\##
        "required":["id","name","tags","color","ratio","grid"]}
        """##)
  }

  @Test("What is read by hand with the same constraints has the same schema")
  func byHand() throws {
    #expect(try schema(GuestByHand.self) == schema(Guest.self))
  }

  @Test("A type that holds itself refers to itself")
  func recursion() throws {
    #expect(
      try schema(Node.self).value == [
        "type": "object",
        "properties": [
          "n": ["type": "integer", "format": "int64"],
          "children": ["type": "array", "items": ["$ref": "#/components/schemas/Node"]],
        ], "required": ["n", "children"],
      ])
  }

  @Test("A generic type that takes no other members says so")
  func generic() throws {
    let listing = try schema(Listing<Guest>.self)
    #expect(listing["additionalProperties"] == false)
    #expect(listing["required"] == ["elements"])
  }

  @Test("A type that is only written is described by its example")
  func example() throws {
    #expect(
      try schema(Receipt.self).value.description == ##"""
        {"type":"object","properties":{\##
        "number":{"type":"integer","format":"int64"},"note":{"type":"string"},\##
        "items":{"type":"array","items":{"$ref":"#/components/schemas/Tag"}},\##
        "total":{"type":"object","properties":{"amount":{"type":"number","format":"double"}},"required":["amount"]}},\##
        "required":["number","items","total"]}
        """##)
  }

  @Test("An example is the value that other types are given")
  func exampleAsSample() throws {
    #expect(try schema(HoldsVoucher.self)["required"] == ["voucher", "after"])
  }
}

private struct Receipt: Exemplified {
  var number = 1
  var note: String?
  var items: [Tag] = []

  enum Keys: CodingKey { case number, note, items, total, amount }

  static var example: Self { Receipt() }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(number, forKey: .number)
    try container.encodeIfPresent(note, forKey: .note)
    try container.encode(items, forKey: .items)
    var total = container.nestedContainer(keyedBy: Keys.self, forKey: .total)
    try total.encode(0.5, forKey: .amount)
  }
}

private struct Voucher: Codable, Exemplified {
  var code: String
  static var example: Self { Voucher(code: "V") }
  init(code: String) { self.code = code }
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
  init(from decoder: any Decoder) throws {
    code = try decoder.singleValueContainer().decode(String.self)
    guard code == "abracadabra" else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "No voucher."))
    }
  }
}

private struct HoldsVoucher: Codable {
  var voucher: Voucher
  var after: Int
}

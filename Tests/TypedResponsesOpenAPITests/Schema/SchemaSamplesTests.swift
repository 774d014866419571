import Foundation
import Testing
import TypedResponses
import TypedResponsesOpenAPI

/// Random values, and whether the types take them.
///
/// With `TYPED_RESPONSES_SCHEMAS` set to a folder, ten thousand are written there with the schemas, for validators of
/// others.
@Suite("Values that schemas allow")
struct SchemaSamplesTests {
  private static var types: [any Decodable.Type] {
    [
      Guest.self, GuestByHand.self, Node.self, ClosedInput.self, UserPatch.self, Payment.self, Pages<Guest>.self,
      IntOrString.self, [Priority].self, Defaulted.self,
    ]
  }

  @Test("Of random values some are taken and some are not", arguments: types.indices)
  func samples(index: Int) throws {
    let type = Self.types[index]
    let folder = ProcessInfo.processInfo.environment["TYPED_RESPONSES_SCHEMAS"]
    var schemas = SchemaCollection()
    let schema = schemas.schema(of: type)
    #expect(schemas.findings.isEmpty)
    var random = RandomValue(components: schemas.components, generator: SeededGenerator(state: UInt64(index)))
    var lines: [String] = []
    var taken = 0
    let count = folder == nil ? 200 : 1_000
    for _ in 0..<count {
      let octets = Array(random.value(of: schema).description.utf8)
      let isTaken = (try? JSONContentDecoder().decode(type, from: octets)) != nil
      if isTaken { taken += 1 }
      lines.append("\(isTaken ? 1 : 0) \(String(decoding: octets, as: UTF8.self))")
    }
    #expect(taken > count / 50 && taken < count)
    guard let folder else { return }
    let document: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema.value],
      "components": ["schemas": schemas.componentsValue],
    ]
    let file = URL(filePath: folder).appending(path: "\(index)")
    try Data(document.description.utf8).write(to: file.appendingPathExtension("json"))
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file.appendingPathExtension("lines"))
  }
}

private struct ClosedInput: Decodable {
  enum CodingKeys: CodingKey { case name, age, tags }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    _ = members.required(String.self, .name, .length(2...), .oneOf("ab", "text", "red"))
    _ = members.required(Int.self, .age, .range(18...99))
    _ = members.optional([Tag].self, .tags, .count(1...))
    members.refuseOthers()
    try members.refuse()
  }
}

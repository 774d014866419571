import Testing
import TypedResponses

private struct Person: Described {
  var name: String
  var age: Int
  static let members = Members<Person>(.init("name", \.name), .init("age", \.age), make: Person.init)
}

private enum Size: String, MemberValue { case small, large }

private struct Team: Described {
  var people: [Person]
  var sizes: [Size]
  static let members = Members<Team>(.init("people", \.people), .init("sizes", \.sizes), make: Team.init)
}

/// A type that tells the place of a fault itself.
private struct Told: Decodable {
  struct Place: CodingKey {
    var stringValue: String
    var intValue: Int?
    init(_ index: Int) { (stringValue, intValue) = ("\(index)", index) }
    init(stringValue: String) { self.stringValue = stringValue }
    init(intValue: Int) { self.init(intValue) }
  }

  init(from decoder: any Decoder) throws {
    let index = try decoder.container(keyedBy: Place.self).decode(Int.self, forKey: Place(stringValue: "index"))
    let path = [Place(stringValue: "list"), Place(index), Place(stringValue: "name")]
    throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: "It is told by the type."))
  }
}

@Suite("Content in which much is wrong") struct ManyFaultsTests {
  private func faults<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> [FieldError] {
    do {
      _ = try JSONContentDecoder().decode(type, from: Array(json.utf8))
      return []
    } catch let error as ValidationFailed {
      return error.fields
    }
  }

  private func list(_ element: String, _ count: Int) -> String {
    "[" + Array(repeating: element, count: count).joined(separator: ",") + "]"
  }

  @Test(
    "The first thousand faults of a list are told, in a time that grows with the content", .timeLimit(.minutes(1)),
    arguments: ["7", "{}", #"{"name":"Ada","age":"36"}"#, "null"])
  func list(element: String) throws {
    let found = try faults(Team.self, #"{"people":\#(list(element, 100_000)),"sizes":["large"]}"#)
    #expect(found.count == 1_000)
    #expect(found.first?.location.pointer?.text.hasPrefix("/people/0") == true)
    #expect(found.last?.location.pointer?.text.hasPrefix(element == "{}" ? "/people/499" : "/people/999") == true)
  }

  @Test("A thousand are told of all lists together", .timeLimit(.minutes(1)))
  func lists() throws {
    let found = try faults(Team.self, #"{"people":\#(list("7", 700)),"sizes":\#(list(#""huge""#, 5_000))}"#)
    #expect(found.count == 1_000)
    #expect(found.last?.location.pointer == "/sizes/299")
  }

  @Test("A list is read to its end while fewer are wrong")
  func fewer() throws {
    let found = try faults(Team.self, #"{"people":[],"sizes":\#(list(#""large","huge""#, 999))}"#)
    #expect(found.map { $0.location.pointer?.text } == (0..<999).map { "/sizes/\($0 * 2 + 1)" })
  }

  @Test("Behind many members the place is found as soon", .timeLimit(.minutes(1)))
  func behindMembers() throws {
    let members = (0..<30_000).map { "\"other\($0)\":0," }.joined()
    let found = try faults(Team.self, #"{\#(members)"people":[],"sizes":\#(list(#""huge""#, 1_000))}"#)
    #expect(found.count == 1_000)
    #expect(found.last?.location.pointer == "/sizes/999")
  }

  @Test("A type may tell any place", arguments: [0, 2, 3, -1, .max])
  func told(index: Int) throws {
    let json = #"{"index":\#(index),"list":[{"name":1},{"name":2},{"name":3}]}"#
    #expect(try faults(Told.self, json).map { $0.location.pointer?.text } == ["/list/\(index)/name"])
  }
}

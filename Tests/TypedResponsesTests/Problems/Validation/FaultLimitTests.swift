import Testing
import TypedResponses

@Suite("What a client is told of its faults is limited, whatever it sends")
struct FaultLimitTests {
  private struct Closed: Decodable {
    enum CodingKeys: String, CodingKey { case known, parts, choices }
    enum Choice: String, Decodable, CaseIterable { case first, second }

    init(from decoder: any Decoder) throws {
      var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
      _ = members.optional([String: Int].self, .known)
      _ = members.optional([Closed].self, .parts)
      _ = members.optional([Choice].self, .choices)
      members.refuseOthers()
      try members.refuse()
    }
  }

  private static var wordy: Fault { .notOneOf((1...60).map { "value\($0)" }) }

  private func failure(_ text: String) throws -> ValidationFailed {
    do {
      _ = try JSONContentDecoder().decode(Closed.self, from: Array(text.utf8))
    } catch {
      return try #require(error as? ValidationFailed ?? (error as? DecodingError)?.problem as? ValidationFailed)
    }
    throw CancellationError()
  }

  private func octets(_ failure: ValidationFailed) throws -> Int {
    try failure.encode(for: RequestHead(.post)).text?.utf8.count ?? 0
  }

  private func object(_ names: some Sequence<String>) -> String {
    "{" + names.map { #""\#($0)":1"# }.joined(separator: ",") + "}"
  }

  @Test("Of many unknown members the first are told, and that they are the first")
  func unknown() throws {
    let failed = try failure(object((1...80_000).map { "a\($0)" }))
    #expect(failed.fields.count == ValidationFailed.limit)
    #expect(failed.fields[0].location.pointer == "/a1")
    let text = try #require(try failed.encode(for: RequestHead(.post)).text)
    #expect(text.contains("Some values in the request are not acceptable. The first 1000 faults are told."))
    #expect(text.utf8.count < 150_000)
  }

  @Test("As many as are told are told without a word on others")
  func exact() throws {
    let failed = try failure(object((1...ValidationFailed.limit).map { "a\($0)" }))
    #expect(failed.fields.count == ValidationFailed.limit)
    #expect(failed.details.detail == "Some values in the request are not acceptable.")
  }

  @Test("Faults of several objects count together")
  func together() throws {
    let part = object((1...600).map { "a\($0)" })
    let failed = try failure(#"{"parts":[\#(part),\#(part),\#(part)]}"#)
    #expect(failed.fields.count == ValidationFailed.limit)
    #expect(failed.fields[999].location.pointer?.text.hasPrefix("/parts/1/") == true)
  }

  @Test("Long names leave room for fewer")
  func longNames() throws {
    let failed = try failure(object((1...1_000).map { String(repeating: "ä", count: 450) + "\($0)" }))
    #expect((100...200).contains(failed.fields.count))
    #expect(try octets(failed) < 700_000)
  }

  @Test("A name that is too long to be told is told as what it is in", arguments: ["a", "ä", "~"])
  func longName(_ letter: String) throws {
    let long = String(repeating: letter, count: 500_000)
    let unknown = try failure(#"{"parts":[{},{"\#(long)":1}]}"#)
    #expect(unknown.fields.map(\.location.pointer) == ["/parts/1"])
    #expect(unknown.fields.map(\.code) == ["unknown_member"])
    #expect(try octets(unknown) < 1_000)
    let key = try failure(#"{"known":{"\#(long)":"x"}}"#)
    #expect(key.fields.map(\.location.pointer) == ["/known"])
    #expect(key.fields.map(\.code) == ["invalid_integer"])
  }

  @Test("Elements count like members, with the sentences that are told of each")
  func elements() throws {
    let failed = try failure(#"{"choices":[\#(Array(repeating: #""x""#, count: 100_000).joined(separator: ","))]}"#)
    #expect(failed.fields.count == ValidationFailed.limit)
    #expect(try octets(failed) < 250_000)
    let wordy = (0..<1_000).map { FieldError(at: .body(JSONPointer(["a", "\($0)"])), Self.wordy) }
    let told = try #require(ValidationFailed(fields: wordy))
    #expect((50...200).contains(told.fields.count))
    #expect(try octets(told) < 350_000)
  }

  @Test("A sentence repeats only the beginning of a name")
  func sentences() throws {
    let name = String(repeating: "\u{7F}", count: 200_000)
    let twice = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: Array(#"{"\#(name)":1,"\#(name)":2}"#.utf8))
    }
    #expect((twice?.reason.utf8.count ?? .max) < 1_000)
    let missing = #expect(throws: Conflict.self) {
      try JSONPatch([.remove(JSONPointer([name]))]).applied(to: [:])
    }
    #expect((try missing?.encode(for: RequestHead(.patch)).text?.utf8.count ?? .max) < 1_000)
  }
}

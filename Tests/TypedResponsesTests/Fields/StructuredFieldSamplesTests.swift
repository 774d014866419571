import Foundation
import Testing

@testable import TypedResponses

/// Writes a thousand random values of each structured field, and reads them back.
///
/// With `TYPED_RESPONSES_FIELDS` set to a folder, every value is written there too with what it is meant to say, for
/// `Tests/Independent/check_fields.py` to read with another parser. There a list is `[[value, {parameters}], …]`, a
/// dictionary has such pairs by name, and a value is `[kind, text or number]`.
@Suite struct StructuredFieldSamplesTests {
  private var dice = Mutation(seed: 9651)

  private struct Sample {
    let value: FieldValue
    let meaning: JSONValue
  }

  @Test("Groups of caches")
  mutating func groups() throws {
    try write("Cache-Groups", "list", CacheGroups.self) { dice in
      let groups = try dice.several { dice in try CacheGroup(dice.printable()) }
      return (CacheGroups(groups), .list(groups.distinct.map { .pair(.string($0.name)) }))
    }
    try write("Cache-Group-Invalidation", "list", CacheGroupInvalidation.self) { dice in
      let groups = try dice.several { dice in try CacheGroup(dice.printable()) }
      return (CacheGroupInvalidation(groups), .list(groups.distinct.map { .pair(.string($0.name)) }))
    }
  }

  @Test("Formats of queries")
  mutating func formats() throws {
    try write("Accept-Query", "list", AcceptQuery.self) { dice in
      let types = try dice.several { dice -> (ContentType, JSONValue) in
        let wild = dice.next(8)
        let essence = wild == 0 ? "*/*" : wild == 1 ? "\(dice.token())/*" : "\(dice.token())/\(dice.token())"
        var text = essence
        var meaning: JSONObject = [:]
        for index in 0..<dice.next(3) {
          let value = dice.printable()
          text += "; p\(index)=\(QuotedText.quote(value))"
          meaning["p\(index)"] = .said("string", .string(value))
        }
        return (try #require(ContentType(text)), .pair(.string(essence), meaning))
      }
      return (AcceptQuery(try #require(MediaTypeList(types.map(\.0)))), .list(types.map(\.1)))
    }
  }

  @Test("Parameters that make no difference")
  mutating func parameters() throws {
    try write("No-Vary-Search", "dictionary", NoVarySearch.self) { dice in
      let names = try dice.several { dice in dice.text() }
      let inner = JSONValue.array([
        .said(
          "list",
          .array(
            names.map { name in
              var text = ""
              PercentEncoding.append(name, keeping: PercentEncoding.isUnreserved, to: &text)
              return .pair(.string(text))
            })), .object([:]),
      ])
      var meaning: JSONObject = [:]
      var field: NoVarySearch
      switch dice.next(3) {
      case 0:
        field = names.dropFirst().isEmpty ? .ignoring(names[0]) : .ignoring(names[0], names[1])
        guard names.count < 3 else { return nil }
        meaning["params"] = inner
      case 1:
        field = names.dropFirst().isEmpty ? .ignoringAll(except: names[0]) : .ignoringAll(except: names[0], names[1])
        guard names.count < 3 else { return nil }
        meaning["except"] = inner
      default:
        field = .inAnyOrder
        meaning["params"] = .array([.said("list", .array([])), .object([:])])
      }
      if dice.next(2) == 0 { field = field.inAnyOrder() }
      if field.isInAnyOrder { meaning["key-order"] = .pair(.said("boolean", .bool(true))) }
      return (field, .object(meaning))
    }
  }

  @Test("Dates, flags and quotas")
  mutating func others() throws {
    try write("Deprecation", "item", Deprecation.self) { dice in
      let seconds = Int64(dice.next(2_000_000_000)) * (dice.next(4) == 0 ? 60 : 1)
      return (
        Deprecation(try #require(HTTPDate(secondsSince1970: seconds))), .pair(.said("date", .integer(seconds)))
      )
    }
    try write("Incremental", "item", Incremental.self) { _ in (Incremental(), .pair(.said("boolean", .bool(true)))) }
    try write("RateLimit-Policy", "list", RateLimitPolicy.self) { dice in
      let (name, quota, window) = (dice.printable(), dice.next(1_000_000), 1 + dice.next(100_000))
      let policy = try RateLimitPolicy(name, quota: quota, window: .seconds(window))
      return (
        policy,
        .list([
          .pair(
            .string(name),
            ["q": .said("integer", .integer(Int64(quota))), "w": .said("integer", .integer(Int64(window)))])
        ])
      )
    }
    try write("RateLimit", "list", RateLimit.self) { dice in
      let (name, rest, reset) = (dice.printable(), dice.next(1_000_000), dice.next(100_000))
      let policy = try RateLimitPolicy(name, quota: 1_000_000)
      return (
        RateLimit(policy, remaining: rest, resetsIn: .seconds(reset)),
        .list([
          .pair(
            .string(name),
            ["r": .said("integer", .integer(Int64(rest))), "t": .said("integer", .integer(Int64(reset)))])
        ])
      )
    }
  }

  @Test("Digests, and the wish for them")
  mutating func digests() throws {
    func meaning(_ content: [UInt8]) -> JSONValue {
      .object(["sha-256": .pair(.said("octets", .string(Base64.encode(SHA256.digest(of: content)))))])
    }
    try write("Content-Digest", "dictionary", ContentDigest.self) { dice in
      let content = Array(dice.printable().utf8)
      return (ContentDigest(DigestValue(sha256Of: content)), meaning(content))
    }
    try write("Repr-Digest", "dictionary", ReprDigest.self) { dice in
      let content = Array(dice.printable().utf8)
      return (ReprDigest(DigestValue(sha256Of: content)), meaning(content))
    }
    try write("Unencoded-Digest", "dictionary", UnencodedDigest.self) { dice in
      let content = Array(dice.printable().utf8)
      return (UnencodedDigest(DigestValue(sha256Of: content)), meaning(content))
    }
    func wish(_ dice: inout Mutation) throws -> (DigestPreference, DigestPreference, JSONValue) {
      let weights = (dice.next(11), dice.next(11))
      return (
        try DigestPreference("sha-256", weight: weights.0), try DigestPreference("sha-512", weight: weights.1),
        .object([
          "sha-256": .pair(.said("integer", .integer(Int64(weights.0)))),
          "sha-512": .pair(.said("integer", .integer(Int64(weights.1)))),
        ])
      )
    }
    try write("Want-Content-Digest", "dictionary", WantContentDigest.self) { dice in
      let (one, other, meaning) = try wish(&dice)
      return (WantContentDigest(one, other), meaning)
    }
    try write("Want-Repr-Digest", "dictionary", WantReprDigest.self) { dice in
      let (one, other, meaning) = try wish(&dice)
      return (WantReprDigest(one, other), meaning)
    }
    try write("Want-Unencoded-Digest", "dictionary", WantUnencodedDigest.self) { dice in
      let (one, other, meaning) = try wish(&dice)
      return (WantUnencodedDigest(one, other), meaning)
    }
  }

  private mutating func write<Field: FieldType>(
    _ name: String, _ kind: String, _: Field.Type, make: (inout Mutation) throws -> (Field, JSONValue)?
  ) throws {
    #expect(Field.fieldName.name == name)
    var lines: [UInt8] = []
    var count = 0
    while count < 1000 {
      guard let (field, meaning) = try make(&dice) else { continue }
      count += 1
      let text = field.fieldValue.text
      #expect(Field(parsing: text) == field, "\(name): \(text)")
      let line: JSONValue = .object(["kind": .string(kind), "value": .string(text), "meaning": meaning])
      lines += try JSONContentEncoder().encode(line) + [0x0A]
    }
    guard let folder = ProcessInfo.processInfo.environment["TYPED_RESPONSES_FIELDS"] else { return }
    try Data(lines).write(to: URL(filePath: folder).appending(path: "\(name).lines"))
  }
}

extension JSONValue {
  fileprivate static func said(_ kind: String, _ value: JSONValue) -> JSONValue { .array([.string(kind), value]) }

  /// An item with its parameters. A string stands for itself.
  fileprivate static func pair(_ value: JSONValue, _ parameters: JSONObject = [:]) -> JSONValue {
    let value = if case .string = value { JSONValue.said("string", value) } else { value }
    return .array([value, .object(parameters)])
  }

  fileprivate static func list(_ members: [JSONValue]) -> JSONValue { .array(members) }
}

extension Mutation {
  /// One to four values.
  fileprivate mutating func several<Value>(_ make: (inout Mutation) throws -> Value) rethrows -> [Value] {
    var values: [Value] = []
    for _ in 0...next(4) { values.append(try make(&self)) }
    return values
  }

  /// Printable ASCII, quotes and backslashes among it.
  fileprivate mutating func printable() -> String {
    var text = ""
    for _ in 0..<(1 + next(12)) { text.unicodeScalars.append(Unicode.Scalar(UInt8(0x20 + next(0x5F)))) }
    return text
  }

  /// Text of any characters.
  fileprivate mutating func text() -> String {
    let odd = ["é", "気", "\u{1F600}", "\n", " ", "+", "%", "&", "\"", "\\"]
    var text = printable()
    for _ in 0..<next(3) { text += odd[next(odd.count)] }
    return text
  }

  fileprivate mutating func token() -> String {
    let allowed = Array("abcdefghijklmnopqrstuvwxyz0123456789!#$&^_.+-".utf8)
    var text = ""
    for _ in 0..<(1 + next(8)) { text.unicodeScalars.append(Unicode.Scalar(allowed[next(allowed.count)])) }
    return text
  }
}

import Foundation
import Testing

@testable import TypedResponses

/// Compares what the package writes with what Foundation's `JSONEncoder` writes.
///
/// With `TYPED_RESPONSES_JSON_DUMP` set to a path, every pair of texts is written there too, one text a line, for
/// `Tests/Independent/check_json.py` to read with Python's parser.
@Suite struct JSONDifferentialTests {
  private let theirs: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }()

  /// The text of an encoder, or `nil` when it refuses the value.
  private func text(_ encode: () throws -> some Sequence<UInt8>) -> [UInt8]? {
    try? Array(encode())
  }

  private func dump(_ pairs: [([UInt8], [UInt8])], as name: String) throws {
    guard let path = ProcessInfo.processInfo.environment["TYPED_RESPONSES_JSON_DUMP"] else { return }
    let lines = pairs.flatMap { (pair: ([UInt8], [UInt8])) -> [UInt8] in pair.0 + [0x0A] + pair.1 + [0x0A] }
    try Data(lines).write(to: URL(filePath: path).appending(path: "\(name).lines"))
  }

  @Test("Generated values of every shape give the octets that JSONEncoder gives when it sorts")
  func generatedValues() throws {
    var random = SeededGenerator(seed: 7)
    var options = JSONOptions.default
    options.sortsMembers = true
    let ours = JSONContentEncoder(options: options)
    var pairs: [([UInt8], [UInt8])] = []
    for _ in 0..<10_000 {
      let value = GeneratedValue.random(using: &random)
      let written = text { try ours.encode(value) }
      let expected = text { try theirs.encode(value) }
      #expect(written == expected, "\(shown(written))\n\(shown(expected))")
      if let written, let expected { pairs.append((written, expected)) }
    }
    #expect(pairs.count > 9_900)
    try dump(pairs, as: "sorted")
  }

  @Test("Unsorted, generated values mean the same as what JSONEncoder writes")
  func unsortedValues() throws {
    var random = SeededGenerator(seed: 11)
    let ours = JSONContentEncoder()
    var pairs: [([UInt8], [UInt8])] = []
    for _ in 0..<10_000 {
      let value = GeneratedValue.random(using: &random)
      guard let written = text({ try ours.encode(value) }), let expected = text({ try theirs.encode(value) }) else {
        #expect((try? ours.encode(value)) == nil && (try? theirs.encode(value)) == nil)
        continue
      }
      #expect(try canonical(written) == canonical(expected), "\(shown(written))\n\(shown(expected))")
      #expect(try JSONValue(parsing: written) == JSONValue(parsing: expected))
      #expect(try ours.encode(value) == written, "The same value gave other octets the second time.")
      pairs.append((written, expected))
    }
    try dump(pairs, as: "unsorted")
  }

  @Test("Snake case is Foundation's, for names of every pattern")
  func snakeCase() throws {
    var random = SeededGenerator(seed: 13)
    var options = JSONOptions.default
    options.keys = .snakeCase
    options.sortsMembers = true
    let ours = JSONContentEncoder(options: options)
    let snake = JSONEncoder()
    snake.outputFormatting = theirs.outputFormatting
    snake.dateEncodingStrategy = .iso8601
    snake.keyEncodingStrategy = .convertToSnakeCase
    for _ in 0..<2_000 {
      let value = GeneratedValue.random(using: &random)
      let written = text { try ours.encode(value) }
      let expected = text { try snake.encode(value) }
      #expect(written == expected, "\(shown(written))\n\(shown(expected))")
    }
    for _ in 0..<2_000 {
      let name = String((0..<random.count(upTo: 9)).map { _ in "aBcDeFgZ_1É".randomElement(using: &random) ?? "a" })
      let value = GeneratedValue.members([.init(name: .init(stringValue: name), value: .int(1))])
      #expect(try ours.encode(value) == Array(snake.encode(value)))
    }
  }

  @Test("Random text is read back by Foundation as it was")
  func randomText() throws {
    var random = SeededGenerator(seed: 17)
    let ours = JSONContentEncoder()
    var pairs: [([UInt8], [UInt8])] = []
    for _ in 0..<10_000 {
      let value = [random.text()]
      let written = try ours.encode(value)
      #expect(try JSONSerialization.jsonObject(with: Data(written)) as? [String] == value)
      #expect(try JSONValue(parsing: written) == .array(value.map { .string($0) }))
      pairs.append((written, try Array(theirs.encode(value))))
    }
    try dump(pairs, as: "text")
  }

  @Test("Every scalar below U+0100 and at the ends of ranges is written as JSONEncoder writes it")
  func everyScalar() throws {
    let ours = JSONContentEncoder()
    let others: [UInt32] = [0x2028, 0x2029, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x1_0000, 0x1_F4B8, 0x10_FFFF]
    for scalar in (Array(0..<0x100) + others).compactMap(Unicode.Scalar.init) {
      let value = String(Character(scalar))
      #expect(try ours.encode(value) == Array(theirs.encode(value)))
      #expect(try ours.encode([value: value]) == Array(theirs.encode([value: value])))
    }
  }

  @Test("Long text keeps every octet, with escapes anywhere")
  func longText() throws {
    let ours = JSONContentEncoder()
    for unit in ["x", "é", "\"", "\u{1}", "0123456789abcde\n"] {
      let value = String(repeating: unit, count: 100_000)
      #expect(try ours.encode(value) == Array(theirs.encode(value)))
    }
  }

  private func canonical(_ octets: [UInt8]) throws -> Data {
    let value = try JSONSerialization.jsonObject(with: Data(octets), options: .fragmentsAllowed)
    return try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
  }

  private func shown(_ octets: [UInt8]?) -> String {
    octets.map { String(decoding: $0, as: UTF8.self) } ?? "refused"
  }
}

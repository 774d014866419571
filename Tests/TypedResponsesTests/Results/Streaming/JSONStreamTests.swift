import Foundation
import Testing
import TypedResponses

@Suite struct JSONStreamTests {
  private struct Point: Codable, Sendable {
    var at: Int
    var value: Double
  }

  private func values<Value: Sendable>(_ values: [Value]) -> AsyncStream<Value> {
    AsyncStream { continuation in
      for value in values { continuation.yield(value) }
      continuation.finish()
    }
  }

  private func text(_ response: EncodedResponse) async throws -> String {
    guard case .stream(let stream) = response.content else { return "" }
    var octets: [UInt8] = []
    for try await chunk in stream { octets += chunk }
    return String(decoding: octets, as: UTF8.self)
  }

  private let points = [Point(at: 1, value: 20.5), Point(at: 2, value: 20.7)]

  @Test("A value takes a line, whatever text it has")
  func lines() async throws {
    let response = try JSONStream(values(points)).caching(.noStore).encode(for: RequestHead())
    #expect(
      response.fields.map(\.description)
        == ["X-Accel-Buffering: no", "Cache-Control: no-store", "Content-Type: application/x-ndjson"])
    #expect(try await text(response) == "{\"at\":1,\"value\":20.5}\n{\"at\":2,\"value\":20.7}\n")
    #expect(try await text(JSONStream(values(["a\nb"])).encode(for: RequestHead())) == "\"a\\nb\"\n")
  }

  @Test("The same lines can be sent by the other name that clients ask for")
  func jsonl() async throws {
    let request = RequestHead(.get, fields: [(.accept, "application/jsonl")])
    let response = try JSONStream(values([1, 2]), framing: .jsonl).encode(for: request)
    #expect(response.fields[.contentType]?.text == "application/jsonl")
    #expect(try await text(response) == "1\n2\n")
    #expect(try JSONStream(values([1, 2])).encode(for: request).status == .notAcceptable)
  }

  @Test("A text sequence marks where each value begins")
  func sequence() async throws {
    let response = try JSONStream(values([1, 2]), framing: .textSequence).encode(for: RequestHead())
    #expect(response.fields.map(\.description) == ["X-Accel-Buffering: no", "Content-Type: application/json-seq"])
    #expect(try await text(response) == "\u{1E}1\n\u{1E}2\n")
  }

  @Test("An array is JSON when it is complete, and none when it broke off", arguments: 0...3)
  func array(_ count: Int) async throws {
    let all = Array(1...3).prefix(count)
    let response = try JSONStream(values(Array(all)), framing: .array).encode(for: RequestHead())
    #expect(response.fields.map(\.description) == ["X-Accel-Buffering: no", "Content-Type: application/json"])
    let text = try await text(response)
    #expect(try JSONDecoder().decode([Int].self, from: Data(text.utf8)) == Array(all))
    #expect(throws: (any Error).self) { try JSONDecoder().decode([Int].self, from: Data(text.utf8.dropLast(2))) }
  }

  @Test(
    "A last value says that these were all",
    arguments: [
      (JSONFraming.lines, "1\n2\n{\"count\":2}\n"), (.jsonl, "1\n2\n{\"count\":2}\n"),
      (.textSequence, "\u{1E}1\n\u{1E}2\n\u{1E}{\"count\":2}\n"),
      (.array, "[1,\n2,\n{\"count\":2}]\n"),
    ])
  func ending(_ framing: JSONFraming, _ expected: String) async throws {
    let stream = JSONStream(values([1, 2]), framing: framing) { ["count": $0] }
    #expect(try await text(stream.encode(for: RequestHead())) == expected)
    let empty = JSONStream(values([Int]()), framing: framing) { ["count": $0] }
    let alone =
      switch framing {
      case .textSequence: "\u{1E}{\"count\":0}\n"
      case .array: "[{\"count\":0}]\n"
      default: "{\"count\":0}\n"
      }
    #expect(try await text(empty.encode(for: RequestHead())) == alone)
  }

  @Test("Values that break off have no end")
  func brokenOff() async throws {
    struct BreakOff: Error {}
    let broken = AsyncThrowingStream<Int, any Error> { continuation in
      continuation.yield(1)
      continuation.finish(throwing: BreakOff())
    }
    let response = try JSONStream(broken, framing: .array) { ["count": $0] }.encode(for: RequestHead())
    guard case .stream(let stream) = response.content else { return #expect(Bool(false), "It should be a stream.") }
    var octets: [UInt8] = []
    await #expect(throws: BreakOff.self) { for try await chunk in stream { octets += chunk } }
    #expect(String(decoding: octets, as: UTF8.self) == "[1")
  }

  @Test("Values are written by the application's JSON encoder")
  func encoder() async throws {
    var options = JSONOptions()
    options.keys = .snakeCase
    let settings = ResponseSettings(encoder: CSVEncoder(), JSONContentEncoder(options: options))
    struct Row: Encodable, Sendable { var userName = "Ada" }
    let response = try JSONStream(values([Row()])).encode(for: RequestHead(), using: settings)
    #expect(try await text(response) == "{\"user_name\":\"Ada\"}\n")
  }

  @Test("An encoder that breaks a value into lines is an error, not a broken stream")
  func pretty() async throws {
    let encoder = FoundationJSONContentEncoder {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .prettyPrinted
      return encoder
    }
    let settings = ResponseSettings(encoder: encoder)
    let response = try JSONStream(values(points)).encode(for: RequestHead(), using: settings)
    await #expect(throws: ContentEncodingError.self) { try await text(response) }
    let sequence = try JSONStream(values(points), framing: .textSequence).encode(for: RequestHead(), using: settings)
    #expect(try await text(sequence).hasPrefix("\u{1E}{\n"))
  }

  @Test("A value that has no form in JSON ends the stream with an error, after what came before")
  func failure() async throws {
    let response = try JSONStream(values([1.5, .nan])).encode(for: RequestHead())
    guard case .stream(let stream) = response.content else { return }
    var chunks = stream.makeAsyncIterator()
    #expect(try await chunks.next() == Array("1.5\n".utf8))
    await #expect(throws: ContentEncodingError.self) { try await chunks.next() }
  }

  @Test("Octets of unknown length have no Content-Length, and HEAD has their fields")
  func octets() async throws {
    let chunks = values([Array("ab".utf8), Array("c".utf8)])
    for method in [RequestMethod.get, .head] {
      let response = try Streamed(chunks, contentType: "application/zip").encode(for: RequestHead(method))
      #expect(response.status == .ok)
      #expect(response.fields.map(\.description) == ["Content-Type: application/zip"])
      #expect(try await text(response) == (method == .get ? "abc" : ""))
    }
  }

  @Test("A client that takes no lines of JSON gets 406, unless the work is done")
  func notAcceptable() throws {
    for (method, status) in [(RequestMethod.get, StatusCode.notAcceptable), (.post, .ok)] {
      let request = RequestHead(method, fields: [(.accept, "text/html")])
      #expect(try JSONStream(values(points)).encode(for: request).status == status)
    }
  }
}

import Testing
import TypedResponses

@Suite struct RequestContentTests {
  private func content(
    _ chunks: [String], _ method: RequestMethod = .post, type: String? = "text/plain", length: String? = nil,
    coding: String? = nil
  ) -> RequestContent {
    var fields: [(FieldName, String)] = []
    if let type { fields.append((.contentType, type)) }
    if let length { fields.append((.contentLength, length)) }
    if let coding { fields.append((.contentEncoding, coding)) }
    return RequestContent(Chunks(chunks.map { Array($0.utf8) }), of: RequestHead(method, fields: fields))
  }

  private func answer(_ read: () async throws -> some Any) async -> EncodedResponse? {
    do {
      _ = try await read()
      return nil
    } catch {
      return (error as? any ErrorResponse).flatMap { try? $0.encode(for: RequestHead(.post)) }
    }
  }

  @Test("All octets are gathered", arguments: [nil, "7"])
  func gathers(_ length: String?) async throws {
    let octets = try await content(["one", "", "four"], length: length).octets(accept: ["text/plain"])
    #expect(octets == Array("onefour".utf8))
  }

  @Test("A media range takes every type in it")
  func ranges() async throws {
    #expect(try await content(["a"], type: "image/png").octets(accept: ["text/csv", "image/*"]) == [0x61])
    #expect(await answer { try await content(["a"], type: "imagepng/x").octets(accept: ["image/*"]) } != nil)
    #expect(try await content(["a"], type: "x/y").octets(accept: ["*/*"]) == [0x61])
  }

  @Test(
    "Another type, or none, is 415 with what is taken",
    arguments: ["application/json", "text/", "text/plain, text/plain", nil])
  func otherType(_ type: String?) async {
    let post = await answer { try await content(["a"], type: type).octets(accept: ["text/plain", "text/csv"]) }
    #expect(post?.status == .unsupportedMediaType)
    #expect(post?.fields[.accept]?.text == "text/plain, text/csv")
    let patch = await answer { try await content(["a"], .patch, type: type).octets(accept: ["text/plain"]) }
    #expect(patch?.fields[.acceptPatch]?.text == "text/plain")
    #expect(patch?.fields[.accept] == nil)
  }

  @Test("A QUERY that does not say what it holds is 400")
  func query() async {
    #expect(await answer { try await content(["a"], .query, type: nil).octets(accept: ["a/b"]) }?.status == .badRequest)
  }

  @Test("Content with a coding is 415 with the codings that are taken")
  func coding() async {
    let answer = await answer { try await content(["a"], coding: "gzip").octets(accept: ["text/plain"]) }
    #expect(answer?.status == .unsupportedMediaType)
    #expect(answer?.fields[.acceptEncoding]?.text == "identity")
  }

  @Test("An announced length over the limit is 413 before anything is read")
  func announced() async {
    let unread = RequestContent(
      Unreadable(), of: RequestHead(.post, fields: [(.contentType, "text/plain"), (.contentLength, "11")]))
    let answer = await answer { try await unread.octets(accept: ["text/plain"], upTo: 10) }
    #expect(answer?.status == .contentTooLarge)
    #expect(
      answer?.text == """
        {"type":"about:blank","title":"Content Too Large","status":413,\
        "detail":"The content may have at most 10 octets.","maximum":10}
        """)
  }

  @Test("More octets than the limit are 413 while they are read", arguments: [3, 4, 5])
  func arriving(_ limit: Int) async throws {
    let read = { try await content(["ab", "cd"]).octets(accept: ["text/plain"], upTo: limit) }
    if limit >= 4 {
      #expect(try await read().count == 4)
    } else {
      #expect(await answer(read)?.status == .contentTooLarge)
    }
  }

  @Test("No content is 400, unless none will do", arguments: [nil, "0"])
  func empty(_ length: String?) async throws {
    #expect(
      await answer { try await content([], length: length).octets(accept: ["text/plain"]) }?.status == .badRequest)
    let taken = try await content(["", ""], length: length).octets(accept: ["text/plain"], allowsEmpty: true)
    #expect(taken.isEmpty)
  }

  @Test("Fewer octets than announced are 400")
  func short() async {
    let answer = await answer { try await content(["abc"], length: "4").octets(accept: ["text/plain"]) }
    #expect(answer?.status == .badRequest)
    #expect(answer?.text?.contains("ended before") == true)
  }

  @Test("Chunks are handed over as they come")
  func chunks() async throws {
    var taken: [String] = []
    let count = try await content(["ab", "c"]).forEachChunk(accept: ["text/plain"], upTo: 9) {
      taken.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(taken == ["ab", "c"])
    #expect(count == 3)
  }

  @Test("What reading throws becomes a failure of the caller's set")
  func failures() async {
    func read(_ content: RequestContent) async throws(CreateFailure) -> Int {
      try await content.octets(accept: ["text/plain"], upTo: 2, or: CreateFailure.self).count
    }
    func status(_ content: RequestContent) async -> StatusCode? {
      do throws(CreateFailure) {
        _ = try await read(content)
        return nil
      } catch {
        return type(of: error.response).status
      }
    }
    #expect(await status(content(["ab"])) == nil)
    #expect(await status(content(["abc"])) == .contentTooLarge)
    #expect(await status(content([])) == .badRequest)
    #expect(await status(content(["a"], type: "a/b")) == .unsupportedMediaType)
    #expect(
      await status(RequestContent(Unreadable(), of: RequestHead(.post, fields: [(.contentType, "text/plain")])))
        == .badRequest)
  }

  @Test(
    "Content is decoded, and what is wrong with it becomes a failure of the caller's set",
    arguments: [
      (#"{"stars":3}"#, "3"), (#"{"stars":300}"#, "422 /stars out_of_range"), (#"{"stars":3,}"#, "400"), ("", "400"),
      (#"{"stars":99}"#, "422  invalid_value"), (#"{"stars":1,"text":"more than the limit"}"#, "413"),
    ])
  func values(_ json: String, _ expected: String) async {
    struct TooMany: Error {}
    struct Note: Decodable {
      enum CodingKeys: CodingKey { case stars }
      let stars: UInt8

      init(from decoder: any Decoder) throws {
        stars = try decoder.container(keyedBy: CodingKeys.self).decode(UInt8.self, forKey: .stars)
        if stars > 5 { throw TooMany() }
      }
    }
    func read() async -> String {
      do throws(CreateFailure) {
        let content = content([json], type: "application/json")
        return "\(try await content.value(Note.self, upTo: 20, or: CreateFailure.self).stars)"
      } catch {
        let faults = (error.response as? ValidationFailed)?.fields ?? []
        let code = "\(type(of: error.response).status.code)"
        return ([code] + faults.map { "\($0.location.pointer?.text ?? "?") \($0.code)" }).joined(separator: " ")
      }
    }
    #expect(await read() == expected)
  }

  @Test("Without a set, errors come as they are, and a decoder of the caller's reads")
  func valuesAlone() async throws {
    await #expect(throws: ValidationFailed.self) {
      try await content(["[1.5]"], type: "application/json").value([Int].self)
    }
    await #expect(throws: UnsupportedMediaType.self) { try await content(["[1]"]).value([Int].self) }
    let lenient = JSONContentDecoder(leniency: .trailingCommas)
    #expect(try await content(["[1,", "]"]).value([Int].self, accept: ["text/plain"], by: lenient) == [1])
  }

  @Test("A closure's own failure comes through")
  func closure() async {
    do throws(UpdateFailure) {
      try await content(["ab"], .patch).forEachChunk(accept: ["text/plain"], upTo: 9, or: UpdateFailure.self) {
        (_) throws(UpdateFailure) in throw .conflict(detail: "No.")
      }
      Issue.record("It should have thrown.")
    } catch {
      #expect(type(of: error.response).status == .conflict)
    }
  }
}

/// Chunks that are there already, as if they came one by one.
struct Chunks: AsyncSequence, Sendable {
  let chunks: [[UInt8]]

  init(_ chunks: [[UInt8]]) {
    self.chunks = chunks
  }

  struct Iterator: AsyncIteratorProtocol {
    var rest: ArraySlice<[UInt8]>

    mutating func next() async throws -> [UInt8]? { rest.popFirst() }
  }

  func makeAsyncIterator() -> Iterator { Iterator(rest: chunks[...]) }
}

/// Content whose client has gone away.
struct Unreadable: AsyncSequence, Sendable {
  struct ClientLeft: Error {}

  struct Iterator: AsyncIteratorProtocol {
    func next() async throws -> [UInt8]? { throw ClientLeft() }
  }

  func makeAsyncIterator() -> Iterator { Iterator() }
}

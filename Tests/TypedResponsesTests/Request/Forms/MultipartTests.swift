import Foundation
import Testing
import TypedResponses

@Suite struct MultipartTests {
  private static let form = """
    preamble\r
    --AaB03x\r
    Content-Disposition: form-data; name="title"\r
    \r
    Tide\r
    --AaB03x \t\r
    content-disposition: form-data; name="photo"; filename="sea.png"\r
    Content-Type: image/png\r
    \r
    \u{1}\r
    --AaB03xy\r\r
    --AaB03x\r
    Content-Disposition: form-data; name="note"\r
    \r
    \r
    --AaB03x--\r
    epilogue
    """

  private func content(_ text: String, in pieces: Int? = nil, boundary: String = "AaB03x") -> RequestContent {
    let octets = Array(text.utf8)
    let size = pieces ?? max(octets.count, 1)
    let chunks = stride(from: 0, to: octets.count, by: size).map { Array(octets[$0..<min($0 + size, octets.count)]) }
    return RequestContent(Chunks(chunks), of: Self.head(boundary))
  }

  private static func head(_ boundary: String) -> RequestHead {
    RequestHead(.post, fields: [(.contentType, "multipart/form-data; boundary=\(boundary)")])
  }

  private func parts(
    _ content: RequestContent, _ limits: MultipartLimits = MultipartLimits()
  ) async throws -> [String] {
    var found: [String] = []
    for try await part in try content.parts(within: limits) {
      let text = String(decoding: try await part.octets(), as: UTF8.self)
      found.append("\(part.number) \(part.name) \(part.filename ?? "-") \(part.contentType?.essence ?? "-") \(text)")
    }
    return found
  }

  private func problem(_ read: () async throws -> some Any) async -> String {
    do {
      _ = try await read()
      return "none"
    } catch {
      guard let error = error as? any ErrorResponse, let encoded = try? error.encode(for: RequestHead(.post)) else {
        return "\(error)"
      }
      return "\(encoded.status.code) \(encoded.text ?? "")"
    }
  }

  @Test("Parts are the same in whatever pieces they come", arguments: [1, 2, 3, 5, 7, 11, 64, 10_000])
  func pieces(_ size: Int) async throws {
    #expect(
      try await parts(content(Self.form, in: size)) == [
        "1 title - - Tide", "2 photo sea.png image/png \u{1}\r\n--AaB03xy\r", "3 note - - ",
      ])
  }

  @Test("What is left of a part is skipped")
  func skips() async throws {
    var names: [String] = []
    for try await part in try content(Self.form, in: 4).parts() { names.append(part.name) }
    #expect(names == ["title", "photo", "note"])
  }

  @Test(
    "Names are what the client meant",
    arguments: [
      (#"name="a""#, "a", nil), ("name=a", "a", nil), (#"name="a%22b%0D%0A%41""#, "a\"b\r\n%41", nil),
      (#"name="a\"b\\c\d""#, "a\"b\\c\\d", nil), (#"name="a\""#, "a\\", nil),
      (#"name="a\"; filename="b""#, "a\\", "b"), (#"name="Zoë"; filename="日本.txt""#, "Zoë", "日本.txt"),
      ("name*=utf-8''Zo%C3%AB", "Zoë", nil), (#"name=f; filename="na_ve"; filename*=UTF-8''na%C3%AFve"#, "f", "naïve"),
      (#"name=f; filename="na%C3%AFve%20.txt""#, "f", "naïve .txt"),
      (#"name=f; filename="100% a.txt""#, "f", "100% a.txt"),
      (#"name=f; filename="a%20b""#, "f", "a%20b"), (#"name="";filename="""#, "", ""),
      (#"name=";"; filename="x;y""#, ";", "x;y"),
    ] as [(String, String, String?)])
  func names(_ written: String, _ name: String, _ filename: String?) async throws {
    let form = "--b\r\nContent-Disposition: form-data; \(written)\r\n\r\nx\r\n--b--"
    for try await part in try content(form, boundary: "b").parts() {
      #expect(part.name == name)
      #expect(part.filename == filename)
    }
  }

  @Test(
    "What cannot be read is 400 with the number of the part",
    arguments: [
      ("", "content"), ("x", "ends without its last boundary"), ("--b", "ends without"), ("--b\r\n", "ends without"),
      ("--b\r\n\r\nx\r\n--b--", "no Content-Disposition"),
      ("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", "no name"),
      ("--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--", "must be form-data"),
      ("--b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--b--", "cannot be read"),
      (
        "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--",
        "two"
      ),
      ("--b\r\nContent-Disposition: form-data; name=a\r\nno field\r\n\r\nx\r\n--b--", "is no field"),
      ("--b\r\nContent-Disposition: form-data; name=a\nX: y\r\n\r\nx\r\n--b--", "CR or LF alone"),
      ("--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: x\r\n\r\nx\r\n--b--", "no media type"),
      (
        "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--b--",
        "as it is"
      ),
      ("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx", "Part 1, 'a': It has no end"),
      ("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n-", "Part 1, 'a': It has no end"),
    ])
  func malformed(_ form: String, _ reason: String) async {
    for size in [1, 1000] {
      let problem = await problem { try await parts(content(form, in: size, boundary: "b")) }
      #expect(problem.hasPrefix("400"), "\(problem)")
      #expect(problem.contains(reason), "\(problem)")
    }
  }

  @Test("A boundary that is none is 400, another type 415", arguments: ["", "\"\"", String(repeating: "x", count: 71)])
  func boundary(_ text: String) async {
    #expect(await problem { try await parts(content("x", boundary: text)) }.prefix(1) == "4")
    let json = RequestContent([0x7B], of: RequestHead(.post, fields: [(.contentType, "application/json")]))
    #expect(await problem { try json.parts() }.hasPrefix("415"))
  }

  @Test("Each limit has an answer that names it")
  func limits() async {
    func limited(_ change: (inout MultipartLimits) -> Void) async -> String {
      var limits = MultipartLimits()
      change(&limits)
      return await problem { try await parts(content(Self.form, in: 16), limits) }
    }
    #expect(await limited { $0.octets = 100 }.contains(#""detail":"The content may have at most 100 octets.""#))
    #expect(await limited { $0.parts = 2 }.contains(#""detail":"Part 3: The form may have at most 2 parts.""#))
    #expect(await limited { $0.headerOctets = 50 }.contains("Part 2: Its header section may have at most 50 octets."))
    #expect(await limited { $0.nameOctets = 4 }.contains("Part 1: Its name may have at most 4 octets."))
    #expect(await limited { $0.fieldOctets = 3 }.contains("Part 1, 'title': The field may have at most 3 octets."))
    let file = await limited { $0.fileOctets = 5 }
    #expect(
      file.contains(
        #""detail":"Part 2, 'photo': The file may have at most 5 octets.","maximum":5,"part":2,"name":"photo""#))
    #expect(file.hasPrefix("413"))
  }

  @Test("Fields are gathered and files handed over; a file that was not chosen is none")
  func form() async throws {
    let text = Self.form.replacing(
      "--AaB03x--",
      with: "--AaB03x\r\nContent-Disposition: form-data; name=none; filename=\"\"\r\n\r\n\r\n--AaB03x--")
    var files: [String] = []
    let form = try await content(text, in: 9).form { file in
      files.append(file.name)
      #expect(throws: ValidationFailed.self) { try file.require(accept: ["text/plain"]) }
      try file.require(accept: ["image/*"])
    }
    #expect(files == ["photo"])
    #expect(form.all == [.init("title", "Tide"), .init("note", "")])
  }

  @Test("A file of a form is saved as a whole or not at all")
  func saves() async throws {
    let folder = NSTemporaryDirectory() + "/parts-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try await content(Self.form, in: 9).form { file in try await file.save(to: folder + "/photo") }
    #expect(try String(contentsOfFile: folder + "/photo", encoding: .utf8) == "\u{1}\r\n--AaB03xy\r")
    let tooLarge = await problem {
      _ = try await content(Self.form, in: 9).form { file in try await file.save(to: folder + "/other", upTo: 3) }
    }
    #expect(tooLarge.hasPrefix("413"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["photo"])
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test("A file where text is expected is a fault at its name")
  func unexpectedFile() async {
    struct Note: Decodable { var title: String }
    let problem = await problem { try await content(Self.form).form(Note.self) }
    #expect(problem.contains(##""pointer":"#/photo","code":"unexpected_file""##), "\(problem)")
  }

  @Test("Time grows with the octets alone, whatever boundaries they hold")
  func linear() async throws {
    let lines = [
      "\r\n--AaB03", "\r\n--AaB03xx", "\r", "\r\n--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n",
      "\r\n--AaB03x" + String(repeating: " ", count: 31) + "x",
    ]
    for line in lines {
      var (small, large) = (Duration.seconds(3600), Duration.seconds(3600))
      for _ in 0..<9 {
        small = min(small, await time(of: line, octets: 32 << 10))
        large = min(large, await time(of: line, octets: 128 << 10))
        if large < small * 6 { break }
      }
      // Quadratic work would take 16 times as long for four times the octets.
      #expect(large < small * 6)
    }
  }

  /// What this thread computes to read a form that repeats these octets.
  private func time(of line: String, octets: Int) async -> Duration {
    var limits = MultipartLimits()
    limits.parts = .max
    limits.fieldOctets = .max
    let start = "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n"
    let form = Array((start + String(repeating: line, count: octets / line.utf8.count)).utf8)
    let content = RequestContent(form, of: Self.head("AaB03x"))
    let before = processorTime()
    if let reading = try? content.parts(within: limits) {
      var parts = reading.makeAsyncIterator()
      while let part = try? await parts.next() { _ = try? await part.octets() }
    }
    let time = processorTime() - before
    // Another thread may have gone on.
    return time > .zero ? time : .seconds(3600)
  }

  @Test("Nothing that a client sends traps, and what is read once is read the same in other pieces")
  func mutated() async {
    var random = Mutation(seed: 7578)
    for _ in 0..<random.count(short: 2_000) {
      let octets = random.input(from: Array(Self.form.utf8))
      var results: [[String]?] = []
      for size in [octets.count + 1, 1 + random.next(20)] {
        let chunks = stride(from: 0, to: octets.count, by: size).map {
          Array(octets[$0..<min($0 + size, octets.count)])
        }
        results.append(try? await parts(RequestContent(Chunks(chunks), of: Self.head("AaB03x"))))
      }
      #expect(results[0] == results[1])
    }
  }
}

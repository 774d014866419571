import Foundation
import Testing
@testable import TypedResponses

@Suite struct SavingContentTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/saving-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func content(_ chunks: [String], length: Int? = nil) -> RequestContent {
    let length = length.map { [(FieldName.contentLength, String($0))] } ?? []
    return RequestContent(
      Chunks(chunks.map { Array($0.utf8) }), of: RequestHead(.put, fields: [(.contentType, "text/plain")] + length))
  }

  private var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } }

  private func remove() throws { try FileManager.default.removeItem(atPath: folder) }

  @Test("A file has its name when all of it is there, in place of the one that had it")
  func saves() async throws {
    let path = folder + "/note"
    for text in ["first", "second, longer"] {
      let count = try await content([text, "!"]).save(to: path, accept: ["text/plain"], upTo: 100)
      #expect(count == text.utf8.count + 1)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text + "!")
    }
    #expect(try names == ["note"])
    try remove()
  }

  @Test("Of what is not all there, nothing is left")
  func leavesNothing() async throws {
    let path = folder + "/note"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    await #expect(throws: ContentTooLarge.self) {
      try await content(["abc", "def"]).save(to: path, accept: ["text/plain"], upTo: 5)
    }
    await #expect(throws: BadRequest.self) {
      try await content(["abc"], length: 4).save(to: path, accept: ["text/plain"], upTo: 5)
    }
    await #expect(throws: Unreadable.ClientLeft.self) {
      let broken = RequestContent(Unreadable(), of: RequestHead(.put, fields: [(.contentType, "text/plain")]))
      try await broken.save(to: path, accept: ["text/plain"], upTo: 5)
    }
    #expect(try names == ["note"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try remove()
  }

  @Test("Where no file can be, the error says so", arguments: ["/none/there", "", "/", "a\0b"])
  func cannot(_ name: String) async throws {
    await #expect(throws: FileAccessError.self) {
      try await content(["a"]).save(to: name.isEmpty ? "" : folder + name, accept: ["text/plain"], upTo: 5)
    }
    await #expect(throws: FileAccessError.self) {
      try await content(["a"]).save(to: folder, accept: ["text/plain"], upTo: 5)
    }
    #expect(try names.isEmpty)
    try remove()
  }

  @Test("An empty file is one where none will do")
  func empty() async throws {
    let path = folder + "/empty"
    #expect(try await content([]).save(to: path, accept: ["text/plain"], upTo: 5, allowsEmpty: true) == 0)
    #expect(try names == ["empty"])
    try remove()
  }

  private struct UploadFailure: ContentMember, BadRequestMember, InternalServerErrorMember, InsufficientStorageMember {
    let response: any ErrorResponse
    init(chosen: ChosenFailure) { response = chosen.response }
  }

  @Test("What goes wrong joins the set of the caller, and the client does not learn of the path")
  func joins() async throws {
    let failures: [(content: RequestContent, path: String, status: StatusCode)] = [
      (content(["abc"], length: 4), folder + "/note", .badRequest),
      (content(["abcdef"]), folder + "/note", .contentTooLarge),
      (content(["abc"]), folder + "/none/there", .internalServerError),
    ]
    for (content, path, status) in failures {
      do throws(CreateFailure) {
        try await content.save(to: path, accept: ["text/plain"], upTo: 5, or: CreateFailure.self)
        Issue.record("The content for \(status) was taken.")
      } catch {
        let answer = try error.encode(for: RequestHead(.put))
        #expect(answer.status == status)
        #expect(answer.text?.contains(folder) == false)
      }
    }
    #expect(
      try await content(["abc"]).save(to: folder + "/note", accept: ["text/plain"], upTo: 5, or: CreateFailure.self)
        == 3)
    do throws(UploadFailure) {
      try await content(["abc"]).save(to: "", accept: ["text/plain"], upTo: 5, or: UploadFailure.self)
      Issue.record("A file without a path was written.")
    } catch {
      #expect(try error.encode(for: RequestHead(.put)).status == .internalServerError)
    }
    let full = UploadFailure(writing: FileAccessError(path: "/x", problem: .cannotWrite(.noRoom)))
    #expect(type(of: full.response).status == .insufficientStorage)
    let unnamed = CreateFailure(writing: FileAccessError(path: "/x", problem: .cannotWrite(.noRoom)))
    #expect(type(of: unnamed.response).status == .internalServerError)
    #expect(
      ErrorReport(error: full, status: .insufficientStorage, incident: nil, method: .put, target: "/").logText.contains(
        "/x"))
    try remove()
  }

  @Test("No room for a file is answered with 507")
  func full() throws {
    let error = FileAccessError(path: "/x", problem: .cannotWrite(.noRoom))
    #expect(
      type(of: try #require(SystemError.response(to: error, incident: IncidentID()))).status == .insufficientStorage)
  }
}

import Foundation
import Testing

@testable import TypedResponses

/// Reads forms that clients sent.
///
/// With `TYPED_RESPONSES_UPLOADS` set to a path, every `NAME.request` there (its content type, LF, its content) is read
/// too, and what it holds is written to `NAME.json` for `Tests/Independent/check_uploads.py` to compare.
@Suite struct RecordedFormTests {
  /// What curl 7.88 sends for `-F 'a"b=1' -F 'f=@x;filename=é".txt'`.
  private static let recorded = """
    multipart/form-data; boundary=------------------------d74496d66958873e
    --------------------------d74496d66958873e\r
    Content-Disposition: form-data; name="a%22b"\r
    \r
    1\r
    --------------------------d74496d66958873e\r
    Content-Disposition: form-data; name="f"; filename="é%22.txt"\r
    Content-Type: text/plain\r
    \r
    x\r
    --------------------------d74496d66958873e--\r

    """

  /// Name, file name and digest of each part.
  private func read(_ request: [UInt8]) async throws -> [JSONValue] {
    let type = String(decoding: request.prefix { $0 != 0x0A }, as: UTF8.self)
    let content = Array(request.dropFirst(type.utf8.count + 1))
    let head = RequestHead(.post, fields: [(.contentType, type)])
    let chunks = stride(from: 0, to: content.count, by: 1000).map { Array(content[$0..<min($0 + 1000, content.count)]) }
    let received = RequestContent(Chunks(chunks), of: head)
    func row(_ name: String, _ filename: String?, _ content: [UInt8]) -> JSONValue {
      let digest = SHA256.digest(of: content).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      return .array([.string(name), filename.map { .string($0) } ?? .null, .string(digest)])
    }
    if received.contentType?.essence == ContentType.form.essence {
      return try await received.form().all.map { row($0.name, nil, Array($0.value.utf8)) }
    }
    var rows: [JSONValue] = []
    for try await part in try received.parts() {
      rows.append(row(part.name, part.filename, try await part.octets()))
    }
    return rows
  }

  @Test("Forms are read as the clients meant them")
  func recordedForms() async throws {
    let rows = try await read(Array(Self.recorded.utf8))
    #expect(rows.count == 2)
    #expect(rows.description.contains(#""a\"b""#))
    #expect(rows.description.contains(#""é\".txt""#))
    guard let path = ProcessInfo.processInfo.environment["TYPED_RESPONSES_UPLOADS"] else { return }
    let requests = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".request") }
    #expect(!requests.isEmpty)
    for name in requests {
      let rows = try await read([UInt8](Data(contentsOf: URL(filePath: "\(path)/\(name)"))))
      let file = URL(filePath: "\(path)/\(name.dropLast(".request".count)).json")
      try Data(JSONValue.array(rows).compact.utf8).write(to: file)
    }
  }
}

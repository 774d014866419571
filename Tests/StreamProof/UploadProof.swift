import Foundation
internal import TypedResponses
internal import TypedResponsesChecking

/// Sends a server content that would be noticed if it were kept in memory.
///
/// `TYPED_RESPONSES_UPLOAD_MIB` sets its size, for runs that take longer than a suite may; only then it is expected that
/// memory stays as it is, since the other tests of a suite use the same.
package struct UploadProof: Sendable {
  /// The octets to send.
  package let count: Int
  /// Whether nothing else runs in the process.
  package let isAlone: Bool

  /// The upload that the environment asks for: of 64 MiB unless it says more.
  package init() {
    let size = ProcessInfo.processInfo.environment["TYPED_RESPONSES_UPLOAD_MIB"].flatMap { Int($0) }
    count = (size ?? 64) << 20
    isAlone = size != nil
  }

  /// A path for a file that does not exist.
  package var path: String { NSTemporaryDirectory() + "/upload-\(UUID().uuidString)" }

  /// Uploads to `/upload`, and gives what the server answered, and by how many octets the process grew meanwhile.
  package func run(port: Int) async throws -> (code: Int, text: String?, growth: Int) {
    let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
    // What the first upload needs, the second finds.
    _ = try await upload(chunk, 8, port) {}
    let before = Self.residentOctets
    var highest = before
    let response = try await upload(chunk, count >> 20, port) { highest = max(highest, Self.residentOctets) }
    return (response.code, response.text, highest - before)
  }

  private func upload(
    _ chunk: [UInt8], _ chunks: Int, _ port: Int, _ sample: () -> Void
  ) async throws -> ObservedResponse {
    let connection = try await RawConnection(port: port, timeout: .seconds(600))
    try await connection.send(
      "PUT /upload HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
        + "Content-Length: \(chunk.count * chunks)\r\nConnection: close\r\n\r\n")
    for _ in 0..<chunks {
      try await connection.send(chunk)
      sample()
    }
    return try await connection.response(to: .put)
  }

  /// What the process holds in memory; 0 where the system does not tell.
  private static var residentOctets: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let pages = text.split(separator: " ")
    return (pages.count > 1 ? Int(pages[1]) ?? 0 : 0) * 4096
  }

  /// The length of the file, which is removed; `nil` when there is none.
  package func lengthRemoving(_ path: String) -> Int? {
    let length = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    try? FileManager.default.removeItem(atPath: path)
    return length
  }
}

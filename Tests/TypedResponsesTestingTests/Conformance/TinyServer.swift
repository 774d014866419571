// The types of the server in Docs/Guides/WritingAnAdapter.md, line for line.

import TypedResponses

struct TinyRequest: Sendable {
  var method: String
  var target: String
  var version = "HTTP/1.1"
  var lines: [(name: String, value: String)]
  var content = AsyncStream<[UInt8]> { nil }
}

struct TinyResponse: Sendable {
  typealias Send = @Sendable (_ octets: [UInt8]) async throws -> Void

  var status: Int
  var reason = ""
  var lines: [(name: String, value: String)] = []
  /// Sends the content; `nil` when the message ends with its header section.
  var write: (@Sendable (_ send: @escaping Send) async throws -> Void)?
}

/// What the server throws by itself, and what its users throw to say a status.
struct TinyError: Error {
  var status: Int
  var lines: [(name: String, value: String)] = []
}

/// Finds the route for a request and answers it.
typealias TinyHandler = @Sendable (TinyRequest) async throws -> TinyResponse

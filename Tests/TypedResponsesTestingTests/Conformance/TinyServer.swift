// The types of the server in Docs/Guides/WritingAnAdapter.md, line for line.

import TypedResponses

struct TinyRequest: Sendable {
  var method: String
  var target: String
  var lines: [(name: String, value: String)]
}

struct TinyResponse: Sendable {
  typealias Send = @Sendable (_ octets: [UInt8]) async throws -> Void

  var status: Int
  var reason: String
  var lines: [(name: String, value: String)]
  /// Sends the content; `nil` when the message ends with its header section.
  var write: (@Sendable (_ send: @escaping Send) async throws -> Void)?
}

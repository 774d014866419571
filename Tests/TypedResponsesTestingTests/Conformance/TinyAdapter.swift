// The adapter in Docs/Guides/WritingAnAdapter.md, line for line.

import TypedResponses

enum TinyAdapter: ServerAdapter {
  static func facts(of request: TinyRequest) -> TinyFacts {
    TinyFacts(request: request, notes: RequestNotes.current ?? RequestNotes(host: TinyHost(version: request.version)))
  }

  static func response(from encoded: EncodedResponse) -> TinyResponse {
    TinyResponse(
      status: encoded.status.code, reason: encoded.status.phrase,
      lines: encoded.fields.map { (name: $0.name.name, value: $0.value.text) },
      write: writer(of: encoded.content))
  }

  private static func writer(
    of content: ResponseContent
  ) -> (@Sendable (_ send: @escaping TinyResponse.Send) async throws -> Void)? {
    switch content {
    case .none: nil
    case .bytes(let octets):
      { send in try await send(octets) }
    case .stream(let stream):
      { send in
        for try await chunk in stream where !chunk.isEmpty { try await send(chunk) }
      }
    }
  }
}

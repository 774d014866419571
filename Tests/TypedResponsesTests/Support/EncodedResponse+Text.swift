import TypedResponses

extension EncodedResponse {
  /// The content as text; `nil` when it is a stream.
  var text: String? {
    switch content {
    case .none: ""
    case .bytes(let octets): String(decoding: octets, as: UTF8.self)
    case .stream: nil
    }
  }

  /// The response as HTTP/1.1 would send it, without the version.
  var message: String {
    ([status.description] + fields.map(\.description)).joined(separator: "\n") + "\n\n" + (text ?? "…")
  }
}

/// A user, as APIs have them.
struct User: Codable, Sendable, Equatable {
  var id = 7
  var name = "Ada"
}

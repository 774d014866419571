import TypedResponses

/// When the registry's conditional field rules apply, as far as one exchange shows it.
///
/// The registry states each condition in words; the same words stand here, and a test keeps the two together.
enum FieldCondition {
  /// Whether an exchange can show that the condition holds. Without a condition, a rule always applies.
  static func canBeSeen(_ condition: String?) -> Bool {
    condition.map { visible[$0] != nil } ?? true
  }

  /// Whether the condition holds for this response.
  static func holds(_ condition: String?, for subject: Subject) -> Bool {
    guard let condition else { return true }
    return visible[condition]?(subject) ?? false
  }

  /// The conditions that an exchange shows.
  static let visible: [String: @Sendable (Subject) -> Bool] =
    [
      "from an origin server that has a clock": { _ in true },
      "in an answer to CONNECT": { $0.method == .connect },
      "in an answer to OPTIONS": { $0.method == .options && $0.requested(.accessControlRequestMethod) == nil },
      "in an answer to PATCH": { $0.method == .patch && $0.requested(.contentEncoding) == nil },
      "in an answer to QUERY": { $0.method == .query },
      "in an answer to POST": { $0.method == .post },
      "in HTTP/1.1": { $0.response.version.map { $0 == "HTTP/1.1" } ?? true },
      "in HTTP/2 and HTTP/3": { $0.isMultiplexed },
      "in a response with one part": { $0.contentType?.essence != "multipart/byteranges" },
      "in a response with several parts": { subject in
        subject.contentType?.essence == "multipart/byteranges"
          || (subject.requested(.range)?.contains(",") ?? false) && subject[.contentRange] == nil
      },
      "in the header section of a response with several parts": {
        $0.contentType?.essence == "multipart/byteranges"
      },
      "in a response with one part to a request with If-Range": {
        $0.requested(.ifRange) != nil && $0.contentType?.essence != "multipart/byteranges"
      },
      "when there is an ETag": { $0[.etag] != nil },
      "when the content coding was not the cause": {
        $0.request != nil && $0.requested(.contentEncoding) == nil
      },
      "when the response can be cached": { $0.isCacheable },
      "for a byte range": { subject in
        subject.request == nil || (subject.requested(.range)?.lowercased().hasPrefix("bytes=") ?? false)
      },
      "unless the framing says in another way that nothing follows": { subject in
        subject.response.source == .wire && subject[.transferEncoding] == nil && subject.method != .head
          && !subject.lists("close", in: .connection)
      },
    ]

  /// The conditions that no exchange shows by itself: what the server knew, or what another response would have had.
  static var hidden: Set<String> {
    [
      "as far as the 200 would have them",
      "as far as the 200 would have them, when the request has no If-Range; within each part when there are several",
      "in HTTP/1.1, when the server is going to close the connection",
      "in an answer to GET, HEAD or QUERY, as far as they are known",
      "in an answer to a PUT whose content was not stored exactly as it was sent",
      "when If-None-Match has several entity tags",
      "when other credentials would do, such as a token with a wider scope",
      "when the content coding was the cause ('ought to')",
      "when the media type was the cause",
      "when the refusal is temporary",
      "when the server prefers one of the choices",
    ]
  }
}

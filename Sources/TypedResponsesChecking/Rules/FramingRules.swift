import TypedResponses

extension ConventionRule {
  /// What may follow a header section, and how its end is told.
  static let framing: [ConventionRule] = [
    ConventionRule(
      "framing.head-content", .must, .http("9.3.2"),
      "Send the header section alone in answer to HEAD: what follows is read as the next response."
    ) { subject in
      guard subject.method == .head else { return nil }
      return subject.octetsAfterHead
    },
    ConventionRule(
      "framing.forbidden-content", .must, .http("6.4.1"),
      "End the message with its header section: content after 1xx, 204 and 304 is read as the next response."
    ) { subject in
      guard subject.method != .head, subject.registration?.content == .forbidden, subject.code != 101 else {
        return nil
      }
      return subject.octetsAfterHead.map { "\($0) after \(subject.code)" }
    },
    ConventionRule(
      "status.205.content", .must, .http("15.3.6"), "Send 205 with 'Content-Length: 0', or 200 when there is content."
    ) { subject in
      guard subject.registration?.content == .empty, let length = subject.contentLength, length > 0 else {
        return nil
      }
      return "the response has \(length) octets of content"
    },
    ConventionRule(
      "framing.excess", .must, .rfc(9112, "6.3"),
      "Make Content-Length or the chunks cover all of the content, and send nothing between responses."
    ) { subject in
      let excess = subject.response.excess
      guard subject.method != .head, !excess.isEmpty, subject.registration?.content != .forbidden else {
        return nil
      }
      return "\(excess.count) octets follow the message: \"\(excerpt(excess))\""
    },
    ConventionRule(
      "framing.length", .must, .http("8.6"),
      "Send the exact number of octets in Content-Length, or leave it to the server."
    ) { subject in
      guard subject.response.source != .wire, subject.method != .head, subject.code != 304,
        let stated = subject[.contentLength].flatMap({ Int($0) }), let length = subject.octetCount, stated != length,
        subject.response.source == .application || subject.isMultiplexed && subject[.contentEncoding] == nil
      else { return nil }
      return "Content-Length is \(stated), and the content has \(length) octets"
    },
    ConventionRule(
      "framing.close", .should, .rfc(9112, "9.6"),
      "Send Content-Length or chunks; content that only the end of the connection ends needs 'Connection: close'."
    ) { subject in
      guard subject.response.source == .wire, subject.response.version == "HTTP/1.1", subject.code >= 200,
        subject.registration?.content != .forbidden, subject.method != .head, subject.method != .connect,
        subject[.contentLength] == nil, subject[.transferEncoding] == nil, !subject.lists("close", in: .connection),
        subject.response.faults.isEmpty
      else { return nil }
      return "the content ends with the connection, and there is no 'Connection: close'"
    },
    ConventionRule(
      "framing.coding-for-1.0", .must, .rfc(9112, "6.1"),
      "Send no Transfer-Encoding to HTTP/1.0 clients: they cannot undo it."
    ) { subject in
      guard let coding = subject[.transferEncoding],
        subject.request?.version == "HTTP/1.0" || subject.response.version == "HTTP/1.0"
      else { return nil }
      return "'Transfer-Encoding: \(coding)' is sent over HTTP/1.0"
    },
    ConventionRule(
      "framing.connection-fields", .must, .rfc(9113, "8.2.2"),
      "Leave out Connection, Upgrade, Transfer-Encoding, Keep-Alive and Proxy-Connection in HTTP/2 and HTTP/3."
    ) { subject in
      guard subject.isMultiplexed, let name = connectionFields.first(where: { subject[$0] != nil }) else { return nil }
      return "\(subject.response.version ?? "the response") has the field \(name)"
    },
    ConventionRule(
      "framing.trailer-field", .must, .http("6.5.1"),
      "Send the field in the header section; a trailer section is for fields that are defined to be sent there."
    ) { subject in
      guard !subject.response.trailers.isEmpty else { return nil }
      let misplaced = subject.response.trailers.first { line in
        headerOnly.contains { $0.name.lowercased() == line.name.lowercased() }
      }
      return misplaced.map { "the trailer section has '\($0.name)'" }
    },
  ]

  /// Fields that are about one connection of HTTP/1.1.
  static let connectionFields: [FieldName] = [
    .connection, .upgrade, .transferEncoding, .keepAlive, .proxyConnection,
  ]

  private static let headerOnly: [FieldName] = [
    .transferEncoding, .contentLength, .host, .cacheControl, .contentType, .contentEncoding, .contentRange, .trailer,
    .setCookie, .wwwAuthenticate, .proxyAuthenticate, .location, .vary, .expires, .date, .retryAfter, .age,
    .rateLimit, .rateLimitPolicy, .connection, .allow, .strictTransportSecurity,
  ]
}

extension Subject {
  /// What follows a header section that nothing may follow.
  fileprivate var octetsAfterHead: String? {
    let octets = (response.content ?? []) + response.excess + (response.trailers.isEmpty ? [] : [0x0D, 0x0A])
    guard !octets.isEmpty else { return nil }
    return "\(octets.count) octets follow the header section: \"\(excerpt(octets))\""
  }
}

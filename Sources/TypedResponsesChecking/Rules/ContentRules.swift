import TypedResponses

extension ConventionRule {
  /// What the content is said to be, and what it is.
  static let content: [ConventionRule] = [
    ConventionRule(
      "content.type", .must, .http("8.3.1"), "Write a media type: type/subtype, with parameters after semicolons."
    ) { subject in
      guard let value = subject[.contentType], subject.contentType == nil else { return nil }
      return "\(FieldText.quote(value)) is no media type"
    },
    ConventionRule(
      "content.type.missing", .should, .http("8.3"),
      "Say with Content-Type what the content is; otherwise recipients guess."
    ) { subject in
      guard subject[.contentType] == nil, let length = subject.contentLength, length > 0, subject.method != .head,
        subject.response.faults.isEmpty, !(subject.code == 206 && subject.requested(.ifRange) != nil)
      else { return nil }
      return "there are \(length) octets of content and no Content-Type"
    },
    ConventionRule(
      "content.type.boundary", .must, .rfc(2046, "5.1.1"), "Give a multipart type its boundary parameter."
    ) { subject in
      guard let type = subject.contentType, type.essence.hasPrefix("multipart/"), type[parameter: "boundary"] == nil,
        subject.code != 206
      else { return nil }
      return "\(type) has no boundary"
    },
    ConventionRule(
      "content.type.charset", .convention, .http("8.3.2"), "Name the charset of text: 'text/html; charset=utf-8'."
    ) { subject in
      guard let type = subject.contentType, ["text/html", "text/plain", "text/csv"].contains(type.essence),
        type[parameter: "charset"] == nil, subject[.contentEncoding] == nil || subject.response.source == .recording,
        subject.response.content?.contains(where: { $0 >= 0x80 }) ?? false
      else { return nil }
      if type.essence == "text/html", subject.namesCharset { return nil }
      return "\(type) has characters beyond ASCII and no charset"
    },
    ConventionRule(
      "content.json", .must, .rfc(8259, "2"), "Send a JSON text, or label the content as what it is."
    ) { subject in
      guard let fault = subject.grammarFault, !subject.hasByteOrderMark,
        !(subject.contentLength == 0
          && (subject.registration?.content == .forbidden || subject.isComplete && subject.request == nil))
      else { return nil }
      if subject.contentLength == 0 { return "Content-Type is JSON, and there is no content" }
      return fault
    },
    ConventionRule(
      "content.json.names", .should, .rfc(8259, "4"), "Write each member name once in an object."
    ) { subject in
      guard let error = subject.jsonError, error.isAboutNames, subject.grammarFault == nil else { return nil }
      return "\(error)"
    },
    ConventionRule(
      "content.json.surrogates", .convention, .rfc(8259, "8.2"),
      "Escape characters beyond U+FFFF as whole surrogate pairs: programs read half a pair in different ways."
    ) { subject in
      guard let error = subject.jsonError, error.isAboutSurrogates, subject.grammarFault == nil else { return nil }
      return "\(error)"
    },
    ConventionRule(
      "content.json.byte-order-mark", .must, .rfc(8259, "8.1"), "Begin JSON without a byte order mark."
    ) { subject in
      subject.jsonError != nil && subject.hasByteOrderMark ? "the content begins with a byte order mark" : nil
    },
    ConventionRule(
      "content.json.cut", .convention, .rfc(7464, "2.4"),
      "Tell a stream of JSON that broke off from a whole one: some proxies pass it on as complete."
    ) { subject in
      guard let type = subject.contentType?.essence, let content = subject.response.content,
        ["application/x-ndjson", "application/jsonl", "application/json-seq"].contains(type)
      else { return nil }
      let last = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? []
      let text = last.first == 0x1E ? last.dropFirst() : last
      guard !text.isEmpty, (try? JSONValue(parsing: Array(text))) == nil else { return nil }
      return "the last value of the stream is cut off: \(excerpt(text))"
    },
    ConventionRule(
      "content.json.charset", .must, .rfc(8259, "8.1"), "Send JSON in UTF-8."
    ) { subject in
      guard let type = subject.contentType, type.essence == "application/json" || type.essence.hasSuffix("+json"),
        let charset = type[parameter: "charset"], charset.lowercased() != "utf-8"
      else { return nil }
      return "the charset of the JSON is \(FieldText.quote(charset))"
    },
    ConventionRule(
      "content.encoding", .should, .http("8.4.1"),
      "Leave Content-Encoding out when no coding was applied: 'identity' is for Accept-Encoding."
    ) { subject in
      subject.lists("identity", in: .contentEncoding) ? "Content-Encoding has 'identity'" : nil
    },
    ConventionRule(
      "content.encoding.syntax", .must, .http("8.4"),
      "List the names of the codings in the order in which they were applied."
    ) { subject in
      guard let codings = subject.list(.contentEncoding) else { return nil }
      let odd = codings.first { !FieldSyntax.isToken($0) }
      return odd.map { "\(FieldText.quote($0)) is no content coding" }
    },
    ConventionRule(
      "content.encoding.absent", .must, .http("8.4"),
      "Apply the coding that Content-Encoding names, or leave the field out."
    ) { subject in
      guard subject.response.source == .wire, subject.method != .head, subject.code != 206,
        let last = subject.list(.contentEncoding)?.last?.lowercased(), ["gzip", "x-gzip"].contains(last),
        let content = subject.response.content, !content.isEmpty, !content.starts(with: [0x1F, 0x8B])
      else { return nil }
      return "Content-Encoding is \(last), and the content does not begin as such"
    },
    ConventionRule(
      "content.language", .must, .http("8.5.1"), "Write language tags with hyphens: 'en-GB'."
    ) { subject in
      let odd = subject.list(.contentLanguage)?.first { tag in
        tag.isEmpty
          || !tag.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            (1...8).contains(part.utf8.count)
              && part.utf8.allSatisfy { FieldSyntax.digit($0) != nil || (0x61...0x7A).contains($0 | 0x20) }
          }
      }
      return odd.map { "\(FieldText.quote($0)) is no language tag" }
    },
  ]
}

extension Subject {
  /// Whether a page says within its first 1024 octets, where browsers look, which charset it has.
  fileprivate var namesCharset: Bool {
    let start = (response.content ?? []).prefix(1024)
    return String(decoding: start, as: UTF8.self).lowercased().contains("charset=")
  }

  fileprivate var hasByteOrderMark: Bool { response.content?.starts(with: [0xEF, 0xBB, 0xBF]) ?? false }
}

import TypedResponses

/// Where a response's content ends.
///
/// [RFC 9112 §6.3](https://www.rfc-editor.org/rfc/rfc9112#section-6.3)
enum ContentFraming: Equatable {
  case none
  /// Not HTTP any more: after 101, or a 2xx to CONNECT.
  case otherProtocol
  case length(Int)
  case chunked
  case untilClose

  init(code: Int, fields: ObservedFields, to method: RequestMethod?, noting faults: inout WireFaults) {
    let coding = fields.combined(.transferEncoding)
    let length = ContentFraming.length(fields.values(of: .contentLength), noting: &faults)
    let codings = coding?.split(separator: ",").map { FieldSyntax.trimmed(String($0)).lowercased() } ?? []
    if coding != nil {
      if fields.contains(.contentLength) {
        faults.note(.lengthAndCoding, at: 0, "the header section has both Content-Length and Transfer-Encoding")
      }
      let known = ["chunked", "gzip", "x-gzip", "compress", "x-compress", "deflate"]
      if codings.isEmpty || codings.dropLast().contains("chunked") || !codings.allSatisfy(known.contains) {
        faults.note(.transferCoding, at: 0, "\"Transfer-Encoding: \(excerpt((coding ?? "").utf8))\" cannot be undone")
      }
    }
    if code == 101 || (method == .connect && (200...299).contains(code)) {
      self = .otherProtocol
    } else if method == .head || (100...199).contains(code) || code == 204 || code == 304 {
      self = .none
    } else if coding != nil {
      self = codings.last == "chunked" ? .chunked : .untilClose
    } else if let length {
      self = .length(length)
    } else {
      self = .untilClose
    }
  }

  private static func length(_ values: [String], noting faults: inout WireFaults) -> Int? {
    guard !values.isEmpty else { return nil }
    let members = values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { FieldSyntax.trimmed(String($0)) }
    guard let first = members.first else { return nil }
    if members.contains(where: { $0 != first }) {
      let lengths = members.map { excerpt($0.utf8) }.joined(separator: " and ")
      faults.note(.lengthConflict, at: 0, "Content-Length says \(lengths)")
    } else if members.count > 1 {
      faults.note(.lengthRepeated, at: 0, "Content-Length says \(excerpt(first.utf8)) \(members.count) times")
    }
    guard !first.isEmpty, first.utf8.allSatisfy({ FieldSyntax.digit($0) != nil }), let length = Int(first) else {
      faults.note(.lengthInvalid, at: 0, "\"Content-Length: \(excerpt(first.utf8))\" is no number of octets")
      return nil
    }
    return length
  }
}

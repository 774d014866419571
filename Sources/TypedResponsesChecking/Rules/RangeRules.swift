import TypedResponses

extension ConventionRule {
  /// Partial content: what is said to be sent, what was asked for, and what is there.
  static let ranges: [ConventionRule] = [
    ConventionRule(
      "field.content-range", .must, .http("14.4"),
      "Write Content-Range as 'bytes 0-99/1234', or 'bytes */1234' in a 416; the last offset is less than the length."
    ) { subject in
      guard let value = subject[.contentRange], ContentRange(parsing: value) == nil else { return nil }
      return "\(FieldText.quote(value)) is no content range"
    },
    ConventionRule(
      "field.content-range.form", .must, .http("14.4"),
      "Name the offsets in a 206, and only the complete length ('bytes */1234') in a 416."
    ) { subject in
      guard let value = subject[.contentRange], let range = ContentRange(parsing: value) else { return nil }
      if subject.code == 206 && range.offsets == nil {
        return "the 206 has the form of a 416: \(FieldText.quote(value))"
      }
      if subject.code == 416 && range.offsets != nil {
        return "the 416 has the form of a 206: \(FieldText.quote(value))"
      }
      return nil
    },
    ConventionRule(
      "field.content-range.meaningless", .should, .http("14.4"), "Send Content-Range in 206 and 416 alone."
    ) { subject in
      guard subject.isComplete || subject.isSuccess, subject.code != 206, subject.code != 416, subject.code != 0,
        let value = subject[.contentRange]
      else { return nil }
      return "a response with status \(subject.code) has Content-Range \(FieldText.quote(value))"
    },
    ConventionRule(
      "range.length", .must, .http("14.4"), "Send exactly the octets that Content-Range names."
    ) { subject in
      guard subject.code == 206, subject.method != .head, subject.contentType?.essence != "multipart/byteranges",
        let value = subject[.contentRange], let range = ContentRange(parsing: value), range.unit == "bytes",
        let offsets = range.offsets, let length = subject.octetCount,
        subject.response.source != .recording || subject[.contentEncoding] == nil,
        offsets.upperBound - offsets.lowerBound != length - 1
      else { return nil }
      return "Content-Range is \(FieldText.quote(value)), and the content has \(length) octets"
    },
    ConventionRule(
      "range.other", .must, .http("15.3.7"), "Send a range that the request asks for, or 200 with all of the content."
    ) { subject in
      guard subject.code == 206, let wanted = subject.requested(.range).flatMap(RequestedRange.init),
        let value = subject[.contentRange], let range = ContentRange(parsing: value), range.unit == "bytes",
        let offsets = range.offsets, !wanted.covers(offsets, of: range.completeLength)
      else { return nil }
      return
        "the request asks for \(FieldText.quote(subject.requested(.range) ?? "")), and the response has \(FieldText.quote(value))"
    },
    ConventionRule(
      "range.satisfiable", .should, .http("15.5.17"),
      "Send the range that was asked for: it begins before the end that Content-Range tells."
    ) { subject in
      guard subject.code == 416, let range = subject.requested(.range), let wanted = RequestedRange(range),
        let length = subject[.contentRange].flatMap({ ContentRange(parsing: $0) })?.completeLength,
        wanted.isSatisfiable(in: length)
      else { return nil }
      return "the request asks for \(FieldText.quote(range)), and there are \(length) octets"
    },
    ConventionRule(
      "range.unknown-unit", .must, .http("14.2"), "Ignore a Range field whose unit is not understood, and send 200."
    ) { subject in
      guard subject.code == 416 || subject.code == 206, let range = subject.requested(.range),
        let unit = range.split(separator: "=").first, !FieldSyntax.equalIgnoringCase(unit, "bytes"),
        subject[.contentRange].flatMap({ ContentRange(parsing: $0) })?.unit != unit.lowercased()
      else { return nil }
      return "the request's range unit is \(FieldText.quote(String(unit))), and the answer is \(subject.code)"
    },
    ConventionRule(
      "range.if-range", .must, .http("13.1.5"),
      "Ignore Range and send 200 when If-Range does not name the current strong tag or exact date."
    ) { subject in
      guard subject.code == 206, let condition = subject.requested(.ifRange) else { return nil }
      if let wanted = EntityTag(parsing: condition) {
        if wanted.isWeak { return "If-Range has a weak tag, and the answer is 206" }
        guard let tag = subject[.etag].flatMap({ EntityTag(parsing: $0) }), !tag.matchesStrongly(wanted) else {
          return nil
        }
        return "If-Range is \(condition), and the 206 has the tag \(tag)"
      }
      guard let date = Subject.date(condition), let modified = subject[.lastModified].flatMap({ Subject.date($0) }),
        date != modified
      else { return nil }
      return "If-Range is \(condition), and the 206 is of \(modified)"
    },
    ConventionRule(
      "range.multipart.single", .must, .http("15.3.7.2"), "Send a single range by itself, without multipart/byteranges."
    ) { subject in
      guard subject.code == 206, subject.contentType?.essence == "multipart/byteranges",
        let range = subject.requested(.range), !range.contains(",")
      else { return nil }
      return "the request asks for one range, and the answer is multipart"
    },
    ConventionRule(
      "range.multipart.parts", .must, .http("15.3.7.2"),
      "Give every part a Content-Range field, and put the boundary of Content-Type before each part."
    ) { subject in
      guard subject.code == 206, subject.contentType?.essence == "multipart/byteranges", subject.method != .head,
        let content = subject.response.octets
      else { return nil }
      guard let boundary = subject.contentType?[parameter: "boundary"] else { return "Content-Type has no boundary" }
      let parts = MultipartParts(content, boundary: boundary)
      if parts.fields.isEmpty { return "the content has no part with the boundary \(FieldText.quote(boundary))" }
      if !parts.isClosed { return "the last boundary is missing" }
      let bare = parts.fields.firstIndex { $0[.contentRange].flatMap { ContentRange(parsing: $0) } == nil }
      return bare.map { "part \($0 + 1) has no valid Content-Range field" }
    },
    ConventionRule(
      "range.multipart.length", .must, .http("14.4"),
      "Send in each part exactly the octets that its Content-Range names, and the same complete length in all.",
      code: 206
    ) { subject in
      guard subject.code == 206, subject.contentType?.essence == "multipart/byteranges", subject.method != .head,
        let content = subject.response.octets, let boundary = subject.contentType?[parameter: "boundary"]
      else { return nil }
      let parts = MultipartParts(content, boundary: boundary)
      var complete: Int?
      for (index, fields) in parts.fields.enumerated() {
        guard let text = fields[.contentRange], let range = ContentRange(parsing: text), range.unit == "bytes" else {
          continue
        }
        if let offsets = range.offsets, index < parts.lengths.count, offsets.count != parts.lengths[index] {
          return
            "Content-Range of part \(index + 1) is \(FieldText.quote(text)), and it has \(parts.lengths[index]) octets"
        }
        if let complete, let length = range.completeLength, length != complete {
          return "the parts say that there are \(complete) and \(length) octets in all"
        }
        complete = range.completeLength ?? complete
      }
      return nil
    },
    ConventionRule(
      "field.accept-ranges", .must, .http("14.3"), "Write Accept-Ranges as a list of range units: 'bytes', or 'none'."
    ) { subject in
      guard let units = subject.list(.acceptRanges), let odd = units.first(where: { !FieldSyntax.isToken($0) }) else {
        return nil
      }
      return "\(FieldText.quote(odd)) is no range unit"
    },
  ]
}

/// The byte ranges of a request.
private struct RequestedRange {
  private let members: [(first: Int?, last: Int?)]

  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, FieldSyntax.equalIgnoringCase(parts[0], "bytes") else { return nil }
    members = FieldText.split(String(parts[1]), on: ",").filter { !$0.isEmpty }.map { member in
      let ends = member.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { Int($0) }
      return (first: ends.first ?? nil, last: ends.count > 1 ? ends[1] : nil)
    }
  }

  /// Whether this is one range of which content of this length has something.
  func isSatisfiable(in length: Int) -> Bool {
    guard members.count == 1, let member = members.first else { return false }
    if let first = member.first { return first < length && first <= (member.last ?? .max) }
    return length > 0 && (member.last ?? 0) > 0
  }

  /// Whether a server that was asked for this may send these offsets: they begin and end within what was asked for.
  /// Ranges that lie close to each other may have been joined.
  func covers(_ offsets: ClosedRange<Int>, of length: Int?) -> Bool {
    let ranges = members.compactMap { member -> ClosedRange<Int>? in
      if let first = member.first { return first <= (member.last ?? .max) ? first...(member.last ?? .max) : nil }
      guard let suffix = member.last else { return nil }
      guard let length else { return 0...Int.max }
      return max(0, length - suffix)...Int.max
    }
    return ranges.isEmpty
      || ranges.contains { $0.contains(offsets.lowerBound) } && ranges.contains { $0.contains(offsets.upperBound) }
  }
}

/// The header sections of the parts of multipart content, and how long the parts are.
private struct MultipartParts {
  private(set) var fields: [ObservedFields] = []
  /// The number of octets of each part that ends with a boundary.
  private(set) var lengths: [Int] = []
  private(set) var isClosed = false

  init(_ content: [UInt8], boundary: String) {
    let delimiter = Array("--\(boundary)".utf8)
    var position = 0
    var start: Int?
    while position < content.count, let line = HeadLine(in: content, from: position, isFinished: true) {
      let text = content[line.content]
      position = line.end
      guard text.starts(with: delimiter) else { continue }
      let rest = trimmed(text.dropFirst(delimiter.count))
      let isLast = rest.elementsEqual(Array("--".utf8))
      guard isLast || rest.isEmpty else { continue }
      if let start { lengths.append(max(0, line.content.lowerBound - 2 - start)) }
      if isLast {
        isClosed = true
        return
      }
      guard let head = MessageHead(trailersIn: content, from: position, base: 0, isFinished: true) else { return }
      fields.append(head.fields)
      position = head.end
      start = head.end
    }
  }
}

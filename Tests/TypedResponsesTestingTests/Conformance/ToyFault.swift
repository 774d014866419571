import Testing
import TypedResponses
import TypedResponsesTesting

/// One thing that the toy server does wrong, and the rule that it breaks.
struct ToyFault: Sendable, CustomTestStringConvertible {
  let name: String
  let rule: RuleID
  let manners: ToyServer.Manners

  var testDescription: String { "\(name) (\(rule))" }

  init(_ name: String, _ rule: RuleID, _ set: (inout ToyServer.Manners) -> Void) {
    var manners = ToyServer.Manners()
    set(&manners)
    self.name = name
    self.rule = rule
    self.manners = manners
  }

  static let all: [ToyFault] = [
    ToyFault("closes after every response", "adapter.keep-alive") { $0.closesAlways = true },
    ToyFault("answers the last request first", "adapter.pipelining") { $0.answersLastFirst = true },
    ToyFault("frames a response by the request behind", "adapter.pipelined-kinds") { $0.framesByNextRequest = true },
    ToyFault("answers what came after the last request", "adapter.last-response") { $0.answersAfterClose = true },
    ToyFault("answers half a request", "adapter.half-request") { $0.answersHalfRequests = true },
    ToyFault("sends content to HEAD", "adapter.head") { $0.request = { replacing(.head, of: $0) } },
    ToyFault("adds a length to HEAD of a stream", "adapter.head") { $0.addsLengthToNothing = true },
    ToyFault("adds a length to 204", "adapter.no-content") { $0.head = addingLength(to: 204) },
    ToyFault("leaves the length of 205 out", "adapter.reset-content") { manners in
      manners.head = { code, lines in (code, code == 205 ? lines.without("Content-Length") : lines) }
    },
    ToyFault("adds a length to 304", "adapter.not-modified") { $0.head = addingLength(to: 304) },
    ToyFault("leaves Content-Range out", "adapter.partial-content") { manners in
      manners.head = { ($0, $1.without("Content-Range")) }
    },
    ToyFault("sends 416 without its problem", "adapter.range-not-satisfiable") { $0.head = page(for: 416) },
    ToyFault("ends large content too early", "adapter.large-content") { manners in
      manners.sent = { octets, _ in Array(octets.prefix(1_048_576)) }
    },
    ToyFault("mixes large content up", "adapter.large-content") { manners in
      manners.sent = { octets, _ in octets.count > 1_048_576 ? octets.reversed() : octets }
    },
    ToyFault("sends a stream of known length in chunks", "adapter.stream-known-length") { manners in
      manners.head = { ($0, $1.without("Content-Length")) }
    },
    ToyFault("ends a stream at an empty chunk", "adapter.stream-unknown-length") { $0.endsStreamOnEmptyChunk = true },
    ToyFault("ends a broken stream as if it were whole", "adapter.broken-stream") { $0.endsBrokenStreams = true },
    ToyFault("sends a second status into a stream", "adapter.broken-stream") { $0.answersBrokenStreams = true },
    ToyFault("goes on without the client", "adapter.disconnect") { $0.keepsGoingWithoutClient = true },
    ToyFault("makes streams without waiting", "adapter.back-pressure") { $0.buffersStreams = true },
    ToyFault("has old phrases", "adapter.phrase") { manners in
      manners.phrase = { $0 == .unprocessableContent ? "Unprocessable Entity" : $0.phrase }
    },
    ToyFault("knows few statuses", "adapter.status") { manners in
      manners.head = { code, lines in (code == 422 ? 400 : code, lines) }
    },
    ToyFault("drops backslashes", "adapter.field-values") { manners in
      manners.head = { ($0, $1.map { line in .init(line.name, line.value.filter { $0 != "\\" }) }) }
    },
    ToyFault("joins cookies", "adapter.set-cookie") { $0.head = { ($0, $1.joined("Set-Cookie")) } },
    ToyFault("keeps the last line of each name", "adapter.challenges") { manners in
      manners.head = { ($0, $1.without("WWW-Authenticate") + $1.filter { $0.name == "WWW-Authenticate" }.suffix(1)) }
    },
    ToyFault("joins challenges", "adapter.field-lines") { $0.head = { ($0, $1.joined("WWW-Authenticate")) } },
    ToyFault("joins links", "adapter.field-lines") { $0.head = { ($0, $1.joined("Link")) } },
    ToyFault("sorts fields", "adapter.field-order") { $0.head = { ($0, $1.sorted { $0.name < $1.name }) } },
    ToyFault("sends Date twice", "adapter.date") { manners in
      manners.head = { ($0, $1 + $1.filter { $0.name == "Date" }) }
    },
    ToyFault("leaves Date out of errors", "adapter.date") { manners in
      manners.head = { code, lines in (code, code >= 400 ? lines.without("Date") : lines) }
    },
    ToyFault("undoes percent-encoding", "adapter.hostile-values") { manners in
      manners.head = { code, lines in
        (code, lines.map { .init($0.name, $0.name == "Location" ? undone($0.value) : $0.value) })
      }
    },
    ToyFault("has other rules for errors", "adapter.ambient-fields") { $0.hasPipelineForErrors = false },
    ToyFault("leaves preflights to handlers", "adapter.preflight") { $0.ignoresPreflight = true },
    ToyFault("keeps interim responses to itself", "adapter.interim") { $0.sendsNoInterim = true },
    ToyFault("sends interim responses to everybody", "adapter.interim-unasked") { $0.sendsInterimToAll = true },
    ToyFault("looks at no Host", "adapter.host") { $0.takesAnyHost = true },
    ToyFault("takes two Hosts", "adapter.repeated-host") { $0.takesRepeatedHost = true },
    ToyFault("cuts fragments off", "adapter.fragment") { manners in
      manners.request = { request in
        var request = request
        request.target = String(request.target.prefix { $0 != "#" })
        return request
      }
    },
    ToyFault("calls a long target too many fields", "adapter.long-target") { manners in
      manners.head = { _, lines in (431, lines) }
    },
    ToyFault("has a page of its own for unknown methods", "adapter.unknown-method") { $0.head = page(for: 405) },
    ToyFault("sends chunks to everybody", "adapter.http-1.0") { $0.sendsChunksToAll = true },
    ToyFault("waits for content", "adapter.expect-continue") { $0.waitsForContent = true },
    ToyFault("decodes the target", "adapter.request-target") { manners in
      manners.request = { request in
        var request = request
        request.target = undone(request.target)
        return request
      }
    },
    ToyFault("keeps the last line of a request's fields", "adapter.request-fields") { manners in
      manners.request = { request in
        let last = request.values(of: .acceptLanguage).suffix(1).map { (FieldName.acceptLanguage, $0) }
        return RequestHead(request.method, request.target, fields: last)
      }
    },
    ToyFault("loses the end of content", "adapter.request-content") { $0.content = { $0.dropLast() } },
    ToyFault("has a page of its own for 413", "adapter.content-too-large") { $0.head = page(for: 413) },
    ToyFault("takes content for the next request", "adapter.unread-content") { $0.takesContentForRequests = true },
    ToyFault("takes a part of content for the whole", "adapter.broken-content") { $0.takesBrokenContent = true },
    ToyFault("has a page of its own for 400", "adapter.malformed-request") { $0.head = page(for: 400) },
    ToyFault("has a page of its own for 409", "adapter.foreign-error") { $0.head = page(for: 409) },
    ToyFault("passes bare errors on", "adapter.foreign-response") { $0.passesForeignResponses = true },
    ToyFault("has a page of its own for 404", "adapter.thrown-error") { $0.head = page(for: 404) },
    ToyFault("tells the error", "adapter.unexpected-error") { $0.tellsErrors = true },
    ToyFault("has a page of its own for 405", "adapter.unknown-path") { $0.head = page(for: 405) },
  ]

  private static func replacing(_ method: RequestMethod, of request: RequestHead) -> RequestHead {
    var request = request
    if request.method == method { request.method = .get }
    return request
  }

  private static func addingLength(
    to status: Int
  ) -> @Sendable (Int, [ToyServer.HeaderLine]) -> (Int, [ToyServer.HeaderLine]) {
    { code, lines in (code, code == status ? lines + [.init("Content-Length", "0")] : lines) }
  }

  private static func page(
    for status: Int
  ) -> @Sendable (Int, [ToyServer.HeaderLine]) -> (Int, [ToyServer.HeaderLine]) {
    { code, lines in
      (code, code == status ? lines.without("Content-Type") + [.init("Content-Type", "text/html")] : lines)
    }
  }

  private static func undone(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).reduce(into: "") { result, part in
      guard !result.isEmpty, let octet = UInt8(part.prefix(2), radix: 16), octet < 0x80 else {
        result += result.isEmpty ? part : "%\(part)"
        return
      }
      result += "\(Character(Unicode.Scalar(octet)))\(part.dropFirst(2))"
    }
  }
}

extension ToyServer.HeaderLine {
  init(_ name: String, _ value: String) {
    self.init(name: name, value: value)
  }
}

extension [ToyServer.HeaderLine] {
  fileprivate func contains(_ name: String) -> Bool { contains { $0.name == name } }

  fileprivate func without(_ name: String) -> [ToyServer.HeaderLine] { filter { $0.name != name } }

  fileprivate func joined(_ name: String) -> [ToyServer.HeaderLine] {
    let values = filter { $0.name == name }.map(\.value)
    return values.isEmpty ? self : without(name) + [.init(name, values.joined(separator: ", "))]
  }
}

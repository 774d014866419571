import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// Requests that no handler may answer, and clients that speak HTTP as it was.
  static let refusals: [ConformanceStep] = [
    ConformanceStep(
      "adapter.host", .rfc(9112, "3.2"),
      expected: "A request without Host, or whose Host names no host, is a 400.",
      advice: "Refuse it before any handler, with BadRequest(forHosts:mayBeMissing:)."
    ) { session async throws(RawConnectionError) in
      for lines in [[], ["Host: a b"], ["Host: a/b@c"]] {
        if let trouble = try await session.troubleUnlessRefused(lines) { return trouble }
      }
      return nil
    },
    ConformanceStep(
      "adapter.repeated-host", .rfc(9112, "3.2"),
      expected: "A request with two Host fields is a 400: a proxy on the way may have read the other one.",
      advice: "Refuse it before any handler, with BadRequest(forHosts:mayBeMissing:)."
    ) { session async throws(RawConnectionError) in
      try await session.troubleUnlessRefused(["Host: a", "Host: b"])
    },
    ConformanceStep(
      "adapter.fragment", .rfc(9112, "3.2"),
      expected: "A target with a fragment is a 400.",
      advice: "Hand over the target as it came, and ask the pipeline's preflight(for:) before any handler."
    ) { session async throws(RawConnectionError) in
      for target in ["text#a", "text?a#b"] {
        let response = try await session.connect().exchange(session.request(.get, target)).response
        if let trouble = first(response.troubleAsProblem(.badRequest), response.troubleWithDate) {
          return "for '\(target)' \(trouble)"
        }
      }
      return nil
    },
    ConformanceStep(
      "adapter.long-target", .http("15.5.15"),
      expected: "A target of 100,000 octets is answered like any other, or with 414.",
      advice: "Answer with URITooLong where the server's limit ends the target; 431 is about the fields."
    ) { session async throws(RawConnectionError) in
      let path = "number?n=7&x=\(String(repeating: "x", count: 100_000))"
      let response = try await session.connect().exchange(session.request(.get, path)).response
      if response.code == 200, response.text == "7" { return nil }
      return first(response.troubleAsProblem(.uriTooLong), response.troubleWithDate)
    },
    ConformanceStep(
      "adapter.unknown-method", .http("9.1"),
      expected: "A method that the server has never heard of is a 501 or a 405, as a problem document with Date.",
      advice: "Answer for the server's parser or router: NotImplemented, or MethodNotAllowed at a known path."
    ) { session async throws(RawConnectionError) in
      let request = "BREW /conformance/number?n=7 HTTP/1.1\r\nHost: localhost\r\n\r\n"
      let response = try await session.connect().exchange(request).response
      let status = response.code == 405 ? StatusCode.methodNotAllowed : .notImplemented
      return first(response.troubleAsProblem(status), response.troubleWithDate)
    },
    ConformanceStep(
      "adapter.malformed-request", .rfc(9112, "2.2"),
      expected: "A request that cannot be read is a 400 problem document with Date, and the end of the connection.",
      advice:
        "Have the pipeline refuse it where the parser's error arrives, and close the connection behind the answer."
    ) { session async throws(RawConnectionError) in
      for line in ["Accept : text/plain", "Content-Length: a"] {
        let request = "GET /conformance/text HTTP/1.1\r\nHost: localhost\r\n\(line)\r\n\r\n"
        let connection = try await session.connect()
        let response = try await connection.exchange(request).response
        let trouble = first(
          response.troubleAsProblem(.badRequest), response.troubleWithDate,
          try await connection.isClosedByServer(within: session.timeout) ? nil : "the connection stays open")
        if let trouble { return "for '\(line)' \(trouble)" }
      }
      return nil
    },
    ConformanceStep(
      "adapter.http-1.0", .rfc(9112, "6.1"),
      expected: "A client of HTTP/1.0 gets no transfer coding, and sees the end of the connection after the response.",
      advice: "Send content of unknown length as it is and close the connection, or answer with UpgradeRequired."
    ) { session async throws(RawConnectionError) in
      for path in ["text", "stream/short"] {
        let connection = try await session.connect()
        let response = try await connection.exchange("GET /conformance/\(path) HTTP/1.0\r\n\r\n").response
        let isRefused = path != "text" && (response.code == 426 || response.code == 505)
        let trouble = first(
          response.fields[.transferEncoding].map { "the response has Transfer-Encoding: \($0)" },
          isRefused ? nil : response.trouble(unless: .ok), response.faults.first?.description,
          isRefused || response.text == ConformanceRoutes.text ? nil : "the response has \(response.shown)",
          try await connection.isClosedByServer(within: session.timeout) ? nil : "the connection stays open")
        if let trouble { return "for \(path) \(trouble)" }
      }
      return nil
    },
    ConformanceStep(
      "adapter.expect-continue", .http("10.1.1"),
      expected: "A client that waits to be told to send its content gets a 100 or the response, and need not wait.",
      advice: "Send 100 when a handler first asks for the content, or the response when none does."
    ) { session async throws(RawConnectionError) in
      let lines = ["POST /conformance/form HTTP/1.1", "Host: localhost", "Content-Length: 5", "Expect: 100-continue"]
      let connection = try await session.connect()
      try await connection.send(lines.map { "\($0)\r\n" }.joined() + "\r\n")
      try await connection.waitForOctets(1)
      return nil
    },
  ]
}

extension ConformanceSession {
  /// What is wrong with the answer to a request with these fields alone, which has to be refused.
  fileprivate func troubleUnlessRefused(_ lines: [String]) async throws(RawConnectionError) -> String? {
    let request = (["GET /conformance/text HTTP/1.1"] + lines).map { "\($0)\r\n" }.joined() + "\r\n"
    let response = try await connect().exchange(request).response
    return first(response.troubleAsProblem(.badRequest), response.troubleWithDate).map {
      "for '\(lines.joined(separator: "', '"))' \($0)"
    }
  }
}

extension ObservedResponse {
  fileprivate var troubleWithDate: String? {
    let count = fields.values(of: .date).count
    return count == 1 ? nil : "the response has \(count) Date fields"
  }
}

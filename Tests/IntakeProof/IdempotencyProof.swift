import Synchronization
package import TypedResponses
internal import TypedResponsesChecking

/// Actions that must be done once, however often a server is asked for them.
package final class IdempotencyProof: Sendable {
  private struct State {
    var counts: [String: Int] = [:]
    var refused = 0
    var isOpen = false
  }

  private let state = Mutex(State())
  package let idempotency: Idempotency

  package init() {
    var idempotency = Idempotency()
    idempotency.responseLimit = 4096
    self.idempotency = idempotency
  }

  /// The settings of the server.
  package var pipeline: ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.observe { [self] report in
      if report.status == .conflict { state.withLock { $0.refused += 1 } }
    }
    return pipeline
  }

  /// Does what the target says, and counts how often.
  package func act(on request: some RequestFacts) async throws -> IntakeReply {
    let path = String(request.path)
    let count = state.withLock { state in
      state.counts[path, default: 0] += 1
      return state.counts[path, default: 0]
    }
    switch path {
    case "/slow":
      // Nobody else gets through before all the others were told that the first one is being worked on.
      while !state.withLock({ $0.isOpen }) { try await Task.sleep(for: .milliseconds(2)) }
      return IntakeReply(Created("done \(count)", location: "/slow/\(count)"))
    case "/stream":
      return IntakeReply(Streamed(Once(octets: Array("stream \(count)".utf8)), contentType: .octetStream))
    case "/large": return IntakeReply(OK(String(repeating: "\(count % 10)", count: 8192)))
    case "/failing": throw ServiceUnavailable(retryAfter: .seconds(1))
    case "/refused": throw Conflict(detail: "refused \(count)")
    default: return IntakeReply(OK("done \(count)"))
    }
  }

  /// What clients saw.
  package struct Findings: Sendable, Equatable {
    /// The statuses of a hundred equal requests at once, and how many of them were executed.
    package var atOnce: [Int: Int] = [:]
    package var executions = 0
    /// The answers to a request, to the same one, to another one by the same key, and to one without a key.
    package var again: [String] = []
    /// The first and the second answer where none is kept: a stream, a large answer, a failure.
    package var unkept: [[String]] = []
    /// A refusal is kept.
    package var refused: [String] = []

    package init() {}

    /// What every server must show.
    package static var expected: Findings {
      var findings = Findings()
      findings.atOnce = [201: 1, 409: 99]
      findings.executions = 1
      findings.again = [#"200 "done 1""#, #"200 "done 1" true"#, "422", "400"]
      findings.unkept = [["200 stream 1", "200 stream 2"], ["200 large 1", "200 large 2"], ["503", "503"]]
      findings.refused = ["409", "409 true"]
      return findings
    }
  }

  /// Asks the server.
  package func findings(port: Int) async throws -> Findings {
    var findings = Findings()
    findings.atOnce = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<100 {
        group.addTask { [self] in try await ask(port, "/slow", #""k""#).code }
      }
      var codes: [Int: Int] = [:]
      for try await code in group {
        codes[code, default: 0] += 1
        if codes.values.reduce(0, +) == 99 { state.withLock { $0.isOpen = true } }
      }
      return codes
    }
    findings.executions = state.withLock { $0.counts["/slow"] ?? 0 }
    findings.again = [
      try await shown(port, "/plain", #""k2""#), try await shown(port, "/plain", #""k2""#),
      try await shown(port, "/plain", #""k2""#, "[]"), try await shown(port, "/plain", nil),
    ]
    for path in ["/stream", "/large", "/failing"] {
      findings.unkept.append([try await shown(port, path, #""k3""#), try await shown(port, path, #""k3""#)])
    }
    for _ in 1...2 { findings.refused.append(try await shown(port, "/refused", #""k4""#)) }
    return findings
  }

  private func shown(_ port: Int, _ path: String, _ key: String?, _ content: String = "{}") async throws -> String {
    // What was done at one path has nothing to do with another one.
    let response = try await ask(port, path, key.map { "\($0.dropLast())\(path)\"" }, content)
    let replay = response.fields[.idempotentReplayed].map { " \($0)" } ?? ""
    guard response.code < 300 else { return "\(response.code)\(replay)" }
    let text = response.text ?? ""
    return "\(response.code) \(text.count > 1000 ? "large \(text.dropFirst().prefix(1))" : text)\(replay)"
  }

  private func ask(
    _ port: Int, _ path: String, _ key: String?, _ content: String = "{}"
  ) async throws -> ObservedResponse {
    let key = key.map { "Idempotency-Key: \($0)\r\n" } ?? ""
    return try await RawConnection(port: port).exchange(
      "POST \(path) HTTP/1.1\r\nHost: localhost\r\n\(key)Content-Type: application/json\r\n"
        + "Content-Length: \(content.utf8.count)\r\n\r\n\(content)"
    ).response
  }
}

private struct Once: AsyncSequence, Sendable {
  let octets: [UInt8]

  struct Iterator: AsyncIteratorProtocol {
    var rest: [UInt8]?

    mutating func next() async -> [UInt8]? { rest.take() }
  }

  func makeAsyncIterator() -> Iterator { Iterator(rest: octets) }
}

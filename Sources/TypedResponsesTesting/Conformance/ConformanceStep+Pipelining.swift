import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// Responses of every kind to requests that come at once.
  static let pipelining: [ConformanceStep] = [
    ConformanceStep(
      "adapter.pipelined-kinds", .rfc(9112, "9.3.2"),
      expected: "Responses to requests that are sent at once stay in step, whatever kinds follow each other.",
      advice: "Frame each response by the request that it answers, not by the one that was read last."
    ) { session async throws(RawConnectionError) in
      for first in PipelinedKind.all {
        var rest = PipelinedKind.all.flatMap { [first, $0] }
        while !rest.isEmpty {
          let (count, trouble) = try await session.answered(rest)
          if let trouble { return trouble }
          if count == 0 { return "no request is answered on a new connection" }
          rest.removeFirst(count)
        }
      }
      return nil
    },
    ConformanceStep(
      "adapter.last-response", .rfc(9112, "9.6"),
      expected: "After the response to 'Connection: close' nothing more is sent, whatever the client had sent.",
      advice: "Read no more requests after one that asks to close, and answer none that cannot be read either."
    ) { session async throws(RawConnectionError) in
      for more in [session.request(.get, "number?n=2"), "nonsense\r\n\r\n"] {
        let connection = try await session.connect()
        try await connection.send(session.request(.get, "number?n=1", ["Connection: close"]) + more)
        let response = try await connection.response()
        let excess = try await connection.leftover(silence: session.timeout)
        let trouble = first(
          response.trouble(unless: .ok), response.closesConnection ? nil : "the response does not say 'close'",
          excess.isEmpty ? nil : "\(excess.count) octets follow the last response: \"\(excerpt(excess))\"",
          try await connection.isClosedByServer(within: .zero) ? nil : "the connection stays open")
        if let trouble { return trouble }
      }
      return nil
    },
  ]

}

/// A request, and what has to answer it.
private struct PipelinedKind: Sendable {
  let name: String
  let method: RequestMethod
  let path: String
  var fields: [String] = []
  let status: StatusCode
  var content: String?

  static let all = [
    PipelinedKind(
      name: "GET", method: .get, path: "text", status: .ok, content: ConformanceRoutes.text),
    PipelinedKind(name: "HEAD", method: .head, path: "text", status: .ok),
    PipelinedKind(
      name: "GET of a stream", method: .get, path: "stream/short", status: .ok, content: ConformanceRoutes.text),
    PipelinedKind(name: "HEAD of a stream", method: .head, path: "stream/short", status: .ok),
    PipelinedKind(name: "a 204", method: .delete, path: "text", status: .noContent),
    PipelinedKind(
      name: "a 304", method: .get, path: "text", fields: ["If-None-Match: \"a-z\""], status: .notModified),
    PipelinedKind(name: "a 404", method: .get, path: "missing", status: .notFound),
    PipelinedKind(name: "HEAD of a 404", method: .head, path: "missing", status: .notFound),
    PipelinedKind(name: "a 500", method: .get, path: "failure", status: .internalServerError),
  ]

  /// What is wrong with the answer.
  func trouble(_ response: ObservedResponse) -> String? {
    let isProblem = method == .get && status.isError
    return first(
      response.trouble(unless: status), response.faults.first?.description,
      isProblem || response.text == (content ?? "") ? nil : "it has \(response.shown)",
      !isProblem || response.json?["status"]?.number == status.code ? nil : "it has \(response.shown)")
  }
}

extension ConformanceSession {
  /// Sends the requests at once on a new connection, and tells how many were answered before the server closed it, and
  /// what was wrong.
  fileprivate func answered(_ kinds: [PipelinedKind]) async throws(RawConnectionError) -> (Int, trouble: String?) {
    let connection = try await connect()
    let requests = kinds.enumerated().map { index, kind in
      request(kind.method, kind.path, kind.fields + (index == kinds.count - 1 ? ["Connection: close"] : []))
    }
    try await connection.send(requests.joined())
    var count = 0
    for (index, kind) in kinds.enumerated() {
      let place = index == 0 ? kind.name : "\(kind.name) behind \(kinds[index - 1].name)"
      let response: ObservedResponse
      do {
        response = try await connection.response(to: kind.method)
      } catch {
        return (count, "\(place) is not answered: \(error.description)")
      }
      if let trouble = kind.trouble(response) { return (count, "the answer to \(place) is wrong: \(trouble)") }
      count += 1
      if response.closesConnection { break }
    }
    let excess = try await connection.leftover(silence: timeout)
    return (count, excess.isEmpty ? nil : "\(excess.count) octets follow the last answer: \"\(excerpt(excess))\"")
  }
}

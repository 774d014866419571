import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// Several requests, and half of one.
  static let connection: [ConformanceStep] = [
    ConformanceStep(
      "adapter.keep-alive", .rfc(9112, "9.3"),
      expected: "Several requests on one connection get one right response each.",
      advice: "Keep the connection open after a response, unless the request or the response says otherwise."
    ) { session async throws(RawConnectionError) in
      let connection = try await session.connect()
      for number in 1...4 {
        let exchange = try await connection.exchange(session.request(.get, "number?n=\(number)"))
        await session.note(exchange)
        if let trouble = exchange.trouble(unlessNumber: number) { return trouble }
      }
      return nil
    },
    ConformanceStep(
      "adapter.pipelining", .rfc(9112, "9.3.2"),
      expected: "Requests that are sent at once are answered in the order in which they came.",
      advice: "Answer one request of a connection after the other, or hold back what is ready too early."
    ) { session async throws(RawConnectionError) in
      let targets = ["number?n=1&delay=200", "number?n=2", "number?n=3&delay=50", "number?n=4"]
      let exchanges = try await session.exchange(pipelined: targets.map { session.request(.get, $0) })
      for (number, exchange) in zip(1..., exchanges) {
        if let trouble = exchange.trouble(unlessNumber: number) { return trouble }
      }
      return nil
    },
    ConformanceStep(
      "adapter.half-request", .rfc(9112, "8"),
      expected: "A request whose header section never ends is not answered as if it were whole.",
      advice: "Hand a request to handlers only when its header section has come to its end."
    ) { session async throws(RawConnectionError) in
      let connection = try await session.connect()
      try await connection.send("GET /conformance/number?n=1 HTTP/1.1\r\nHost: local")
      let other = try await session.exchange(.get, "number?n=2")
      if let trouble = other.trouble(unlessNumber: 2) {
        return "while a request is half sent, on another connection \(trouble)"
      }
      await connection.finishSending()
      let octets = try await connection.leftover(silence: session.timeout)
      let isClosed = try await connection.isClosedByServer(within: session.timeout)
      let status = Exchange.exchanges(onWire: octets, name: "half a request").first?.response.code ?? 0
      return first(
        octets.isEmpty || 400...499 ~= status || status == 501 ? nil : "the answer is \"\(excerpt(octets))\"",
        isClosed ? nil : "the connection stays open although no more can come")
    },
  ]
}

extension Exchange {
  /// What differs from a 200 with the number.
  fileprivate func trouble(unlessNumber number: Int) -> String? {
    first(
      response.trouble(unless: .ok), response.faults.first?.description,
      response.text == "\(number)" ? nil : "the response to request \(number) has \(response.shown)")
  }
}

import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// Content that is made while it is sent.
  static let streams: [ConformanceStep] = [
    ConformanceStep(
      "adapter.stream-known-length", .http("8.6"),
      expected: "A stream of known length is sent with its Content-Length, chunk by chunk, empty chunks left out.",
      advice: "Send the Content-Length of the encoded fields, and the chunks without a coding."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "stream/known")
      return first(outOfStep, exchange.response.trouble(unlessContent: ConformanceRoutes.streamSize, hasLength: true))
    },
    ConformanceStep(
      "adapter.stream-unknown-length", .rfc(9112, "7.1"),
      expected: "A stream of unknown length is sent chunked, and an empty chunk of the stream does not end it.",
      advice: "Send 'Transfer-Encoding: chunked' where the encoded fields have no length, and skip empty chunks."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "stream/unknown")
      return first(outOfStep, exchange.response.trouble(unlessContent: ConformanceRoutes.streamSize, hasLength: false))
    },
    ConformanceStep(
      "adapter.broken-stream", .rfc(9112, "8"),
      expected: "When a stream fails, the connection closes before the message is whole, and no second status is sent.",
      advice: "Let the error of the stream close the connection; write neither the last chunk nor another response."
    ) { session async throws(RawConnectionError) in
      for path in ["stream/broken", "stream/broken-known"] {
        let connection = try await session.connect()
        let exchange = try await connection.exchange(session.request(.get, path))
        let content = exchange.response.content ?? []
        let kinds = exchange.response.faults.map(\.kind)
        let trouble = first(
          exchange.response.trouble(unless: .ok),
          kinds.isEmpty ? "the message ends as if it were whole" : nil,
          kinds == [.incomplete] ? nil : exchange.response.faults.first { $0.kind != .incomplete }?.description,
          ConformanceRoutes.octets(ConformanceRoutes.brokenSize).starts(with: content)
            ? nil : "something else follows the octets of the stream",
          try await connection.isClosedByServer(within: session.timeout) ? nil : "the connection stays open")
        if let trouble { return "for \(path) \(trouble)" }
      }
      return nil
    },
    ConformanceStep(
      "adapter.disconnect", .rfc(9112, "9.5"),
      expected: "When the client goes away in the middle of a stream, its producer is let go.",
      advice: "Stop iterating the stream when a write fails, and keep nothing that holds its iterator."
    ) { session async throws(RawConnectionError) in
      let id = identifier()
      try await session.start(id, andRead: 1_000_000)
      guard let state = try await session.production(id, until: \.isReleased) else {
        return "nothing is known of the stream"
      }
      if !state.isReleased { return "the producer is still held \(session.timeout) after the client went away" }
      return state.octets < ConformanceProductions.limit
        ? nil : "the producer made all of \(ConformanceProductions.limit) octets after the client had gone away"
    },
    ConformanceStep(
      "adapter.back-pressure", .http("9.1"),
      expected: "A stream is made no faster than the client takes it, but for what the connection buffers.",
      advice:
        "Await each write, and the event loop where writes only queue; give writes that block a thread of their own."
    ) { session async throws(RawConnectionError) in
      let id = identifier()
      let connection = try await session.start(id)
      var last = 0
      var repeats = 0
      // Waits until the production stands still.
      let state = try await session.production(id) { state in
        repeats = state.octets == last && last > 0 ? repeats + 1 : 0
        last = state.octets
        return repeats == 4
      }
      _ = connection
      let octets = state?.octets ?? 0
      if octets == 0 { return "no octet of the stream was made" }
      return octets <= 33_554_432 ? nil : "\(octets) octets were made for a client that read none"
    },
  ]

  /// A name that no other production has.
  private static func identifier() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}

extension ConformanceSession {
  /// Asks for an endless stream, reads this much and goes away.
  fileprivate func start(_ id: String, andRead count: Int) async throws(RawConnectionError) {
    try await start(id).waitForOctets(count)
  }

  /// Asks for an endless stream and reads nothing of it.
  fileprivate func start(_ id: String) async throws(RawConnectionError) -> RawConnection {
    let connection = try await connect()
    try await connection.send(request(.get, "stream/endless?id=\(id)"))
    return connection
  }
}

import IntakeProof
import Synchronization
import Testing
import TypedResponses

@Suite struct EventStreamTests {
  private func events(_ events: ServerSentEvent...) -> AsyncStream<ServerSentEvent> {
    AsyncStream { continuation in
      for event in events { continuation.yield(event) }
      continuation.finish()
    }
  }

  private func text(_ response: EncodedResponse) async throws -> String {
    guard case .stream(let stream) = response.content else { return "" }
    var octets: [UInt8] = []
    for try await chunk in stream { octets += chunk }
    return String(decoding: octets, as: UTF8.self)
  }

  @Test("Events are written with name, id and each line of their data")
  func golden() async throws {
    let stream = EventStream(
      events(
        try ServerSentEvent(json: User(id: 7), name: "created", id: "a-1"),
        try ServerSentEvent("two\nlines\n", id: EventText(12)),
        try ServerSentEvent("")),
      reconnectAfter: .milliseconds(2500), clock: ManualClock())
    let response = try stream.encode(for: RequestHead())
    #expect(
      response.fields.map(\.description)
        == ["Cache-Control: no-store", "X-Accel-Buffering: no", "Content-Type: text/event-stream"])
    #expect(
      try await text(response) == """
        retry: 2500

        event: created
        id: a-1
        data: {"id":7,"name":"Ada"}

        id: 12
        data: two
        data: lines
        data:\u{20}

        data:\u{20}


        """)
  }

  @Test("A last event says that these were all", arguments: [Duration?.none, .seconds(15)])
  func ending(_ heartbeat: Duration?) async throws {
    let stream = EventStream(
      events(try ServerSentEvent("one")), heartbeat: heartbeat, endingWith: try ServerSentEvent("", name: "end"),
      clock: ManualClock())
    #expect(try await text(stream.encode(for: RequestHead())) == "data: one\n\nevent: end\ndata: \n\n")
  }

  @Test("A proxy that knows the field is asked to pass events on at once")
  func incremental() throws {
    let response = try EventStream(events()).with(Incremental()).encode(for: RequestHead())
    #expect(response.fields[.incremental]?.text == "?1")
    Incremental().expectWritten("?1")
    #expect(Incremental(parsing: "?1;later=5") == Incremental())
    for text in ["?0", "1", "true", "?1, ?1", ""] { #expect(Incremental(parsing: text) == nil) }
  }

  @Test(
    "The time to wait is written in whole milliseconds, rounded up",
    arguments: [
      (Duration.seconds(3), "3000"), (.microseconds(1500), "2"), (.zero, "0"), (.seconds(-1), "0"),
      (.seconds(Int64.max), "\(Int64.max)"),
    ])
  func retry(_ duration: Duration, _ text: String) async throws {
    let stream = EventStream(events(), reconnectAfter: duration, clock: ManualClock())
    #expect(try await self.text(stream.encode(for: RequestHead())) == "retry: \(text)\n\n")
  }

  @Test(
    "Text that would end its line is refused by name",
    arguments: [("a\nb", "LF (0x0A)"), ("a\rb", "CR (0x0D)"), ("a\0b", "NUL (0x00)")])
  func hostileNames(_ text: String, _ octet: String) throws {
    let error = try #require(throws: FieldPartError.self) { try EventText(text) }
    #expect(error.description == "A line of an event cannot contain \(octet), found at offset 1.")
  }

  @Test("Data with a CR is refused: the client would read it as a line's end")
  func hostileData() throws {
    let error = try #require(throws: FieldPartError.self) { try ServerSentEvent("a\r\nb") }
    #expect(error.description == "The data of an event cannot contain CR (0x0D), found at offset 1.")
    #expect(try ServerSentEvent(json: "a\r\nb").data == #""a\r\nb""#)
  }

  @Test("HEAD has the same fields and starts nothing")
  func head() throws {
    let started = Mutex(false)
    let stream = AsyncStream<ServerSentEvent>(unfolding: {
      started.withLock { $0 = true }
      return nil
    })
    let response = try EventStream(stream).encode(for: RequestHead(.head))
    #expect(
      response.fields.map(\.description)
        == ["Cache-Control: no-store", "X-Accel-Buffering: no", "Content-Type: text/event-stream"])
    guard case .none = response.content else {
      Issue.record("an answer to HEAD has content")
      return
    }
    #expect(!started.withLock { $0 })
  }

  @Test("A client that takes no events gets 406")
  func notAcceptable() throws {
    let request = RequestHead(fields: [(.accept, "application/json")])
    let response = try EventStream(events()).with(.xRequestID, "7").encode(for: request)
    #expect(response.status == .notAcceptable)
    #expect(response.fields[.vary]?.text == "Accept")
    #expect(response.fields[.xRequestID]?.text == "7")
    #expect(response.text?.contains(#""available":["text/event-stream"]"#) == true)
  }

  @Test("The id of the last event is read from the request")
  func lastEventID() {
    #expect(RequestHead(fields: [(.lastEventID, "a-1")]).lastEventID == "a-1")
    #expect(RequestHead().lastEventID == nil)
  }

  @Test("A comment is sent when nothing happens for the time of a heartbeat, and again after it")
  func heartbeat() async throws {
    let clock = ManualClock()
    let (events, source) = AsyncStream.makeStream(of: ServerSentEvent.self)
    let response = try EventStream(events, heartbeat: .seconds(15), clock: clock).encode(for: RequestHead())
    guard case .stream(let stream) = response.content else { return }
    var chunks = stream.makeAsyncIterator()
    for _ in 1...2 {
      let beat = Task { [clock] in
        try await clock.waitForSleepers()
        clock.advance(by: .seconds(15))
      }
      #expect(try await chunks.next() == Array(":\n\n".utf8))
      try await beat.value
    }
    source.yield(try ServerSentEvent("a"))
    #expect(try await chunks.next() == Array("data: a\n\n".utf8))
    source.finish()
    #expect(try await chunks.next() == nil)
    #expect(try await chunks.next() == nil)
    try await waitUntil("nobody sleeps") { clock.sleeperCount == 0 }
  }

  @Test("The clock does not move, so no heartbeat comes between events that keep coming")
  func busy() async throws {
    let all = (1...1000).map { try? ServerSentEvent("\($0)") }.compactMap(\.self)
    let events = AsyncStream<ServerSentEvent> { continuation in
      for event in all { continuation.yield(event) }
      continuation.finish()
    }
    let text = try await text(EventStream(events, clock: ManualClock()).encode(for: RequestHead()))
    #expect(text == (1...1000).map { "data: \($0)\n\n" }.joined())
  }

  @Test("When the client goes away, the producer is told", arguments: [Duration.seconds(15), nil])
  func released(_ heartbeat: Duration?) async throws {
    let (told, teller) = AsyncStream.makeStream(of: Void.self)
    let (events, source) = AsyncStream.makeStream(of: ServerSentEvent.self)
    source.onTermination = { _ in teller.finish() }
    source.yield(try ServerSentEvent("a"))
    let response = try EventStream(events, heartbeat: heartbeat, clock: ManualClock()).encode(for: RequestHead())
    let sending = Task {
      guard case .stream(let stream) = response.content else { return }
      for try await _ in stream {}
    }
    sending.cancel()
    // Goes on forever unless the producer is told.
    for await _ in told {}
    _ = await sending.result
  }

  @Test("When the server stops reading, the producer is told")
  func dropped() async throws {
    let (told, teller) = AsyncStream.makeStream(of: Void.self)
    let (events, source) = AsyncStream.makeStream(of: ServerSentEvent.self)
    source.onTermination = { _ in teller.finish() }
    source.yield(try ServerSentEvent("a"))
    do {
      let response = try EventStream(events, clock: ManualClock()).encode(for: RequestHead())
      guard case .stream(let stream) = response.content else { return }
      for try await _ in stream { break }
    }
    // Goes on forever unless the producer is told.
    for await _ in told {}
  }

  @Test("An error of the producer reaches the server, after what came before", arguments: [Duration.seconds(15), nil])
  func fails(_ heartbeat: Duration?) async throws {
    struct Broken: Error {}
    let sent = Mutex(false)
    let events = AsyncThrowingStream<ServerSentEvent, any Error>(unfolding: {
      let isFirst = sent.withLock { sent in
        defer { sent = true }
        return !sent
      }
      guard isFirst else { throw Broken() }
      return try ServerSentEvent("a")
    })
    let response = try EventStream(events, heartbeat: heartbeat, clock: ManualClock()).encode(for: RequestHead())
    guard case .stream(let stream) = response.content else { return }
    var chunks = stream.makeAsyncIterator()
    #expect(try await chunks.next() == Array("data: a\n\n".utf8))
    await #expect(throws: Broken.self) { try await chunks.next() }
  }
}

import Synchronization
import Testing
import TypedResponses

private struct Boom: Error {}

private enum Seen: RequestNoteKey { typealias Value = String }

/// Writes down what it is told.
private final class Witness: ExchangeObserver {
  private let name: String
  private let texts: Mutex<[String]>

  init(_ name: String = "") {
    self.name = name
    texts = Mutex([])
  }

  var all: [String] { texts.withLock { $0 } }
  func append(_ text: String) { texts.withLock { $0.append(name + text) } }

  func began(_ request: any RequestFacts) {
    request.notes[Seen.self] = "seen"
    append("began \(request.method) \(request.path)")
  }
  func failed(_ report: ErrorReport) { append("failed \(report.status.code) \(report.notes[Seen.self] ?? "-")") }
  func ended(_ exchange: ExchangeReport) {
    append("\(exchange) [\(exchange.errorType ?? "-")] \(exchange.notes[Seen.self] ?? "-")")
  }
  func run<Value>(_ request: any RequestFacts, _ work: () async throws -> Value) async rethrows -> Value {
    append("run")
    defer { append("ran") }
    return try await work()
  }
}

/// A clock that counts how often it is read, and stands still between.
private final class CountingClock: Clock {
  typealias Instant = ManualClock.Instant
  let reads = Atomic(0)
  var minimumResolution: Duration { .nanoseconds(1) }
  var now: Instant {
    Instant(offset: .seconds(reads.add(1, ordering: .relaxed).newValue))
  }
  func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}

@Suite struct ExchangeTests {
  private let witness = Witness()

  private var pipeline: ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.clock = ManualClock()
    pipeline.observe(with: witness)
    return pipeline
  }

  @Test("An observer sees begin, failures and end of a request, in this order, around the handler")
  func order() async {
    let response = await pipeline.respond(to: RequestHead(.get, "/a?token=secret")) { () async throws -> OK<String> in
      witness.append("works")
      throw NotFound()
    }
    let octets = response.content.length ?? 0
    #expect(
      witness.all == [
        "began GET /a", "run", "works", "failed 404 seen", "ran",
        "GET /a: 404 Not Found, \(octets) octets in 0.0 seconds, complete [-] seen",
      ])
  }

  @Test("The first observer stands outermost, and each is told once")
  func nesting() async {
    let log = Witness()
    struct Named: ExchangeObserver {
      let name: String
      let log: Witness
      func run<Value>(_ request: any RequestFacts, _ work: () async throws -> Value) async rethrows -> Value {
        log.append(name)
        defer { log.append("/" + name) }
        return try await work()
      }
    }
    var pipeline = ResponsePipeline()
    pipeline.observe(with: Named(name: "one", log: log))
    pipeline.observe(with: Named(name: "two", log: log))
    _ = await pipeline.respond(to: RequestHead()) { NoContent() }
    #expect(log.all == ["one", "two", "/two", "/one"])
  }

  @Test("The duration is that of the pipeline's clock, which nobody reads where nobody observes exchanges")
  func clock() async {
    let clock = CountingClock()
    var pipeline = ResponsePipeline()
    pipeline.clock = clock
    pipeline.observe { _ in }
    let request = RequestHead()
    _ = await pipeline.respond(to: request) { () async throws -> NoContent in throw NotFound() }
    #expect(clock.reads.load(ordering: .relaxed) == 0)
    pipeline.observe(with: witness)
    _ = await pipeline.respond(to: request) { NoContent() }
    #expect(clock.reads.load(ordering: .relaxed) == 2)
    #expect(witness.all.last == "GET /: 204 No Content, 0 octets in 1.0 seconds, complete [-] seen")
  }

  @Test("A stream ends when it has been read, with the octets that were read")
  func stream() async throws {
    let manual = ManualClock()
    var pipeline = pipeline
    pipeline.clock = manual
    let chunks = AsyncStream<[UInt8]> { stream in
      stream.yield([1, 2, 3])
      stream.yield([4])
      stream.finish()
    }
    let response = await pipeline.respond(to: RequestHead()) { Streamed(chunks, contentType: .octetStream) }
    #expect(witness.all.last == "ran")
    manual.advance(by: .seconds(2))
    guard case .stream(let stream) = response.content else { return #expect(Bool(false), "There is no stream.") }
    for try await _ in stream {}
    #expect(witness.all.last == "GET /: 200 OK, 4 octets in 2.0 seconds, complete [-] seen")
    #expect(witness.all.count { $0.hasPrefix("GET") } == 1)
  }

  @Test("A stream that fails is a failure, and then the end of the exchange")
  func brokenStream() async {
    let chunks = AsyncThrowingStream<[UInt8], any Error> { stream in
      stream.yield([1, 2, 3])
      stream.finish(throwing: Boom())
    }
    let response = await pipeline.respond(to: RequestHead()) { Streamed(chunks, contentType: .octetStream) }
    guard case .stream(let stream) = response.content else { return #expect(Bool(false), "There is no stream.") }
    await #expect(throws: Boom.self) { for try await _ in stream {} }
    #expect(
      Array(witness.all.suffix(2)) == [
        "failed 200 seen", "GET /: 200 OK, 3 octets in 0.0 seconds, broken off by the server [Boom] seen",
      ])
  }

  @Test("Who calls off what makes the content has ended the exchange")
  func cancelledStream() async {
    let pipeline = pipeline
    let reading = Task {
      let silence = AsyncThrowingStream<[UInt8], any Error> {
        try await Task.sleep(for: .seconds(3600)); return nil
      }
      let response = await pipeline.respond(to: RequestHead()) { Streamed(silence, contentType: .octetStream) }
      guard case .stream(let stream) = response.content else { return }
      for try await _ in stream {}
    }
    reading.cancel()
    _ = await reading.result
    #expect(witness.all.last == "GET /: 200 OK, 0 octets in 0.0 seconds, called off by the server [cancelled] seen")
  }

  @Test("Content that is let go before its end was left by the client, and one that is never asked for was not sent")
  func dropped() async throws {
    let (chunks, feed) = AsyncStream.makeStream(of: [UInt8].self)
    feed.yield([1])
    do {
      let response = await pipeline.respond(to: RequestHead()) { Streamed(chunks, contentType: .octetStream) }
      guard case .stream(let stream) = response.content else { return #expect(Bool(false), "There is no stream.") }
      for try await _ in stream { break }
    }
    #expect(witness.all.last == "GET /: 200 OK, 1 octet in 0.0 seconds, left by the client [-] seen")
    do { _ = await pipeline.respond(to: RequestHead()) { Streamed(chunks, contentType: .octetStream) } }
    #expect(witness.all.last == "GET /: no response, 0 octets in 0.0 seconds, left by the client [-] seen")
  }

  @Test("An error that is returned is a failure, like one that is thrown")
  func returned() async {
    _ = await pipeline.respond(to: RequestHead()) { () -> OneOf<OK<String>, NotFound> in .of(NotFound()) }
    #expect(witness.all.contains("failed 404 seen"))
    #expect(witness.all.count { $0.hasPrefix("failed") } == 1)
  }

  @Test("What answers inside of an exchange belongs to it, and the next request begins one of its own")
  func nested() async {
    let pipeline = pipeline
    let request = RequestHead()
    _ = await pipeline.respond(to: request) {
      let inner = await pipeline.respond(to: request) { NoContent() }
      return OK(inner.status.code)
    }
    #expect(witness.all.count { $0.hasPrefix("began") } == 1)
    #expect(witness.all.count { $0.hasPrefix("GET") } == 1)
    _ = await pipeline.respond(to: request) { NoContent() }
    #expect(witness.all.count { $0.hasPrefix("began") } == 2)
    #expect(witness.all.count { $0.hasPrefix("GET") } == 2)
  }

  @Test("Observers of failures and of ends are told beside the others, in the order in which they were added")
  func mixed() async {
    let log = Witness()
    var pipeline = ResponsePipeline()
    pipeline.observe { log.append("failure \($0.status.code)") }
    pipeline.observeExchanges { log.append("end \($0.status?.code ?? 0) \($0.failure?.detailKey ?? "-")") }
    _ = await pipeline.respond(to: RequestHead()) { () async throws -> NoContent in throw NotFound() }
    _ = await pipeline.respond(to: RequestHead()) { NoContent() }
    #expect(log.all == ["failure 404", "end 404 -", "end 204 -"])
  }

  @Test("A preflight and a refusal of the pipeline are exchanges that reach no handler")
  func preflight() async {
    var pipeline = pipeline
    pipeline.crossOrigin = CrossOriginPolicy(.any)
    let question = RequestHead(
      .options, fields: [(.origin, "https://a.example"), (.accessControlRequestMethod, "PUT")])
    _ = await pipeline.respond(to: question) { NoContent() }
    #expect(witness.all.first == "began OPTIONS /" && witness.all.count == 2)
    _ = pipeline.refuse(RequestHead(), with: BadRequest())
    #expect(witness.all.contains("failed 400 seen"))
    #expect(witness.all.count { $0.hasPrefix("GET /: 400") } == 1)
  }
}

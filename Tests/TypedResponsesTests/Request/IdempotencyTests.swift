import Foundation
import IntakeProof
import Synchronization
import Testing
import TypedResponses

@Suite struct IdempotencyTests {
  private let clock = ManualClock()
  private let runs = Counter()

  /// Counts what was done.
  private final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func increase() -> Int {
      value.withLock { value in
        value += 1
        return value
      }
    }
  }

  /// Lets a handler wait until the test says go.
  private actor Gate {
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isOpen = false
    private(set) var arrivals = 0
    func pass() async {
      arrivals += 1
      if isOpen { return }
      await withCheckedContinuation { waiting.append($0) }
    }
    func open() {
      isOpen = true
      for one in waiting { one.resume() }
      waiting = []
    }
    func wait(for count: Int) async throws {
      try await waitUntil("\(count) requests have arrived") { arrivals >= count }
    }
  }

  private func request(
    _ key: String? = #""k1""#, _ method: RequestMethod = .post, _ target: String = "/payments",
    authorization: String = "Bearer a"
  ) -> RequestHead {
    RequestHead(
      method, target,
      fields: [(.authorization, authorization), (.contentType, "application/json")]
        + (key.map { [(.idempotencyKey, $0)] } ?? []))
  }

  private func idempotency(limit: Int = 100, octets: Int = 1_000_000) -> Idempotency {
    Idempotency(store: InMemoryIdempotencyStore(limit: limit, octetLimit: octets, clock: clock))
  }

  /// What a server would send.
  private func answer(
    _ idempotency: Idempotency, _ request: RequestHead, _ content: String = "{}", from client: String? = nil,
    _ handler: () async throws -> some EncodableResponse
  ) async -> EncodedResponse {
    let pipeline = ResponsePipeline()
    do {
      let response = try await idempotency.perform(
        request, Array(content.utf8), from: client, through: pipeline, handler)
      return pipeline.encode(response, for: request)
    } catch {
      return pipeline.encode(failure: error, for: request)
    }
  }

  private func create() -> Created<User> {
    let id = runs.increase()
    return Created(User(id: id), location: "/payments/\(id)")
  }

  @Test("The second request gets the first answer, marked, and nothing is done again")
  func replay() async {
    let idempotency = idempotency()
    let first = await answer(idempotency, request()) { create() }
    let second = await answer(idempotency, request()) { create() }
    #expect(runs.count == 1)
    #expect(first.fields[.idempotentReplayed] == nil)
    #expect(second.fields[.idempotentReplayed] == "true")
    #expect(second.message == first.message.replacing("\n\n", with: "\nIdempotent-Replayed: true\n\n"))
    _ = await answer(idempotency, request(#""k2""#)) { create() }
    #expect(runs.count == 2)
  }

  @Test("Of 100 equal requests at once exactly one is executed; the others are told to wait")
  func concurrent() async {
    let (idempotency, gate) = (idempotency(), Gate())
    let statuses = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<100 {
        group.addTask {
          await answer(idempotency, request()) {
            await gate.pass()
            return create()
          }.status.code
        }
      }
      var statuses: [Int] = []
      // All but the one at the gate have their answer before it opens.
      for await status in group {
        statuses.append(status)
        if statuses.count == 99 { await gate.open() }
      }
      return statuses.sorted()
    }
    #expect(statuses == [201] + [Int](repeating: 409, count: 99))
    #expect(runs.count == 1)
    #expect(await answer(idempotency, request()) { create() }.fields.contains(.idempotentReplayed))
  }

  @Test("A key belongs to one request: another method, target, type or content is refused")
  func reused() async {
    let idempotency = idempotency()
    _ = await answer(idempotency, request()) { create() }
    for (other, content) in [
      (request(), "{ }"), (request(#""k1""#, .patch), "{}"), (request(#""k1""#, .post, "/payments?x"), "{}"),
    ] {
      let response = await answer(idempotency, other, content) { create() }
      #expect(response.status == .unprocessableContent)
      #expect(response.text?.contains("#reused") == true)
    }
    #expect(runs.count == 1)
  }

  @Test("Nobody gets another client's answer, whether clients are told apart by field or by name")
  func clients() async {
    let idempotency = idempotency()
    for (authorization, client) in [
      ("Bearer a", nil), ("Bearer b", nil), ("Bearer a", "1"), ("Bearer a", "2"),
    ] as [(String, String?)] {
      let response = await answer(idempotency, request(authorization: authorization), from: client) { create() }
      #expect(!response.fields.contains(.idempotentReplayed))
    }
    #expect(runs.count == 4)
    #expect(
      await answer(idempotency, request(authorization: "Bearer renewed"), from: "1") { create() }
        .fields.contains(.idempotentReplayed))
  }

  @Test(
    "A key that is missing or cannot be read is refused",
    arguments: [
      nil, "", #""""#, "8e03978e-40d5-43e8-bc93-6894a57f9324", "abc", #""a", "b""#, #""a"#, "1", ":YQ==:",
      "\"\(String(repeating: "a", count: 256))\"", "\"\(String(repeating: "\\\"", count: 5000))\"",
    ])
  func unreadable(_ key: String?) async {
    var idempotency = idempotency()
    idempotency.page = "https://api.example/idempotency"
    let response = await answer(idempotency, request(key)) { create() }
    #expect(response.status == .badRequest)
    #expect(response.fields[.link]?.text == #"<https://api.example/idempotency>; rel="describedby""#)
    #expect(response.text?.contains(key == nil ? "#missing" : "#malformed") == true)
    #expect(runs.count == 0)
  }

  @Test("Two lines of the field are refused")
  func twice() async {
    let head = RequestHead(.post, "/", fields: [(.idempotencyKey, #""a""#), (.idempotencyKey, #""a""#)])
    #expect(await answer(idempotency(), head) { create() }.status == .badRequest)
  }

  @Test("Keys without quotes are read where that was chosen, and are the same as with quotes")
  func bare() async {
    var idempotency = idempotency()
    idempotency.acceptsBareKeys = true
    _ = await answer(idempotency, request("8e03978e-40d5-43e8-bc93-6894a57f9324")) { create() }
    _ = await answer(idempotency, request(#""8e03978e-40d5-43e8-bc93-6894a57f9324""#)) { create() }
    #expect(runs.count == 1)
    #expect(await answer(idempotency, request("a b")) { create() }.status == .badRequest)
  }

  @Test("Where no key is demanded, a request without one is executed each time; so is one that is idempotent by itself")
  func optional() async {
    var idempotency = idempotency()
    idempotency.isRequired = false
    for _ in 0..<2 { _ = await answer(idempotency, request(nil)) { create() } }
    for _ in 0..<2 { _ = await answer(idempotency, request(#""k1""#, .put)) { create() } }
    #expect(runs.count == 4)
  }

  @Test("An error of the client is an answer like any other; failures and refusals that pass are not kept")
  func errors() async {
    let idempotency = idempotency()
    for _ in 0..<2 {
      let response = await answer(idempotency, request(#""conflict""#)) { () throws -> NoContent in
        throw Conflict(detail: "Number \(runs.increase())")
      }
      #expect(response.status == .conflict)
      #expect(response.text?.contains("Number 1") == true)
    }
    #expect(runs.count == 1)
    struct Unexpected: Error {}
    let passing: [any Error & Sendable] = [
      Unexpected(), InternalServerError(), ServiceUnavailable.withoutEstimate(), CancellationError(),
      TooManyRequests(retryAfter: .seconds(1)), Forbidden(), Unauthorized(challenge: .basic(realm: "x")),
    ]
    for (number, error) in passing.enumerated() {
      for _ in 0..<2 {
        let response = await answer(idempotency, request("\"e\(number)\"")) { () throws -> NoContent in
          _ = runs.increase()
          throw error
        }
        #expect(!response.fields.contains(.idempotentReplayed))
      }
    }
    #expect(runs.count == 1 + 2 * passing.count)
  }

  @Test("A 204 is sent again as a 204")
  func noContent() async {
    let idempotency = idempotency()
    for _ in 0..<2 {
      let response = await answer(idempotency, request()) { () -> NoContent in
        _ = runs.increase()
        return NoContent()
      }
      #expect(response.status == .noContent)
      #expect(response.text == "")
    }
    #expect(runs.count == 1)
  }

  @Test("What belongs to one exchange is made anew for a repeated answer")
  func ambient() async {
    let (idempotency, numbers) = (idempotency(), Counter())
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, _, _ in
      if let value = try? FieldValue("\(numbers.increase())") { fields.add(.xRequestID, value) }
    }
    for expected in ["1", "2"] {
      let response = try? await idempotency.perform(request(), [], through: pipeline) { create() }
      guard let response else { Issue.record("It failed."); return }
      #expect(pipeline.encode(response, for: request()).fields.values(of: .xRequestID).map(\.text) == [expected])
    }
    #expect(runs.count == 1)
  }

  @Test("A client that goes away while its request is executed finds the answer when it comes back")
  func cancelledAfterTheDeed() async throws {
    let (idempotency, gate) = (idempotency(), Gate())
    let task = Task {
      await answer(idempotency, request()) {
        await gate.pass()
        return create()
      }
    }
    try await gate.wait(for: 1)
    task.cancel()
    await gate.open()
    _ = await task.value
    #expect(await answer(idempotency, request()) { create() }.fields.contains(.idempotentReplayed))
    #expect(runs.count == 1)
  }

  @Test("A request that was cancelled before it did anything leaves the key free")
  func cancelledBefore() async {
    let idempotency = idempotency()
    let task = Task {
      await answer(idempotency, request()) { () async throws -> NoContent in
        while true {
          try Task.checkCancellation()
          await Task.yield()
        }
      }
    }
    task.cancel()
    #expect(await task.value.status == .serviceUnavailable)
    #expect(await answer(idempotency, request()) { create() }.status == .created)
  }

  @Test("Answers live as long as was said, and a lease that ended lets the next one in")
  func expiry() async throws {
    var idempotency = idempotency()
    idempotency.lifetime = .seconds(100)
    idempotency.lease = .seconds(10)
    _ = await answer(idempotency, request()) { create() }
    clock.advance(by: .seconds(99))
    #expect(await answer(idempotency, request()) { create() }.fields.contains(.idempotentReplayed))
    clock.advance(by: .seconds(1))
    #expect(await answer(idempotency, request()) { create() }.text?.contains(#""id":2"#) == true)

    let (one, gate) = (idempotency, Gate())
    let slow = Task {
      await answer(one, request(#""slow""#)) {
        await gate.pass()
        return NoContent()
      }
    }
    try await gate.wait(for: 1)
    clock.advance(by: .seconds(9))
    #expect(await answer(one, request(#""slow""#)) { create() }.status == .conflict)
    clock.advance(by: .seconds(1))
    #expect(await answer(one, request(#""slow""#)) { create() }.status == .created)
    await gate.open()
    #expect(await slow.value.status == .noContent)
    // The late one does not take the place of the one that took over.
    #expect(await answer(one, request(#""slow""#)) { create() }.status == .created)
  }

  @Test("Memory is bounded by actions and by octets, and what is being worked on is never forgotten")
  func bounded() async throws {
    let store = InMemoryIdempotencyStore(limit: 10, octetLimit: 1_000, clock: clock)
    let idempotency = Idempotency(store: store)
    for number in 0..<5000 { _ = await answer(idempotency, request("\"\(number)\"")) { NoContent() } }
    #expect(store.count <= 10)
    for number in 0..<20 {
      _ = await answer(idempotency, request("\"large \(number)\"")) { OK(String(repeating: "x", count: 400)) }
    }
    #expect(store.count <= 3)

    let gate = Gate()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<10 {
        group.addTask {
          _ = await answer(idempotency, request("\"w\(number)\"")) {
            await gate.pass()
            return NoContent()
          }
        }
      }
      do {
        try await gate.wait(for: 10)
      } catch {
        await gate.open()
        throw error
      }
      let response = await answer(idempotency, request(#""one more""#)) { create() }
      #expect(response.status == .serviceUnavailable)
      #expect(runs.count == 0)
      await gate.open()
    }
    #expect(await answer(idempotency, request(#""one more""#)) { create() }.status == .created)
  }

  @Test("Streams and answers that are too large are sent but not kept")
  func notKept() async {
    var idempotency = idempotency()
    idempotency.responseLimit = 1000
    for _ in 0..<2 {
      let response = await answer(idempotency, request()) { () -> OK<String> in
        _ = runs.increase()
        return OK(String(repeating: "x", count: 2000))
      }
      #expect(response.status == .ok)
    }
    #expect(runs.count == 2)
  }

  private struct BrokenStore: IdempotencyStore {
    struct Failure: Error {}
    let claims: Bool
    func claim(_ key: String, fingerprint: [UInt8], lease: Duration) async throws -> IdempotencyClaim {
      guard claims else { throw Failure() }
      return .claimed("1")
    }
    func complete(_ key: String, token: String, with response: SavedResponse, for lifetime: Duration) async throws {
      throw Failure()
    }
    func release(_ key: String, token: String) async throws { throw Failure() }
  }

  @Test("A store that cannot tell has nothing executed; one that cannot keep an answer is reported")
  func brokenStore() async {
    let refused = await answer(Idempotency(store: BrokenStore(claims: false)), request()) { create() }
    #expect(refused.status == .serviceUnavailable)
    #expect(runs.count == 0)
    let reports = Counter()
    var idempotency = Idempotency(store: BrokenStore(claims: true))
    idempotency.onStoreFailure = { _ in _ = reports.increase() }
    #expect(await answer(idempotency, request()) { create() }.status == .created)
    #expect(reports.count == 1)
  }

  @Test("A saved response survives its way through a store of others")
  func coding() throws {
    let encoded = try Created(User(), location: "/users/7").encode(for: request())
    let saved = try #require(SavedResponse(encoded))
    let document = try JSONEncoder().encode(saved)
    #expect(try JSONDecoder().decode(SavedResponse.self, from: document) == saved)
    #expect(String(decoding: document, as: UTF8.self).contains(#""content":"eyJpZCI6N"#))
    let empty = try #require(SavedResponse(try NoContent().encode(for: request())))
    #expect(try JSONDecoder().decode(SavedResponse.self, from: JSONEncoder().encode(empty)).content == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(SavedResponse.self, from: Data(#"{"status":200,"fields":[],"content":"!"}"#.utf8))
    }
  }
}

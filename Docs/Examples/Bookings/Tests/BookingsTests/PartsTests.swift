import ServiceLifecycleTestKit
import Testing
import TypedResponses
import TypedResponsesTesting

@testable import Bookings

@Suite("Agendas, exports, batches, events and rooms", .timeLimit(.minutes(10)))
struct PartsTests {
  private static let pdf = ["Content-Type": "application/pdf"]

  @Test("An agenda is uploaded, replaced under a condition, and downloaded in parts")
  func agenda() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      try await ada.book(day: 2)
      #expect(try await ada.send("GET", "/bookings/1/agenda", as: .read).code == 404)
      let text = "%PDF-1.7 " + String(repeating: "agenda ", count: 1000)
      let created = try await ada.send("PUT", "/bookings/1/agenda", Self.pdf, text, as: .replace)
      #expect(created.code == 201)
      let tag = try #require(created.response.fields[.etag])
      let whole = try await ada.send("GET", "/bookings/1/agenda", as: .read)
      #expect(whole.text == text)
      #expect(whole.response.fields[.contentDisposition] == #"attachment; filename="agenda.pdf""#)
      let part = try await ada.send(
        "GET", "/bookings/1/agenda", ["Range": "bytes=5-7", "If-Range": tag], as: .read)
      #expect(part.code == 206)
      #expect(part.text == "1.7")
      #expect(try await ada.send("GET", "/bookings/1/agenda", ["Range": "bytes=99999-"], as: .read).code == 416)
      let replaced = try await ada.send(
        "PUT", "/bookings/1/agenda", Self.pdf.merging(["If-Match": tag]) { own, _ in own }, "%PDF-2", as: .replace)
      #expect(replaced.code == 204)
      let stale = try await ada.send(
        "PUT", "/bookings/1/agenda", Self.pdf.merging(["If-Match": tag]) { own, _ in own }, "%PDF-3", as: .replace)
      #expect(stale.code == 412)
      let image = try await ada.send("PUT", "/bookings/1/agenda", ["Content-Type": "image/png"], "x", as: .replace)
      #expect(image.code == 415)
      #expect(image.response.fields[.accept] == "application/pdf")
    }
  }

  @Test("An export is accepted, watched, and found at another address")
  func export() async throws {
    let (gate, opener) = AsyncStream.makeStream(of: Void.self)
    let exports = Exports { bookings in
      for await _ in gate {}
      return Array("\(bookings.count) bookings".utf8)
    }
    try await withServer(Setting(exports: exports)) { port in
      let ada = try await Client("ada-may-book", port: port)
      try await ada.book(day: 2)
      let accepted = try await ada.send("POST", "/exports", as: .job)
      #expect(accepted.code == 202)
      #expect(accepted.response.fields[.location] == "/exports/1")
      let running = try await ada.send("GET", "/exports/1", as: .job)
      #expect(running.text == #"{"state":"running"}"#)
      #expect(running.response.fields[.retryAfter] == "1")
      #expect(try await Client("eve-may-book", port: port).send("GET", "/exports/1", as: .job).code == 404)
      opener.finish()
      var polled = running
      while polled.code == 200 { polled = try await ada.send("GET", "/exports/1", as: .job) }
      #expect(polled.code == 303)
      let place = try #require(polled.response.fields[.location])
      #expect(try await ada.send("GET", place, as: .read).text == "1 bookings")
    }
  }

  @Test("An export that failed is read with 200, and says no more than the id of the incident")
  func failedExport() async throws {
    struct DiskFailed: Error {}
    try await withServer(Setting(exports: Exports { _ in throw DiskFailed() })) { port in
      let ada = try await Client("ada-may-book", port: port)
      _ = try await ada.send("POST", "/exports", as: .job)
      var polled = try await ada.send("GET", "/exports/1", as: .job)
      while polled.response.json?["state"]?.text == "running" {
        polled = try await ada.send("GET", "/exports/1", as: .job)
      }
      #expect(polled.code == 200)
      #expect(polled.response.json?["problem"]?["status"]?.number == 500)
      #expect(!polled.text.contains("DiskFailed"))
    }
  }

  @Test("Several bookings are called off at once, and each has its own outcome")
  func batch() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      try await ada.book(day: 2)
      try await Client("eve-may-book", port: port).book(day: 3)
      let answer = try await ada.send("POST", "/cancellations", [:], #"{"bookings":[1,2,3]}"#, as: .batch)
      #expect(answer.code == 207)
      let statuses = answer.response.json?["responses"]?.elements?.map { $0["status"]?.number }
      #expect(statuses == [204, 404, 404], "\(answer.text)")
      #expect(try await ada.send("GET", "/bookings/1", as: .read).code == 404)
      let none = try await ada.send("POST", "/cancellations", [:], #"{"bookings":[]}"#, as: .batch)
      #expect(none.faults == ["#/bookings invalid_count"])
    }
  }

  @Test("Events tell of one's own bookings, and of those that were missed")
  func events() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      try await ada.book(day: 2)
      try await Client("eve-may-book", port: port).book(day: 3)
      async let heard = Client("ada-may-book", port: port)
        .listen("/events", ["Last-Event-ID": "0"], until: "event: removed")
      #expect(try await ada.send("DELETE", "/bookings/1", as: .delete).code == 204)
      let text = try await heard
      #expect(text.contains("Content-Type: text/event-stream"))
      #expect(text.contains("event: created\nid: 1\ndata: {\"id\":1,"))
      #expect(text.contains("event: removed\nid: 3\n"))
      #expect(!text.contains("id: 2\n"))
      #expect(try await ada.send("HEAD", "/events").code == 200)
    }
  }

  @Test("A server that is asked to stop ends its streams, and is gone")
  func stopping() async throws {
    try await testGracefulShutdown { trigger in
      try await withServer { port in
        let ada = try await Client("ada-may-book", port: port)
        let listener = try await Client("ada-may-book", port: port)
        try await ada.book(day: 2)
        _ = try await listener.listen("/events", ["Last-Event-ID": "0"], until: "event: created")
        trigger.triggerGracefulShutdown()
        _ = try await listener.hear(until: "0\r\n\r\n")
      }
    }
  }

  @Test("Sensors that fail are a 502, and soon a 503 that says when they are asked again")
  func breaker() async throws {
    let sensors = TestSensors()
    try await withServer(
      Setting(sensors: sensors, breaker: CircuitBreaker("sensors", opensAfter: 2, for: .seconds(60)))
    ) { port in
      let ada = try await Client("ada-may-book", port: port)
      let room = try await ada.send("GET", "/rooms/aurora", as: .read)
      #expect(room.text == #"{"room":"aurora","seats":4,"people":0}"#)
      sensors.fail()
      for _ in 1...2 {
        let failed = try await ada.send("GET", "/rooms/aurora", as: .read)
        #expect(failed.code == 502)
        #expect(!failed.text.contains("Broken"))
      }
      let open = try await ada.send("GET", "/rooms/aurora", as: .read)
      #expect(open.code == 503)
      #expect(open.response.fields[.retryAfter].flatMap { Int($0) }.map { (1...60).contains($0) } == true)
      #expect(try await ada.send("GET", "/rooms/cellar", as: .read).faults == ["path room not_allowed"])
    }
  }
}

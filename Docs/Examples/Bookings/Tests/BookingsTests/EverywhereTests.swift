import Testing
import TypedResponses
import TypedResponsesTesting

@testable import Bookings

@Suite("What holds for every operation")
struct EverywhereTests {
  @Test("Problems are told in German to those who ask for it")
  func german() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      let german = ["Accept-Language": "de-AT, de;q=0.9, en;q=0.8"]
      try await ada.book(day: 2)
      let taken = try await ada.send("POST", "/bookings", german, booking(day: 2), as: .create)
      #expect(taken.response.json?["title"]?.text == "Der Raum ist vergeben.")
      #expect(taken.response.json?["detail"]?.text == "Der Raum aurora ist bis 2030-01-02T10:00:00Z vergeben.")
      #expect(taken.response.fields[.contentLanguage] == "de")
      let faulty = try await ada.send("POST", "/bookings", german, booking(day: 2, title: ""), as: .create)
      #expect(faulty.text.contains("Muss 1 bis 80 Zeichen haben."))
      #expect(try await ada.send("PUT", "/bookings/1", german, booking(day: 2), as: .replace).text.contains("If-Match"))
      #expect(try await ada.send("GET", "/bookings/9", as: .read).response.fields[.contentLanguage] == "en")
    }
  }

  @Test("What this API says itself is there in German, and nothing else but what the package says")
  func completeGerman() {
    let (english, german) = (ProblemTexts.english, ProblemTexts.german)
    for type in ProblemCatalogue.bookings.types {
      #expect(german.titles[type.type] != nil)
      for example in type.examples { #expect(example.details.message.map { german.details[$0.key] != nil } == true) }
    }
    let own = (
      details: ["slot.taken", "booking.begun"], faults: ["in_the_past", "not_after_start", "too_long", "too_many"]
    )
    #expect(Set(german.details.keys).subtracting(english.details.keys) == Set(own.details))
    #expect(Set(german.faults.keys).subtracting(english.faults.keys) == Set(own.faults))
  }

  @Test("Each problem type has a page where its URI leads, and nothing is wrong with the types")
  func pages() async throws {
    #expect(ProblemCatalogue.bookings.findings.isEmpty, "\(ProblemCatalogue.bookings.findings)")
    try await withServer { port in
      let anybody = try await Client(nil, port: port)
      for page in ProblemCatalogue.bookings.pages {
        let path = try #require(page.uri.reference.text.split(separator: "/").last)
        let answer = try await anybody.send("GET", "/problems/\(path)", as: .read)
        #expect(answer.code == 200)
        #expect(answer.text.contains(page.title))
      }
      #expect(try await anybody.send("GET", "/problems/other", as: .read).code == 404)
    }
  }

  @Test("Pages of the application may use the API, and read why they may not")
  func crossOrigin() async throws {
    try await withServer { port in
      let nobody = try await Client(nil, port: port)
      let origin = ["Origin": "https://app.bookings.example"]
      let preflight = try await nobody.send(
        "OPTIONS", "/bookings/1",
        origin.merging(
          ["Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "authorization, if-match"]
        ) { own, _ in own })
      #expect(preflight.code == 204)
      #expect(preflight.response.fields[.accessControlAllowOrigin] == "https://app.bookings.example")
      let refused = try await nobody.send("GET", "/bookings", origin, as: .list)
      #expect(refused.code == 401)
      #expect(refused.response.fields[.accessControlAllowOrigin] == "https://app.bookings.example")
      let stranger = try await nobody.send("GET", "/bookings", ["Origin": "https://evil.example"], as: .list)
      #expect(stranger.response.fields[.accessControlAllowOrigin] == nil)
    }
  }

  @Test("A fault of the server shows the id of the incident, and nothing of what happened")
  func opaque() async throws {
    try await withServer(Setting(hasFolder: false)) { port in
      let ada = try await Client("ada-may-book", port: port)
      try await ada.book(day: 2)
      let failed = try await ada.send(
        "PUT", "/bookings/1/agenda", ["Content-Type": "application/pdf"], "%PDF", as: .replace)
      #expect(failed.code == 500)
      #expect(failed.response.json?["incident"]?.text != nil)
      #expect(!failed.text.contains(".pdf"))
      #expect(!failed.text.contains("/tmp"))
      #expect(try await ada.send("GET", "/bookings/1/agenda", as: .read).code == 404)
    }
  }

  @Test("What no operation takes is answered all the same")
  func others() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      #expect(try await ada.send("GET", "/nothing").code == 404)
      let delete = try await ada.send("DELETE", "/bookings")
      #expect(delete.code == 405)
      #expect(delete.response.fields[.allow] == "GET, HEAD, POST, OPTIONS")
      #expect(try await ada.send("HEAD", "/bookings/9").code == 404)
      #expect(try await ada.send("GET", "/bookings/none", as: .read).faults == ["path id invalid_integer"])
      #expect(try await ada.send("BREW", "/bookings").code == 501)
    }
  }
}

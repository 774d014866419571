import Testing
import TypedResponses
import TypedResponsesTesting

@testable import Bookings

@Suite("Who may")
struct AccessTests {
  @Test("Somebody else's booking, one that is not there and one that may not be touched look the same")
  func concealed() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      let tag = try await ada.book(day: 2)
      let eve = try await Client("eve-may-book", port: port)
      let bob = try await Client("bob-may-look", port: port)
      let other = try await eve.send("GET", "/bookings/1", as: .read)
      let missing = try await eve.send("GET", "/bookings/9", as: .read)
      let denied = try await bob.send("PUT", "/bookings/1", ["If-Match": tag], booking(day: 2), as: .replace)
      #expect([other.code, missing.code, denied.code] == [404, 404, 404])
      #expect(other.text == missing.text)
      #expect(denied.text == missing.text)
      #expect(other.text == #"{"type":"about:blank","title":"Not Found","status":404}"#)
      #expect(try await eve.send("PUT", "/bookings/1/agenda", ["Content-Type": "application/pdf"], "%PDF").code == 404)
    }
  }

  @Test("Credentials that are missing, unknown or unreadable are told apart")
  func credentials() async throws {
    try await withServer { port in
      let nobody = try await Client(nil, port: port)
      let missing = try await nobody.send("GET", "/bookings", as: .list)
      #expect(missing.code == 401)
      #expect(missing.response.fields[.wwwAuthenticate] == #"Bearer realm="bookings", scope="bookings:read""#)
      let unknown = try await nobody.send("GET", "/bookings", ["Authorization": "Bearer guess"], as: .list)
      #expect(unknown.code == 401)
      #expect(unknown.response.fields[.wwwAuthenticate]?.contains(#"error="invalid_token""#) == true)
      let unreadable = try await nobody.send("GET", "/bookings", ["Authorization": "Bearer a b"], as: .list)
      #expect(unreadable.code == 400)
    }
  }

  @Test("A quota that is used up is a 429 that says when to come back; those of others are their own")
  func quota() async throws {
    try await withServer(Setting(quota: 2)) { port in
      let ada = try await Client("ada-may-book", port: port)
      let first = try await ada.send("POST", "/bookings", [:], booking(day: 2), as: .create)
      #expect(first.response.fields[.rateLimit]?.hasPrefix(#""hourly";r=1"#) == true)
      try await ada.book(day: 3)
      let refused = try await ada.send("POST", "/bookings", [:], booking(day: 4), as: .create)
      expectProblem(refused, QuotaExceeded.self)
      #expect(refused.response.fields[.retryAfter] != nil)
      try await Client("eve-may-book", port: port).book(day: 4)
    }
  }
}

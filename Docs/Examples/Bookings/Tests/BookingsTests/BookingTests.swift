import Foundation
import Testing
import TypedResponses
import TypedResponsesTesting

@testable import Bookings

@Suite("Bookings")
struct BookingTests {
  @Test("All faults are told at once, those of nested values and of two values together")
  func faults() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      let answer = try await ada.send(
        "POST", "/bookings", [:],
        #"{"title":"","room":"aurora","start":"2030-01-02T09:00:00Z","end":"2030-01-02T08:00:00Z","#
          + #""organizer":{"name":"Ada","email":"nobody"},"guests":[{"name":"Bob"},{"name":"Eve","email":"eve@b.c"},"#
          + #"{"name":"Cy","email":"cy@b.c"},{"name":"Di","email":"di@b.c"}],"colour":"red"}"#,
        as: .create)
      #expect(answer.code == 422)
      #expect(
        answer.faults == [
          "#/title invalid_length", "#/organizer/email invalid_format", "#/guests/0/email required",
          "#/colour unknown_member", "#/end not_after_start",
        ])
      let crowd = (1...4).map { #"{"name":"Guest \#($0)","email":"guest\#($0)@example.com"}"# }.joined(separator: ",")
      let full = try await ada.send(
        "POST", "/bookings", [:], booking(day: 2).replacing("[]", with: "[\(crowd)]"), as: .create)
      #expect(full.faults == ["#/guests too_many"])
      let late = try await ada.send(
        "POST", "/bookings", [:], booking(day: 2).replacing("2030", with: "2020"), as: .create)
      #expect(late.faults == ["#/start in_the_past"])
      let room = try await ada.send(
        "POST", "/bookings", [:], booking(day: 2).replacing("aurora", with: "cellar"), as: .create)
      #expect(room.faults == ["#/room not_allowed"])
      let broken = try await ada.send("POST", "/bookings", [:], "{\"title\":\n]", as: .create)
      #expect(broken.code == 400)
      #expect(broken.text.contains("line 2, column 1"))
    }
  }

  @Test("A room that is taken is a problem of its own, which says when it is free")
  func overlap() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      let eve = try await Client("eve-may-book", port: port)
      try await ada.book(day: 2)
      let taken = try await eve.send("POST", "/bookings", [:], booking(day: 2), as: .create)
      expectProblem(taken, SlotTaken.self)
      #expect(taken.response.json?["freeFrom"]?.text == "2030-01-02T10:00:00Z")
      try await eve.book(.borealis, day: 2)
      let moved = try await eve.send(
        "PATCH", "/bookings/2", ["Content-Type": "application/merge-patch+json"], #"{"room":"aurora"}"#, as: .update)
      expectProblem(moved, SlotTaken.self)
    }
  }

  @Test("A list has pages and filters, and knows of nobody else's bookings")
  func list() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      let eve = try await Client("eve-may-book", port: port)
      for day in 2...4 { try await ada.book(day: day) }
      try await ada.book(.borealis, day: 5)
      try await eve.book(day: 6)
      let first = try await ada.send("GET", "/bookings?limit=2&room=aurora", as: .list)
      #expect(first.ids == [1, 2])
      #expect(
        first.response.fields.values(of: .link) == [
          "</bookings?limit=2&room=aurora>; rel=\"first\"", "</bookings?limit=2&room=aurora&cursor=2>; rel=\"next\"",
        ])
      let second = try await ada.send("GET", "/bookings?limit=2&room=aurora&cursor=2", as: .list)
      #expect(second.ids == [3])
      #expect(second.response.fields.values(of: .link).count == 1)
      let late = try await ada.send("GET", "/bookings?from=2030-01-04T00:00:00Z", as: .list)
      #expect(late.ids == [3, 4])
      #expect(try await eve.send("GET", "/bookings", as: .list).ids == [5])
      let faulty = try await ada.send("GET", "/bookings?room=cellar&from=soon", as: .list)
      #expect(faulty.faults == ["query room not_allowed", "query from invalid_date"])
      let lost = try await ada.send("GET", "/bookings?cursor=nowhere", as: .list)
      #expect(lost.faults == ["query cursor unknown_cursor"])
    }
  }

  @Test("Who has the current version reads nothing anew, and nobody overwrites what they have not seen")
  func conditions() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      let tag = try await ada.book(day: 2)
      #expect(try await ada.send("GET", "/bookings/1", ["If-None-Match": tag], as: .read).code == 304)
      let blind = try await ada.send("PUT", "/bookings/1", [:], booking(day: 3), as: .replace)
      #expect(blind.code == 428)
      let put = try await ada.send("PUT", "/bookings/1", ["If-Match": tag], booking(day: 3), as: .replace)
      #expect(put.code == 200)
      let stale = try await ada.send("PUT", "/bookings/1", ["If-Match": tag], booking(day: 4), as: .replace)
      #expect(stale.code == 412)
      #expect(try await ada.send("DELETE", "/bookings/1", ["If-Match": tag], as: .delete).code == 412)
      #expect(try await ada.send("DELETE", "/bookings/1", as: .delete).code == 204)
      #expect(try await ada.send("GET", "/bookings/1", as: .read).code == 404)
    }
  }

  @Test("A merge patch changes what it names, and is held against the rules of the whole")
  func patch() async throws {
    try await withServer { port in
      let ada = try await Client("ada-may-book", port: port)
      try await ada.book(day: 2)
      let type = ["Content-Type": "application/merge-patch+json"]
      let named = try await ada.send("PATCH", "/bookings/1", type, #"{"title":"Walk","note":"Boots"}"#, as: .update)
      #expect(named.code == 200)
      #expect(named.response.json?["title"]?.text == "Walk")
      let bare = try await ada.send("PATCH", "/bookings/1", type, #"{"note":null}"#, as: .update)
      #expect(bare.response.json?["note"] == nil)
      #expect(bare.response.json?["title"]?.text == "Walk")
      let faulty = try await ada.send(
        "PATCH", "/bookings/1", type, #"{"organizer":{"email":"x"},"end":"2030-01-01T00:00:00Z","id":7}"#, as: .update)
      #expect(
        faulty.faults == ["#/organizer/email invalid_format", "#/id unknown_member", "#/end not_after_start"])
      let json = try await ada.send("PATCH", "/bookings/1", [:], "{}", as: .update)
      #expect(json.code == 415)
      #expect(json.response.fields[.acceptPatch] == "application/merge-patch+json")
    }
  }

  @Test("What has begun stays as it is")
  func begun() async throws {
    let setting = Setting()
    try await withServer(setting) { port in
      let ada = try await Client("ada-may-book", port: port)
      let tag = try await ada.book(day: 2)
      setting.clock.set(Date(timeIntervalSince1970: 1_900_000_000))
      let put = try await ada.send("PUT", "/bookings/1", ["If-Match": tag], booking(day: 3), as: .replace)
      expectProblem(put, AlreadyBegun.self)
      expectProblem(try await ada.send("DELETE", "/bookings/1", as: .delete), AlreadyBegun.self)
    }
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    replacingOccurrences(of: text, with: other)
  }
}

extension Exchange {
  /// The ids of the bookings in a list.
  fileprivate var ids: [Int]? { response.json?.elements?.compactMap { $0["id"]?.number } }
}

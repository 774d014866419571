import Foundation
import TypedResponses

// What the values of a booking must be like. The rules hold for content that is sent as a whole and for what comes of a
// patch, since both are read here, and all faults are told at once.

extension BookingDetails {
  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let title = members.required(String.self, .title, .length(1...80))
    let room = members.required(Room.self, .room)
    let start = members.required(Date.self, .start)
    let end = members.required(Date.self, .end)
    let organizer = members.required(Person.self, .organizer)
    let guests = members.optional([Person].self, .guests) ?? []
    let note = members.optional(String.self, .note, .length(1...1000))
    members.refuseOthers()
    if let start, let end, let fault = BookingRules.period(start, end) { members.note(.end, fault) }
    if let room, guests.count >= room.seats { members.note(.guests, BookingRules.tooMany(in: room)) }
    guard let title, let room, let start, let end, let organizer, members.isValid else { throw members.failure }
    self.init(
      title: title, room: room, start: start, end: end, organizer: organizer, guests: guests, note: note)
  }
}

enum BookingRules {
  static let longest: TimeInterval = 8 * 3600

  /// A rule over two members: it is told at the end, which is what most people get wrong.
  static func period(_ start: Date, _ end: Date) -> Fault? {
    if end <= start { return Fault(code: "not_after_start", detail: "Must be after the start.") }
    if end.timeIntervalSince(start) <= longest { return nil }
    return Fault(code: "too_long", detail: "Must be at most 8 hours after the start.")
  }

  static func tooMany(in room: Room) -> Fault {
    Fault(
      code: "too_many", detail: "With the organizer, at most \(room.seats) people fit into this room.",
      parameters: ["seats": .integer(Int64(room.seats))])
  }
}

import Foundation
import TypedResponses

/// A room that can be booked.
enum Room: String, Codable, Sendable, CaseIterable {
  case aurora, borealis, cumulus

  /// How many people it holds.
  var seats: Int {
    switch self {
    case .aurora: 4
    case .borealis: 8
    case .cumulus: 30
    }
  }
}

extension Room: MemberValue {}

/// Somebody who comes.
struct Person: Described, Equatable {
  let name: String
  let email: String

  static let members = Members<Person>(
    .init("name", \.name, .length(1...60)),
    .init("email", \.email, .length(...254), .pattern("[!-?A-~]+@[!-?A-~]+", "an e-mail address")),
    refusesOthers: true, make: Person.init)
}

/// What a client says of a booking, and may change.
struct BookingDetails: Codable, Sendable, Equatable {
  let title: String
  let room: Room
  let start: Date
  let end: Date
  let organizer: Person
  let guests: [Person]
  let note: String?

  enum CodingKeys: String, CodingKey { case title, room, start, end, organizer, guests, note }

  var period: Range<Date> { start..<end }
}

/// A booking as everybody sees it who may.
struct Booking: Described, Equatable {
  typealias ID = Int

  let id: ID
  let details: BookingDetails

  /// Ids are given in this range, in order, and never twice.
  static let ids: ClosedRange<ID> = 1...1_000_000

  static let members = Members<Booking>(
    .init("id", \.id, .range(ids)),
    .init("title", \.details.title),
    .init("room", \.details.room),
    .init("start", \.details.start),
    .init("end", \.details.end),
    .init("organizer", \.details.organizer),
    .init("guests", \.details.guests),
    .init("note", \.details.note)
  ) { id, title, room, start, end, organizer, guests, note in
    let details = BookingDetails(
      title: title, room: room, start: start, end: end, organizer: organizer, guests: guests, note: note)
    return Booking(id: id, details: details)
  }
}

import Foundation
import TypedResponsesOpenAPI

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

/// Somebody who comes.
struct Person: Codable, Sendable, Equatable {
  let name: String
  let email: String

  enum CodingKeys: String, CodingKey { case name, email }
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
struct Booking: Encodable, Sendable, Equatable {
  typealias ID = Int

  let id: ID
  let details: BookingDetails

  /// Ids are given in this range, in order, and never twice.
  static let ids: ClosedRange<ID> = 1...1_000_000

  private enum CodingKeys: CodingKey { case id }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try details.encode(to: encoder)
  }
}

/// A booking is only written here; what it looks like is told by one.
extension Booking: Exemplified {
  static var example: Booking {
    let start = Date(timeIntervalSince1970: 1_800_000_000)
    let ada = Person(name: "Ada", email: "ada@example.com")
    let details = BookingDetails(
      title: "Review", room: .aurora, start: start, end: start.addingTimeInterval(3600), organizer: ada, guests: [],
      note: "Bring figures.")
    return Booking(id: 1, details: details)
  }
}

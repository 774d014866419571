import Foundation
import TypedResponses

/// Which bookings a list shows: `?room=aurora&from=2027-01-01T00:00:00Z`.
struct BookingFilter: Sendable {
  let room: Room?
  let from: Date?

  /// The filter in the query; all of its faults are told at once.
  init<F: ValidationFailedMember>(_ request: some RequestFacts, or _: F.Type) throws(F) {
    var parameters = ParameterReader()
    let query = request.query
    room = query["room"].flatMap { parameters.choice(.query("room"), $0) }
    from = query["from"].flatMap { parameters.date(.query("from"), $0) }
    try parameters.refuse(or: F.self)
  }

  func includes(_ details: BookingDetails) -> Bool {
    if let room, room != details.room { return false }
    if let from, details.start < from { return false }
    return true
  }
}

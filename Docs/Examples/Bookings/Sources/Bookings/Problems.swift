import Foundation
import TypedResponses

/// The room has another booking at that time.
struct SlotTaken: ProblemType, Decodable {
  static let type: ProblemTypeURI = "https://bookings.example/problems/slot-taken"
  static let title = "The room is taken."
  static let documentation = """
    Another booking has the room for a part of the time. Choose another room, or begin at `freeFrom` or later, and send
    the booking again.
    """
  static var examples: [SlotTaken] {
    [SlotTaken(room: .aurora, freeFrom: Date(timeIntervalSince1970: 1_800_000_000))]
  }

  let room: Room
  let freeFrom: Date

  var base: Conflict {
    let time = freeFrom.ISO8601Format()
    return Conflict(detail: "The room \(room.rawValue) is taken until \(time).")
      .message("slot.taken", ["room": .string(room.rawValue), "time": .string(time)])
  }
}

/// What has begun cannot be changed or called off any more.
struct AlreadyBegun: ProblemType, Decodable {
  static let type: ProblemTypeURI = "https://bookings.example/problems/already-begun"
  static let title = "The booking has begun."
  static let documentation = """
    A booking can be changed and called off until its `start`. Nothing that a client sends later changes that.
    """
  static var examples: [AlreadyBegun] { [AlreadyBegun(start: Date(timeIntervalSince1970: 1_800_000_000))] }

  let start: Date

  var base: Conflict {
    Conflict(detail: "What has begun cannot be changed any more.").message("booking.begun")
  }
}

extension ProblemCatalogue {
  /// The problem types of this API, each with a page where its URI leads.
  static var bookings: ProblemCatalogue { ProblemCatalogue(SlotTaken.self, AlreadyBegun.self) }
}

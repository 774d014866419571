import Foundation
import TypedResponses

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A room, and how many people its sensors see.
struct RoomState: Codable, Sendable {
  let room: Room
  let seats: Int
  let people: Int
}

/// What the building knows of its rooms. It is another service, and fails as such do.
protocol Sensors: Sendable {
  func people(in room: Room) async throws -> Int
}

/// The rooms, with a circuit breaker before the sensors.
struct Rooms: Sendable {
  let sensors: any Sensors
  let breaker: CircuitBreaker

  func show(_ room: Room) async throws(ReadFailure) -> ReadResult<RoomState> {
    let people = try await breaker.call(or: ReadFailure.self) { try await sensors.people(in: room) }
    let state = RoomState(room: room, seats: room.seats, people: people)
    return .ok(state, version: .ofContent).caching(.private(maxAge: .seconds(10)))
  }
}

/// Sensors that are asked over HTTP: `GET /rooms/aurora` answers `{"people":3}` within two seconds, or is not waited for.
struct RemoteSensors: Sensors {
  let address: URL?

  private struct Answer: Decodable { let people: Int }
  private struct NotConnected: Error {}

  func people(in room: Room) async throws -> Int {
    guard let address else { throw NotConnected() }
    let request = URLRequest(url: address.appendingPathComponent("rooms/\(room.rawValue)"), timeoutInterval: 2)
    do {
      let (content, _) = try await URLSession.shared.data(for: request)
      return try JSONDecoder().decode(Answer.self, from: content).people
    } catch let error as URLError where error.code == .timedOut {
      throw ReadFailure.gatewayTimeout(logging: error)
    }
  }
}

import Foundation
import Hummingbird
import HummingbirdCore
import TypedResponses
import TypedResponsesHummingbird

@main
struct Bookings {
  static func main() async throws {
    let environment = Environment()
    let port = environment.get("PORT", as: Int.self) ?? 8080
    let sensors = RemoteSensors(address: environment.get("SENSORS").flatMap { URL(string: $0) })
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("agendas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let quota = environment.get("QUOTA", as: Int.self) ?? 100
    let operations = try Operations(folder: folder.path, sensors: sensors, quota: quota)
    let app = makeApplication(operations, port: port) { port in
      print("Listening on http://127.0.0.1:\(port)")
      fflush(nil)
    }
    try await app.runService()
    try FileManager.default.removeItem(at: folder)
  }
}

extension Operations {
  /// The operations of the example: 100 bookings an hour for each account, and tokens of the README.
  ///
  /// - Throws: ``FieldPartError`` when the quota cannot be written into a field.
  init(
    folder: String, sensors: any Sensors, quota: Int = 100, exports: Exports = Exports(),
    breaker: CircuitBreaker = CircuitBreaker("sensors"), now: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    let feed = Feed()
    self.init(
      access: .example, store: BookingStore(feed: feed, now: now), feed: feed,
      quota: QuotaMeter(try RateLimitPolicy("hourly", quota: quota, window: .seconds(3600))),
      agendas: Agendas(folder: folder), exports: exports, rooms: Rooms(sensors: sensors, breaker: breaker))
  }
}

/// The application on this port of the loopback address; 0 lets the system choose one.
func makeApplication(
  _ operations: Operations, port: Int, onRunning: @escaping @Sendable (Int) -> Void
) -> Application<TypedResponder<BasicRequestContext>> {
  Application(
    router: makeRouter(operations),
    server: .http1WithProblems(),
    configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
    onServerRunning: { onRunning($0.localAddress?.port ?? port) })
}

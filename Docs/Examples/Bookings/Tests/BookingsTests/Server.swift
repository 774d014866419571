import Foundation
import Hummingbird
import Synchronization
import Testing
import TypedResponses
import TypedResponsesHummingbird
import TypedResponsesTesting

@testable import Bookings

/// The example with a clock, sensors and exports that a test controls, and a folder of its own.
struct Setting: Sendable {
  var quota = 100
  var sensors: any Sensors = TestSensors()
  var exports = Exports()
  var breaker = CircuitBreaker("sensors")
  var clock = TestClock()
  /// Whether agendas can be kept.
  var hasFolder = true

  /// Runs the body with the operations, and removes the folder afterwards.
  func run(_ body: (Operations) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bookings-\(UUID().uuidString)")
    if hasFolder { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    defer { try? FileManager.default.removeItem(at: folder) }
    let operations = try Operations(
      folder: folder.path, sensors: sensors, quota: quota, exports: exports, breaker: breaker, now: { clock.now })
    try await body(operations)
  }
}

/// Runs the example on a free port while the body runs.
func withServer(
  _ setting: Setting = Setting(), _ body: @Sendable @escaping (_ port: Int) async throws -> Void
) async throws {
  try await setting.run { operations in
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let app = makeApplication(operations, port: 0) { continuation.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await app.runService(gracefulShutdownSignals: []) }
      var iterator = ports.makeAsyncIterator()
      if let port = await iterator.next() { try await body(port) }
      group.cancelAll()
      // Cancelling is how the server is asked to stop.
      do { try await group.waitForAll() } catch is CancellationError {}
    }
  }
}

/// A clock that stands until it is set.
final class TestClock: Sendable {
  private let time = Mutex(Date(timeIntervalSince1970: 1_790_000_000))

  var now: Date { time.withLock { $0 } }

  func set(_ now: Date) { time.withLock { $0 = now } }
}

/// Sensors that see nobody, or fail.
final class TestSensors: Sensors {
  struct Broken: Error {}

  private let isBroken = Mutex(false)

  func fail() { isBroken.withLock { $0 = true } }

  func people(in room: Room) async throws -> Int {
    if isBroken.withLock({ $0 }) { throw Broken() }
    return 0
  }
}

import Foundation

/// Whole requests over real connections: Hummingbird's own responses beside this package's on Hummingbird.
struct EndToEnd {
  /// The rows, or why there are none.
  enum Outcome {
    case measured([Row])
    case absent(String)
  }

  /// What was measured on one route, a value for each round.
  struct Row {
    let route: Route
    var own: [LoadTest.Result] = []
    var typed: [LoadTest.Result] = []
  }

  static let rounds = 8
  static let load = LoadTest(connections: 32, seconds: 2)

  /// Builds the servers, compares what they answer and measures every route in turns.
  static func run() throws -> Outcome {
    for program in ["wrk", "curl"] where try Command(arguments: ["which", program]).run() == nil {
      return .absent("\(program) is not installed")
    }
    guard FileManager.default.fileExists(atPath: "/proc/self/stat") else {
      return .absent("processor time cannot be read here")
    }
    let build = Command(
      arguments: ["swift", "build", "--configuration", "release", "--package-path", package.path()])
    guard try build.run() != nil, let place = try Command(arguments: build.arguments + ["--show-bin-path"]).run() else {
      return .absent("'\(build.arguments.dropLast().joined(separator: " "))' failed")
    }
    let program = URL(filePath: place.output.trimmingCharacters(in: .whitespacesAndNewlines))
      .appending(path: "EndToEndServer")
    let own = try Server(program: program, mode: "own")
    defer { own.stop() }
    let typed = try Server(program: program, mode: "typed")
    defer { typed.stop() }
    for route in Route.all { try route.check(own: own, typed: typed) }
    return .measured(try measure(own: own, typed: typed))
  }

  private static func measure(own: Server, typed: Server) throws -> [Row] {
    var rows = Route.all.map { Row(route: $0) }
    // A round of which nothing is kept fills the servers' pools and caches.
    for round in 0...rounds {
      for index in rows.indices {
        let route = rows[index].route
        var results: (own: LoadTest.Result, typed: LoadTest.Result)
        if round.isMultiple(of: 2) {
          results.own = try load.run(route, on: own)
          results.typed = try load.run(route, on: typed)
        } else {
          results.typed = try load.run(route, on: typed)
          results.own = try load.run(route, on: own)
        }
        guard round > 0 else { continue }
        rows[index].own.append(results.own)
        rows[index].typed.append(results.typed)
      }
      print("end to end, round \(round) of \(rounds)")
    }
    return rows
  }

  private static var package: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Peers/hummingbird-server")
  }
}

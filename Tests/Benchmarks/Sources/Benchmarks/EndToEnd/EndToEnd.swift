import Foundation

/// Whole requests over real connections: this package's responses on Hummingbird and on SwiftNIO, beside Hummingbird's own
/// and Go's net/http.
struct EndToEnd {
  /// The rows, or why there are none.
  enum Outcome {
    case measured([Row])
    case absent(String)
  }

  /// What was measured on one route, a value of each server for each round.
  struct Row {
    let route: Route
    var results: [Contender: [LoadTest.Result]] = [:]
  }

  static let rounds = 8
  static let load = LoadTest(connections: 32, seconds: 1)

  /// Builds the servers, compares what they answer and measures every route in turns.
  static func run() throws -> Outcome {
    for program in ["wrk", "curl", "go"] where try Command(arguments: ["which", program]).run() == nil {
      return .absent("\(program) is not installed")
    }
    guard FileManager.default.fileExists(atPath: "/proc/self/stat") else {
      return .absent("processor time cannot be read here")
    }
    let build = Command(
      arguments: ["swift", "build", "--configuration", "release", "--package-path", peers + "swift-servers"])
    guard try build.run() != nil, let place = try Command(arguments: build.arguments + ["--show-bin-path"]).run() else {
      return .absent("'\(build.arguments.joined(separator: " "))' failed")
    }
    let swift = URL(filePath: place.output.trimmingCharacters(in: .whitespacesAndNewlines))
      .appending(path: "EndToEndServer")
    let go = FileManager.default.temporaryDirectory.appending(path: "typed-responses-go-server")
    let goBuild = Command(
      arguments: ["go", "build", "-buildvcs=false", "-o", go.path(), "./server"], folder: URL(filePath: peers + "go"))
    guard try goBuild.run() != nil else { return .absent("'\(goBuild.arguments.joined(separator: " "))' failed") }
    let servers = try Contender.start(swift: swift, go: go)
    defer { for server in servers.values { server.stop() } }
    for route in Route.all { try route.check(servers) }
    return .measured(try measure(servers))
  }

  private static func measure(_ servers: [Contender: Server]) throws -> [Row] {
    var rows = Route.all.map { Row(route: $0) }
    // A round of which nothing is kept fills the servers' pools and caches.
    for round in 0...rounds {
      for index in rows.indices {
        let route = rows[index].route
        // Each round begins with another one.
        let (first, count) = (round % route.contenders.count, route.contenders.count)
        for contender in (route.contenders + route.contenders)[first..<(first + count)] {
          guard let server = servers[contender] else { continue }
          let result = try load.run(route, on: server)
          if round > 0 { rows[index].results[contender, default: []].append(result) }
        }
      }
      print("end to end, round \(round) of \(rounds)")
    }
    return rows
  }

  private static var peers: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Peers/").path()
  }
}

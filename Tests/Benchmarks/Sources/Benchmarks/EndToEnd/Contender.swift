import Foundation

/// A server that is measured.
enum Contender: String, CaseIterable {
  /// Hummingbird's own responses.
  case own
  /// Typed responses on Hummingbird.
  case typed
  /// Typed responses on SwiftNIO, whose handlers run on the threads that all tasks share.
  case nio
  /// The same with the handlers on the event loop.
  case nioLoop = "nio-loop"
  /// Go's net/http.
  case go

  var title: String {
    switch self {
    case .own: "Hummingbird"
    case .typed: "typed, on Hummingbird"
    case .nio: "typed, on SwiftNIO"
    case .nioLoop: "typed, on SwiftNIO, handlers on the event loop"
    case .go: "Go net/http"
    }
  }

  /// Starts each of them.
  static func start(swift: URL, go: URL) throws -> [Contender: Server] {
    var servers: [Contender: Server] = [:]
    for contender in allCases {
      servers[contender] =
        switch contender {
        case .go: try Server(program: go, arguments: [])
        default: try Server(program: swift, arguments: [contender.rawValue])
        }
    }
    return servers
  }
}

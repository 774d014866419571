import Foundation

/// An encoder in another language, in a program of its own that prints nanoseconds for each document.
struct Peer {
  let name: String
  /// The program that measures all documents once, or `nil` when the language or library is not installed.
  let command: Command?
  /// What is missing then.
  let absence: String

  /// Nanoseconds by document; empty when the peer is absent.
  func times() throws -> [(workload: String, time: Double)] {
    guard let result = try command?.run() else { return [] }
    return result.output.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let time = Double(parts[1]) else { return nil }
      return (String(parts[0]), time)
    }
  }

  /// Builds the peers that can be built here.
  static func all(documents: URL) -> [Peer] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Peers")
    let builds = FileManager.default.temporaryDirectory.appending(path: "typed-responses-peers")
    let serde = Command(
      arguments: ["cargo", "build", "--quiet", "--release", "--offline", "--target-dir", builds.path()],
      folder: sources.appending(path: "serde_json"))
    let go = Command(
      arguments: ["go", "build", "-buildvcs=false", "-o", builds.appending(path: "go-peer").path(), "."],
      folder: sources.appending(path: "go"))
    let simdjson = Command(
      arguments: [
        "c++", "-O3", "-std=c++17", "-o", builds.appending(path: "simdjson-peer").path(), "main.cpp", "-lsimdjson",
      ],
      folder: sources.appending(path: "simdjson"))
    let orjson = Command(arguments: ["python3", "-c", "import orjson"])
    return [
      peer("serde_json", built: serde, [builds.appending(path: "release/peer").path(), documents.path()]),
      peer("Go encoding/json", built: go, [builds.appending(path: "go-peer").path(), documents.path()]),
      peer("simdjson", built: simdjson, [builds.appending(path: "simdjson-peer").path(), documents.path()]),
      peer("orjson", built: orjson, ["python3", sources.appending(path: "orjson_peer.py").path(), documents.path()]),
    ]
  }

  private static func peer(_ name: String, built: Command, _ run: [String]) -> Peer {
    let isThere = (try? built.run()) != nil
    return Peer(
      name: name, command: isThere ? Command(arguments: run) : nil,
      absence: "'\(built.arguments.joined(separator: " "))' failed")
  }
}

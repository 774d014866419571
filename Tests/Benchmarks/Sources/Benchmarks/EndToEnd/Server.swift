import Foundation

/// A server of `Peers/swift-servers` or `Peers/go` that runs beside this process.
struct Server {
  private let name: String
  private let process: Process
  private let input: Pipe
  private let port: Int

  /// Starts the server and waits until it listens.
  init(program: URL, arguments: [String]) throws {
    name = ([program.lastPathComponent] + arguments).joined(separator: " ")
    process = Process()
    process.executableURL = program
    process.arguments = arguments + ["0", Fixture.folder.appending(path: "W5_clean.json").path()]
    // The server ends with its input, even when this process does not come to stop it.
    input = Pipe()
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Failure(name: name) }
      line += more
    }
    guard let port = Int(String(decoding: line.dropLast(), as: UTF8.self)) else { throw Failure(name: name) }
    self.port = port
  }

  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func url(of route: Route) -> String { "http://127.0.0.1:\(port)\(route.path)" }

  /// Seconds of a processor that the server has taken so far, in its own code and in the system's for it.
  func processorTime() throws -> Double {
    let text = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    // The name in the second field may hold spaces; the times are the 14th and the 15th.
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
      throw Failure(name: name)
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The server did not start, or ended.
  struct Failure: Error, CustomStringConvertible {
    let name: String
    var description: String { "'\(name)' does not run." }
  }
}

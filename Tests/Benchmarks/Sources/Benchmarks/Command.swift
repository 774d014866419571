import Foundation

/// A program outside this process.
struct Command {
  let arguments: [String]
  var folder: URL?

  /// What it wrote to its output and its error output, or `nil` when it could not be run or failed.
  func run() throws -> (output: String, errors: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let output = Pipe()
    let errors = FileManager.default.temporaryDirectory.appending(path: "typed-responses-errors-\(getpid())")
    try Data().write(to: errors)
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return (text, String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

import Foundation

/// Counts instructions with valgrind's callgrind: the same on every run, whatever else the machine does.
enum Instructions {
  /// Instructions for one document, or `nil` where valgrind is not installed.
  static func count(_ workload: String, _ subject: String) throws -> Double? {
    // Twice as many documents less once as many: starting the program is left out.
    let times = 200
    guard let once = try collected(workload, subject, times), let twice = try collected(workload, subject, 2 * times)
    else { return nil }
    return Double(twice - once) / Double(times)
  }

  private static func collected(_ workload: String, _ subject: String, _ times: Int) throws -> Int? {
    guard let program = try stripped() else { return nil }
    let command = Command(
      arguments: [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program.path(), "--loop", workload, subject,
        String(times),
      ])
    let line = try command.run()?.errors.split(separator: "\n").first { $0.contains("Collected :") }
    return line?.split(separator: " ").last.flatMap { Int($0) }
  }

  /// This program without debug information, which valgrind cannot read.
  private static func stripped() throws -> URL? {
    let program = URL(filePath: CommandLine.arguments[0])
    let copy = program.deletingLastPathComponent().appending(path: "Benchmarks-stripped")
    let strip = Command(arguments: ["strip", "--strip-debug", "-o", copy.path(), program.path()])
    return try strip.run() == nil ? nil : copy
  }
}

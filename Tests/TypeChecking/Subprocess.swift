import Foundation

/// Runs programs, two at a time.
enum Subprocess {
  private static let slots = Slots(2)

  /// The exit status and everything that was printed.
  static func run(_ program: URL, _ arguments: [String]) async throws -> (status: Int32, output: String) {
    await slots.take()
    do {
      let result = try await runNow(program, arguments)
      await slots.giveBack()
      return result
    } catch {
      await slots.giveBack()
      throw error
    }
  }

  private static func runNow(_ program: URL, _ arguments: [String]) async throws -> (status: Int32, output: String) {
    // A file, because a pipe that nobody empties would stop the program.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw TypeCheckerError(description: "The file \(file.path) for the compiler's output could not be made.")
    }
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        continuation.resume(throwing: error)
      }
    }
    try output.close()
    return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}

/// Lets a number of tasks in at a time, in the order in which they came.
private actor Slots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) {
    free = count
  }

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func giveBack() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}

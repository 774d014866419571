import Foundation

/// The toolchain that built the running tests; another one could not read their modules.
struct Toolchain {
  let compiler: URL
  let platform: [String]

  /// The platform's libraries, and the macros of Swift Testing.
  var arguments: [String] {
    let plugins = compiler.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("lib/swift/host/plugins")
    return platform + ["-plugin-path", plugins.path, "-plugin-path", plugins.appendingPathComponent("testing").path]
  }

  init() throws {
    #if os(macOS)
      compiler = URL(fileURLWithPath: try Toolchain.xcrun("--find", "swift-frontend"))
      platform = ["-sdk", try Toolchain.xcrun("--sdk", "macosx", "--show-sdk-path")]
    #else
      let candidates = Toolchain.besideTheRuntime + Toolchain.onPath
      guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
        throw TypeCheckerError(
          description:
            "No swift-frontend was found in \(candidates.map(\.path)). Put the toolchain's bin folder on PATH.")
      }
      compiler = found
      platform = []
    #endif
  }

  #if os(macOS)
    private static func xcrun(_ arguments: String...) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/xcrun")
      process.arguments = arguments
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw TypeCheckerError(description: "xcrun \(arguments.joined(separator: " ")) failed.")
      }
      return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  #else
    /// `usr/bin/swift-frontend` of the toolchain whose `usr/lib/swift/linux/libswiftCore.so` this process has loaded.
    private static var besideTheRuntime: [URL] {
      let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
      guard let line = maps.split(separator: "\n").first(where: { $0.hasSuffix("/libswiftCore.so") }),
        let start = line.firstIndex(of: "/")
      else { return [] }
      var folder = URL(fileURLWithPath: String(line[start...]))
      for _ in 1...4 { folder.deleteLastPathComponent() }
      return [folder.appendingPathComponent("bin/swift-frontend")]
    }

    private static var onPath: [URL] {
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
        URL(fileURLWithPath: String($0)).appendingPathComponent("swift-frontend").resolvingSymlinksInPath()
      }
    }
  #endif
}

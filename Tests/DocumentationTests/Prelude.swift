import Foundation

/// A file with what the examples of a module take for granted, and the modules they import.
struct Prelude: Hashable {
  let file: URL
  let modules: [String]

  /// The prelude of the module; `nil` when it needs none beside the core's.
  init?(_ module: String) {
    file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Preludes/\(module).swift")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    modules = text.split(separator: "\n").filter { $0.hasPrefix("import ") }.map { String($0.dropFirst(7)) }
  }
}

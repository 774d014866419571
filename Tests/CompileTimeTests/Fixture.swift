import Foundation
import Testing

/// A program that must compile, or must not.
struct Fixture: Sendable, CustomTestStringConvertible {
  /// The path below `Accepted` or `Rejected`.
  let name: String
  let file: URL

  var testDescription: String { name }

  /// The text of the program.
  func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The programs that must compile.
  static var accepted: [Fixture] { all(in: "Accepted") }

  /// The programs that the compiler must refuse.
  static var rejected: [Fixture] { all(in: "Rejected") }

  /// Whether the adapters' names stand for nothing, so that they tell which trait to enable.
  private static var hasAllTraitsOff: Bool {
    #if Hummingbird || FlyingFox || NIO || HTTPTypes || Observability
      false
    #else
      true
    #endif
  }

  private static func all(in folder: String) -> [Fixture] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(folder)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return files.filter { $0.pathExtension == "swift" }
      .map { Fixture(name: String($0.path.dropFirst(root.path.count + 1)), file: $0) }
      .filter { hasAllTraitsOff || !$0.name.hasPrefix("Traits/") }
      .sorted { $0.name < $1.name }
  }
}

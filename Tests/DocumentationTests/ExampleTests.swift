import Foundation
import Testing
import TypeChecking

@Suite struct ExampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Docs/Examples")

  private static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The sources of an example, and the modules that they import.
  private func sources(of name: String) throws -> (files: [URL], modules: Set<String>) {
    let folder = Self.folder.appendingPathComponent("\(name)/Sources")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    let lines = try files.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
    return (files, Set(lines.filter { $0.hasPrefix("import ") }.map { String($0.dropFirst(7)) }))
  }

  @Test("An example compiles, and no expression in it is slow to type-check", arguments: names)
  func compiles(_ name: String) async throws {
    let checker = try TypeChecker(includingPackages: true)
    let (files, modules) = try sources(of: name)
    let missing = modules.subtracting(["Foundation", "Synchronization"]).filter { !checker.hasModule($0) }
    guard missing.isEmpty else {
      print("\(name) is not checked: it needs \(missing.sorted()), which only a trait brings.")
      #expect(ProcessInfo.processInfo.environment["CI"] == nil, "Turn on all traits to check this example.")
      return
    }
    let file = try #require(files.first, "\(name) has no sources.")
    if let complaint = try await checker.complaint(about: file, with: Array(files.dropFirst())) {
      Issue.record("\(name) does not compile in time:\n\(complaint)")
    }
  }

  @Test("There are examples to check")
  func coverage() { #expect(Set(Self.names).isSuperset(of: ["Bookings", "UserDirectory"])) }
}

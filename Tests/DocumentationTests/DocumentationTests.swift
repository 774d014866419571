import Foundation
import Testing
import TypeChecking

@Suite struct DocumentationTests {
  private static let blocks = CodeBlock.all.filter { $0.excuse == nil }

  @Test("A block of Swift in the documentation compiles", arguments: blocks)
  func compiles(_ block: CodeBlock) async throws {
    let checker = try TypeChecker(includingPackages: block.preludes.count > 1)
    let missing = block.modules.filter { $0 != "Testing" && !checker.hasModule($0) }
    guard missing.isEmpty else {
      print("\(block.file):\(block.line) is not checked: it needs \(missing), which only a trait brings.")
      #expect(ProcessInfo.processInfo.environment["CI"] == nil, "Turn on all traits to check this block.")
      return
    }
    var complaints: [String] = []
    for setting in CheckedProgram.Setting.all {
      let complaint = try await CheckedProgram(block, in: setting).withFile { file in
        try await checker.complaint(about: file, with: block.preludes.map(\.file))
      }
      guard let complaint else { return }
      complaints.append(complaint)
    }
    // The setting it is meant for is most likely the one with the fewest faults.
    let shortest = complaints.min { $0.count < $1.count } ?? ""
    Issue.record("\(block.file):\(block.line): this block does not compile.\n\(shortest)")
  }

  @Test("Blocks of Swift are marked as 'swift' and nothing else, so that none escapes")
  func languages() {
    #expect(CodeBlock.all.filter { $0.language != "swift" }.map(\.testDescription) == [])
  }

  @Test("There are blocks to check in the README, the guides and the sources")
  func coverage() {
    for start in ["README.md", "Docs/", "Sources/TypedResponses/", "Sources/TypedResponsesHummingbird/"] {
      #expect(Self.blocks.contains { $0.file.hasPrefix(start) }, "No block was found in \(start).")
    }
    let excused = CodeBlock.all.filter { $0.excuse != nil }
    print("\(Self.blocks.count) blocks of Swift, and \(excused.count) that say why they are not compiled.")
  }
}

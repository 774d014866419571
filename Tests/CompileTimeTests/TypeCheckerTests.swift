import Foundation
import Testing
import TypeChecking

/// The checker itself must be able to fail.
@Suite struct TypeCheckerTests {
  @Test("A program that should be refused and compiles is noticed")
  func compilesAgainstExpectation() async throws {
    let complaint = try await complaint(
      about: """
        import TypedResponses
        let response = NoContent()  // expected-error {{no such thing}}
        """)
    #expect(complaint.contains("expected error not produced"))
  }

  @Test("A program that is refused with another message is noticed")
  func anotherMessage() async throws {
    let complaint = try await complaint(
      about: """
        import TypedResponses
        let response = NoContent(1, 2, 3)  // expected-error {{the weather is bad}}
        """)
    #expect(complaint.contains("incorrect message found"))
  }

  @Test("A program that does not compile is noticed")
  func doesNotCompile() async throws {
    let complaint = try await complaint(
      about: """
        import TypedResponses
        let response = NoContents()
        """)
    #expect(complaint.contains("cannot find 'NoContents' in scope"))
  }

  @Test("An expression that is slow to type-check is noticed, in a program that compiles")
  func slow() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).swift")
    try Data("let a = [1, 2.5, 3].map { $0 * 2 - 1.5 }".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let complaint = try await TypeChecker().complaint(about: file, with: [], slowerThan: 1)
    #expect(complaint?.contains("warning: expression took") == true)
  }

  private func complaint(about text: String) async throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).swift")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try await TypeChecker().complaintVerifying(file) ?? "No complaint."
  }
}

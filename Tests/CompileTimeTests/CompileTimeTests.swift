import Foundation
import Testing
import TypeChecking

@Suite struct CompileTimeTests {
  @Test("A forbidden program is refused, with the message it expects", arguments: Fixture.rejected)
  func rejected(_ fixture: Fixture) async throws {
    #expect(try fixture.text().contains("// expected-error"), "\(fixture.name) expects no error.")
    if let complaint = try await TypeChecker().complaintVerifying(fixture.file) {
      Issue.record("Rejected/\(fixture.name) is not refused as it expects:\n\(complaint)")
    }
  }

  @Test("The right way to say it compiles", arguments: Fixture.accepted)
  func accepted(_ fixture: Fixture) async throws {
    #expect(try !fixture.text().contains("expected-"), "\(fixture.name) should compile without remarks.")
    if let complaint = try await TypeChecker().complaintVerifying(fixture.file) {
      Issue.record("Accepted/\(fixture.name) does not compile:\n\(complaint)")
    }
  }

  @Test("Every forbidden program has a partner that shows the right way")
  func pairs() {
    let rejected = Set(Fixture.rejected.map(\.name))
    let accepted = Set(Fixture.accepted.map(\.name))
    #expect(rejected.subtracting(accepted).isEmpty)
    #expect(accepted.subtracting(rejected).isEmpty)
    #expect(rejected.count >= 80)
  }
}

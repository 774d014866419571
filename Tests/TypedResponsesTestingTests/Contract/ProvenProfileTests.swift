import Testing
import TypedResponses
@testable import TypedResponsesTesting

/// One choice of a team, and the rule by which a contract tells that a server made another one.
struct Choice: Sendable, CustomTestStringConvertible {
  let name: String
  let rule: RuleID
  /// What the team chose.
  let chosen: ConventionProfile
  /// What the server does in its place.
  let other: ConventionProfile

  var testDescription: String { name }

  init(
    _ name: String, _ rule: RuleID, _ choose: (inout ConventionProfile) -> Void,
    not other: (inout ConventionProfile) -> Void = { _ in }
  ) {
    (self.name, self.rule) = (name, rule)
    var profile = ConventionProfile()
    choose(&profile)
    chosen = profile
    profile = ConventionProfile()
    other(&profile)
    self.other = profile
  }
}

@Suite("A contract that follows a profile")
struct ProvenProfileTests {
  static let choices: [Choice] = [
    Choice("400 for failed validations", "contract.unacceptable.status") {
      $0.validation = .badRequest
    },
    Choice("422 for failed validations", "contract.unacceptable.status") {
      $0.validation = .unprocessableContent
    } not: {
      $0.validation = .badRequest
    },
    Choice("404 for denials", "contract.denial.status") {
      $0.denial = .notFound
    },
    Choice("403 for denials", "contract.denial.status") {
      $0.denial = .forbidden
    } not: {
      $0.denial = .notFound
    },
    Choice("204 after PUT", "operation.replace.status") {
      $0.replacement = .noContent
    },
    Choice("200 after PUT", "operation.replace.status") {
      $0.replacement = .ok
    } not: {
      $0.replacement = .noContent
    },
    Choice("204 after PATCH", "operation.update.status") {
      $0.update = .noContent
    },
    Choice("200 after PATCH", "operation.update.status") {
      $0.update = .ok
    } not: {
      $0.update = .noContent
    },
    Choice("404 for what was removed", "operation.read.removal") {
      $0.removal = .notFound
    },
  ]

  @Test("A server that sends by the profile keeps it, and one that sends by another does not", arguments: choices)
  func proven(_ choice: Choice) async throws {
    let contract = NoteStore.contract(following: choice.chosen)
    let kept = try await contract.report(using: NoteStore(following: choice.chosen).client)
    #expect(kept.findings.isEmpty, "\(kept.findings)")
    #expect(kept.leftOut.isEmpty)
    let broken = try await contract.report(using: NoteStore(following: choice.other).client)
    #expect(broken.deviations.contains { $0.rule == choice.rule }, "\(broken)")
  }

  @Test("Content cannot be made up, so 200 after DELETE is told where a server sends none")
  func deletion() async throws {
    var profile = ConventionProfile()
    profile.deletion = .noContent
    let kept = try await NoteStore.contract.following(profile).report(using: NoteStore(following: profile).client)
    #expect(kept.findings.isEmpty, "\(kept.findings)")
    profile.deletion = .ok
    let broken = try await NoteStore.contract.following(profile).report(using: NoteStore(following: profile).client)
    #expect(Set(broken.findings.map(\.rule)) == ["operation.delete.status"])
  }

  @Test("Unacceptable content is derived where none is given, and missing credentials are listed as left out")
  func derived() async throws {
    let contract = NoteStore.contract.following(ConventionProfile())
    let report = try await contract.verify(using: NoteStore().client)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.leftOut == ["denial: No credentials without the permission were given."])
    let refused = report.exchanges.filter { $0.response.code == 422 }
    #expect(Set(refused.compactMap { $0.request?.method }) == [.post, .put, .patch])
    #expect(contract.unacceptable.isEmpty)
  }

  @Test("Steps that prove a profile can be left out with a reason")
  func leftOut() async throws {
    let contract = NoteStore.contract.following(ConventionProfile(), insufficient: "Bearer reader")
      .without(.denial, because: "Whoever may read may write.")
      .without(.unacceptableContent, because: "Any text is a note.")
    let report = try await contract.verify(using: NoteStore().client)
    #expect(
      report.leftOut == ["denial: Whoever may read may write.", "unacceptable content: Any text is a note."])
    #expect(!report.exchanges.contains { [422, 403].contains($0.response.code) })
  }

  @Test(
    "Derived content lacks members or has values of other types",
    arguments: [
      (#"{"a":1}"#, false, ["{}", #"{"a":{"contract":[]}}"#]),
      (#"{"a":1}"#, true, [#"{"a":{"contract":[]}}"#]),
      (
        #"{"a":"x","b":[]}"#, false,
        ["{}", #"{"b":[]}"#, #"{"a":"x"}"#, #"{"a":{"contract":[]},"b":[]}"#, #"{"a":"x","b":"contract"}"#]
      ),
      ("[]", false, []), ("text", false, []),
    ])
  func derivation(_ text: String, _ isPatch: Bool, _ expected: [String]) {
    let samples = ContractContent.json(text).unacceptable(isPatch: isPatch)
    #expect(samples.map { String(decoding: $0.octets, as: UTF8.self) } == expected)
  }
}

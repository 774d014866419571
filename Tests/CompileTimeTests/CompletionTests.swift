import Testing
import TypeChecking

/// After a dot, an editor lists the static members of the expected type.
@Suite struct CompletionTests {
  private static let ok = ["ok(_:)", "ok(_:version:)"]
  private static let accepted = ["accepted(_:monitor:retryAfter:)"]
  private static let noContent = ["noContent", "noContent(version:)"]
  private static let forAll = [
    "unauthorized(challenge:_:detail:)", "forbidden(detail:)", "forbidden(challenge:detail:)",
    "tooManyRequests(retryAfter:detail:)", "serviceUnavailable(retryAfter:detail:)",
  ]
  private static let input = [
    "badRequest(detail:)", "validationFailed(_:)", "validationFailed(fields:_:)",
  ]
  private static let content = ["contentTooLarge(detail:)", "unsupportedMediaType(accept:detail:)"]
  private static let patch = ["contentTooLarge(detail:)", "unsupportedMediaType(acceptPatch:detail:)"]
  private static let target = [
    "notFound(detail:)", "gone(detail:)", "preconditionFailed(_:)", "preconditionRequired(_:)",
  ]

  private static let outcomes: [(type: String, members: [String])] = [
    ("ListResult", ok), ("ReadResult", ok),
    ("CreateResult", ["created(_:location:version:)", "created(location:version:)"] + accepted),
    ("ReplaceResult", ok + noContent + ["created(_:location:version:)"]),
    ("UpdateResult", ok + accepted + noContent), ("DeleteResult", ok + accepted + noContent),
    ("BatchResult", ok + ["multiStatus(_:format:)"]),
    ("JobResult", ok + accepted + ["ok(_:retryAfter:)", "seeOther(location:)"]),
    ("SignInResult", ok + noContent + ["seeOther(location:)"]),
    ("ListFailure", forAll + input + ["notFound(detail:)"]), ("ReadFailure", forAll + target),
    ("CreateFailure", forAll + input + content + ["notFound(detail:)", "conflict(detail:)"]),
    ("ReplaceFailure", forAll + input + content + target + ["conflict(detail:)", "locked(detail:)"]),
    ("UpdateFailure", forAll + input + patch + target + ["conflict(detail:)", "locked(detail:)"]),
    ("DeleteFailure", forAll + target + ["conflict(detail:)", "locked(detail:)"]),
    ("BatchFailure", forAll + input + content), ("SignInFailure", forAll + input + content),
    ("JobFailure", forAll + input + content + ["notFound(detail:)", "conflict(detail:)"]),
  ]

  @Test("After the dot there are the outcomes of the operation and nothing else")
  func members() async throws {
    let graph = try await SymbolGraph(of: "TypedResponses")
    for (type, members) in Self.outcomes {
      #expect(graph.staticMembers[type] == Set(members), "\(type)")
    }
  }
}

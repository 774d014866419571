import Testing
import TypeChecking

/// After a dot, an editor lists the static members of the expected type.
@Suite struct CompletionTests {
  private static let ok = ["ok(_:)", "ok(_:version:)"]
  private static let accepted = ["accepted(_:monitor:retryAfter:)"]
  private static let noContent = ["noContent", "noContent(version:)"]
  private static let forAll = [
    "badRequest(detail:)", "unauthorized(challenge:_:detail:)", "forbidden(detail:)", "forbidden(challenge:detail:)",
    "notAcceptable(_:)", "validationFailed(_:)", "validationFailed(fields:_:)",
    "tooManyRequests(retryAfter:detail:)", "internalServerError(detail:)", "internalServerError(logging:)",
    "badGateway(detail:)", "badGateway(logging:)", "serviceUnavailable(retryAfter:detail:)",
    "gatewayTimeout(detail:)", "gatewayTimeout(logging:)",
    // No outcome: the problem types that the set is described with. An editor leaves it out, since it is no failure.
    "problems",
  ]
  private static let size = ["contentTooLarge(detail:)", "contentTooLarge(retryAfter:detail:)"]
  private static let content = size + ["unsupportedMediaType(accept:detail:)"]
  private static let patch = size + ["unsupportedMediaType(acceptPatch:detail:)"]
  private static let question = size + ["unsupportedMediaType(acceptQuery:detail:)"]
  private static let missing = ["notFound(detail:)"]
  private static let target =
    missing + ["gone(detail:)", "preconditionFailed(_:)", "preconditionRequired(_:)"]
  private static let change = target + ["conflict(detail:)", "locked(detail:)"]

  private static let outcomes: [(type: String, members: [String])] = [
    ("ListResult", ok), ("ReadResult", ok),
    (
      "SearchResult",
      ok + ["ok(_:version:repeatAt:resultAt:)", "seeOther(location:)"]
    ),
    ("CreateResult", ["created(_:location:version:)", "created(location:version:)"] + accepted),
    ("ReplaceResult", ok + noContent + ["created(_:location:version:)", "created(location:version:)"]),
    ("UpdateResult", ok + accepted + noContent), ("DeleteResult", ok + accepted + noContent),
    ("BatchResult", ok + ["multiStatus(_:format:)"]),
    ("JobResult", ok + accepted + ["ok(_:retryAfter:)", "seeOther(location:)"]),
    ("SignInResult", ok + noContent + ["seeOther(location:)"]),
    ("ListFailure", forAll + missing), ("ReadFailure", forAll + target),
    ("SearchFailure", forAll + question + missing + ["preconditionFailed(_:)", "preconditionRequired(_:)"]),
    ("CreateFailure", forAll + content + missing + ["conflict(detail:)"]),
    ("ReplaceFailure", forAll + content + change), ("UpdateFailure", forAll + patch + change),
    ("DeleteFailure", forAll + change),
    ("BatchFailure", forAll + content + missing), ("SignInFailure", forAll + content),
    ("JobFailure", forAll + content + missing + ["conflict(detail:)", "gone(detail:)"]),
  ]

  @Test("After the dot there are the outcomes of the operation and nothing else")
  func members() async throws {
    let graph = try await SymbolGraph(of: "TypedResponses")
    for (type, members) in Self.outcomes {
      #expect(graph.staticMembers[type] == Set(members), "\(type)")
    }
  }
}

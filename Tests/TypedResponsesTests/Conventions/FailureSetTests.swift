import Testing
import TypedResponses

private struct SeatTaken: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/seat-taken"
  static let title = "The seat is taken."
  var seat: String
  var base: Conflict { Conflict() }
}

private struct BookFailure: OperationMember, NotFoundMember, ConflictMember, PreconditionMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

private struct StoreError: Error {}

@Suite struct FailureSetTests {
  private func find<Failure: NotFoundMember & ConflictMember>(_ id: Int, or _: Failure.Type) throws(Failure) {
    switch id {
    case 1: throw .notFound(detail: "No seat has the id 1.")
    case 2: throw .init(Conflict().member("seat", "12A"))
    default: throw .init(SeatTaken(seat: "12B"))
    }
  }

  @Test("What several operations share fails with the set of its caller, with all that the failure says")
  func shared() throws {
    let expected = [(1, StatusCode.notFound, "No seat"), (2, .conflict, "12A"), (3, .conflict, "seat-taken")]
    for (id, status, text) in expected {
      let failure = try #require(throws: BookFailure.self) { try find(id, or: BookFailure.self) }
      let encoded = try failure.encode(for: RequestHead(.post))
      #expect(encoded.status == status && encoded.text?.contains(text) == true)
      #expect(throws: DeleteFailure.self) { try find(id, or: DeleteFailure.self) }
    }
  }

  @Test("Preconditions, pages, parameters and faults fail with the caller's set")
  func everythingThatThrows() throws {
    let preconditions = Preconditions(RequestHead(.put, fields: [(.ifMatch, "\"v1\"")]))
    let version = ResourceVersion(etag: .strong("v2"))
    let bad = RequestHead(.get, "/?page=x&limit=0&offset=x")
    let failures: [(StatusCode, () throws -> Void)] = [
      (.preconditionFailed, { try preconditions.require(match: version, or: BookFailure.self) }),
      (.preconditionFailed, { try preconditions.check(against: .exists(version), or: BookFailure.self) }),
      (.preconditionRequired, { try Preconditions(RequestHead(.put)).require(match: version, or: BookFailure.self) }),
      (.unprocessableContent, { _ = try PageRequest(bad, or: BookFailure.self) }),
      (.unprocessableContent, { _ = try OffsetRequest(bad, or: BookFailure.self) }),
      (.unprocessableContent, { _ = try CursorRequest(bad, or: BookFailure.self) }),
      (.unprocessableContent, { _ = try ParameterDemands(or: BookFailure.self).flag(.query("a"), "maybe") }),
      (.unprocessableContent, { _ = try ParameterDemands(or: BookFailure.self).text(.query("a"), nil as String?) }),
      (.unprocessableContent, { try [FieldError("/a", code: "a", detail: "A.")].refuse(or: BookFailure.self) }),
    ]
    for (status, call) in failures {
      let failure = try #require(throws: BookFailure.self) { try call() }
      #expect(try failure.encode(for: RequestHead(.put)).status == status)
    }
    try [FieldError]().refuse(or: BookFailure.self)
    #expect(try ParameterDemands(or: BookFailure.self).integer(.path("id"), "7", in: 1...9) == 7)
  }

  @Test("An error for the log makes an incident that the client is told, and not a word of the error")
  func incidents() throws {
    for failure in [BookFailure.internalServerError(logging: StoreError()), .badGateway(logging: StoreError())] {
      let details = failure.response.details
      #expect(details.logText == "StoreError()")
      let text = try #require(try failure.encode(for: RequestHead()).text)
      #expect(text.contains("\"incident\":") && !text.contains("StoreError"))
    }
  }

  @Test("The items of a batch are failures and results of sets too, restated as the profile says")
  func batch() throws {
    let batch = MultiStatus {
      MultiStatus.Item("/seats/\("a/b")", DeleteResult<String>.noContent)
      MultiStatus.Item("/seats/2", DeleteFailure.forbidden(detail: "Not yours."))
      MultiStatus.Item("/seats/3", Result<NoContent, DeleteFailure>.failure(.notFound(detail: "No seat 3.")))
    }
    var settings = ResponseSettings.standard
    settings.conventions.denial = .notFound
    let text = try #require(try batch.encode(for: RequestHead(.post), using: settings).text)
    #expect(text.contains(#""href":"/seats/a%2Fb","status":204"#))
    #expect(!text.contains("403") && !text.contains("Not yours."))
    #expect(text.ranges(of: #""href":"/seats/3","status":404"#).count == 1)
    #expect(text.ranges(of: #""href":"/seats/2","status":404"#).count == 1)
  }
}

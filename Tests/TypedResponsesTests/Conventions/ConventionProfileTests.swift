import Testing
import TypedResponses

private struct Secret: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/secret"
  static let title = "This is a secret."
  var keeper: String
  var base: Forbidden { Forbidden(challenge: .bearer(realm: "api"), detail: "Ask \(keeper).") }
}

private struct Expired: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/expired"
  static let title = "The offer has expired."
  var base: Gone { Gone().with(Link("/offers", rel: .collection)) }
}

private struct InvalidOrder: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/invalid-order"
  static let title = "The order cannot be placed."
  var base: ValidationFailed { ValidationFailed(fields: FieldError("/a", code: "x", detail: "No.")) }
}

private struct LoginFailure: ForbiddenMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

private struct PublishResult: OKMember, NoContentMember {
  typealias Resource = User
  let response: any TypedResponse
  init(chosen: ChosenResult) { response = chosen.response }
  func changeStatus(in profile: ConventionProfile) -> ChangeStatus { profile.update }
}

@Suite struct ConventionProfileTests {
  private let version = ResourceVersion(etag: .strong("v2"))

  private func sent(
    _ response: some EncodableResponse, _ method: RequestMethod = .get, choose: (inout ConventionProfile) -> Void
  ) throws -> EncodedResponse {
    var settings = ResponseSettings()
    choose(&settings.conventions)
    return try response.encode(for: RequestHead(method, "/users/1"), using: settings)
  }

  private func message(of failure: NotFound) throws -> String {
    try failure.encode(for: RequestHead(.get, "/users/1")).message
  }

  @Test("Unless a team chooses, every outcome is sent as the handler says")
  func standard() throws {
    #expect(try sent(ReplaceResult.ok(User()), .put) { _ in }.status == .ok)
    #expect(try sent(ReadFailure.forbidden()) { _ in }.status == .forbidden)
    #expect(try sent(ReadFailure.gone()) { _ in }.status == .gone)
  }

  @Test("Where 204 is chosen, content is left out; the new version and the fields of the outcome stay")
  func noContent() throws {
    let result = ReplaceResult.ok(User(), version: version)
      .with(Link("/users", rel: .collection)).with(ContentDisposition.attachment).caching(.noStore)
    let response = try sent(result, .put) { $0.replacement = .noContent }
    #expect(
      response.message == """
        204 No Content
        ETag: "v2"
        Link: </users>; rel="collection"
        Cache-Control: no-store


        """)
    #expect(try sent(UpdateResult.ok(User()), .patch) { $0.update = .noContent }.status == .noContent)
    #expect(try sent(DeleteResult.ok(User()), .delete) { $0.deletion = .noContent }.status == .noContent)
    #expect(try sent(PublishResult.ok(User()), .post) { $0.update = .noContent }.status == .noContent)
  }

  @Test("A choice holds for its own operation, and for no outcome that says more than 200 does")
  func others() throws {
    let all: (inout ConventionProfile) -> Void = {
      $0.replacement = .noContent
      $0.update = .noContent
      $0.deletion = .noContent
    }
    #expect(try sent(ReplaceResult.created(User(), location: .requestTarget), .put, choose: all).status == .created)
    #expect(try sent(UpdateResult<User>.accepted(["a"], monitor: "/jobs/1"), .patch, choose: all).status == .accepted)
    #expect(try sent(SignInResult.ok(User()), .post, choose: all).status == .ok)
    #expect(try sent(ReadResult.ok(User()), choose: all).status == .ok)
    #expect(try sent(OK(User()), .put, choose: all).status == .ok)
    #expect(try sent(UpdateResult.ok(User()), .patch) { $0.deletion = .noContent }.status == .ok)
  }

  @Test("Where 200 is chosen, content that a handler does not have is not made up")
  func content() throws {
    #expect(try sent(DeleteResult<User>.noContent, .delete) { $0.deletion = .ok }.status == .noContent)
  }

  @Test(
    "Where 404 hides a resource, those who may not see it and those who ask for nothing get the same octets",
    arguments: [
      ReadFailure.forbidden(detail: "Only for editors."), .forbidden(challenge: .bearer(realm: "api")),
      .init(Secret(keeper: "Bob")), .notFound(detail: "No user has the id 1."),
      .init(NotFound().caching(.public(maxAge: .seconds(60)))), .init(NotFound().member("user", 1)),
    ])
  func denial(_ failure: ReadFailure) throws {
    let response = try sent(failure) { $0.denial = .notFound }
    #expect(response.message == (try message(of: NotFound())))
  }

  @Test("Only sets that have a 404 hide with it; a plain 403 stays one")
  func noDenial() throws {
    #expect(try sent(LoginFailure.forbidden()) { $0.denial = .notFound }.status == .forbidden)
    #expect(try sent(SignInFailure.forbidden()) { $0.denial = .notFound }.status == .forbidden)
    #expect(try sent(Forbidden()) { $0.denial = .notFound }.status == .forbidden)
    #expect(try sent(ReadFailure.gone()) { $0.denial = .notFound }.status == .gone)
  }

  @Test("Where 404 stands for what was removed, the rest of the problem stays")
  func removal() throws {
    let gone = try sent(ReadFailure.gone(detail: "It was removed.")) { $0.removal = .notFound }
    #expect(gone.message == (try message(of: NotFound(detail: "It was removed."))))
    let expired = try sent(ReadFailure(Expired())) { $0.removal = .notFound }
    #expect(expired.status == .notFound)
    #expect(expired.text?.contains(#""type":"https://example.com/problems/expired""#) == true)
    #expect(expired.text?.contains(#""status":404"#) == true)
    #expect(expired.fields[.link] != nil)
    #expect(try sent(Gone()) { $0.removal = .notFound }.status == .gone)
    let hidden = try sent(ReadFailure(Expired())) {
      $0.removal = .notFound
      $0.denial = .notFound
    }
    #expect(hidden.message == (try message(of: NotFound())))
  }

  @Test("A failed validation has its one status in sets too, whatever else is chosen")
  func validation() throws {
    let failure = CreateFailure.validationFailed(fields: FieldError("/a", code: "x", detail: "No."))
    let response = try sent(failure, .post) {
      $0.validation = .badRequest
      $0.denial = .notFound
    }
    #expect(response.status == .badRequest)
    #expect(response.text?.contains(#""status":400"#) == true)
    #expect(try sent(CreateFailure(InvalidOrder()), .post) { $0.validation = .badRequest }.status == .badRequest)
    #expect(try sent(BatchFailure(InvalidOrder()), .post) { $0.validation = .badRequest }.status == .badRequest)
  }

  @Test("What types say of their statuses follows the profile")
  func types() {
    var profile = ConventionProfile()
    #expect(OneOf<Conflict, InvalidOrder>.statuses(following: profile) == OneOf<Conflict, InvalidOrder>.statuses)
    profile.validation = .badRequest
    #expect(ValidationFailed.status(following: profile) == .badRequest)
    #expect(
      OneOf<Conflict, ValidationFailed, InvalidOrder, OK<User>>.statuses(following: profile)
        == [.conflict, .badRequest, .badRequest, .ok])
  }
}

import Testing
import TypedResponses

private struct OutOfCredit: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  var balance: Int
  var base: Conflict { Conflict() }
}

private struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

private struct PublishResult: OKMember, AcceptedMember {
  typealias Resource = User
  let response: any TypedResponse
  init(chosen: ChosenResult) { response = chosen.response }
}

@Suite struct OperationTests {
  private func create(_ name: String) throws(CreateFailure) -> CreateResult<User> {
    switch name {
    case "taken": throw .conflict(detail: "This name is taken.")
    case "": throw .validationFailed(fields: FieldError("/name", code: "required", detail: "Must not be empty."))
    case "poor": throw .init(OutOfCredit(balance: 3))
    case "later": return .accepted(["state": "queued"], monitor: "/jobs/\(1)")
    default: return .created(User(name: name), location: "/users/\(7)")
    }
  }

  @Test("Each outcome is what its status type would be")
  func outcomes() throws {
    let request = RequestHead(.post, "/users")
    let created = try create("Ada").encode(for: request)
    #expect(created.message == (try Created(User(), location: "/users/\(7)").encode(for: request).message))
    #expect(try create("later").encode(for: request).status == .accepted)
    for (name, status) in [("taken", StatusCode.conflict), ("", .unprocessableContent), ("poor", .conflict)] {
      let failure = #expect(throws: CreateFailure.self) { try create(name) }
      #expect(try failure?.encode(for: request).status == status)
    }
  }

  @Test("Results take optional fields and a policy for caches, as their responses do")
  func fields() throws {
    let version = ResourceVersion(etag: .strong("v1"))
    let policy = CachePolicy.private(maxAge: .seconds(60))
    let link = Link("/users", rel: .collection)
    let result = ReadResult.ok(User(), version: version).with(link).with(.referrerPolicy, "no-referrer").caching(policy)
    let plain = OK(User(), version: version).with(link).with(.referrerPolicy, "no-referrer").caching(policy)
    #expect(try result.encode(for: RequestHead()).message == plain.encode(for: RequestHead()).message)
    let conditional = RequestHead(fields: [(.ifNoneMatch, "\"v1\"")])
    #expect(try result.encode(for: conditional).fields[.cacheControl]?.text == "private, max-age=60")
    let later = CreateResult<User>.accepted("queued", monitor: "/jobs/1").with([link, Link("/jobs", rel: .collection)])
    #expect(try later.encode(for: RequestHead(.post)).fields.values(of: .link).count == 2)
  }

  @Test("An application's problem joins by its base, with its own type and members")
  func problemTypes() throws {
    let failure = #expect(throws: CreateFailure.self) { try create("poor") }
    #expect(failure?.response is OutOfCredit)
    #expect(try failure?.encode(for: RequestHead()).text?.contains(#""balance":3"#) == true)
  }

  @Test("A failed precondition goes from the evaluation into the set")
  func preconditions() throws {
    let preconditions = Preconditions(RequestHead(.put, fields: [(.ifMatch, "\"v1\"")]))
    func replace() throws(ReplaceFailure) -> ReplaceResult<User> {
      do {
        try preconditions.check(against: .exists(ResourceVersion(etag: .strong("v2"))))
      } catch {
        throw .preconditionFailed(error)
      }
      return .noContent
    }
    let failure = #expect(throws: ReplaceFailure.self) { try replace() }
    #expect(try failure?.encode(for: RequestHead(.put)).status == .preconditionFailed)
  }

  @Test("A PUT replaces, or creates its target without a location")
  func upsert() throws {
    let created = ReplaceResult.created(User(), location: .requestTarget)
    #expect(try created.encode(for: RequestHead(.put)).fields[.location] == nil)
    let version = ResourceVersion(etag: .strong("v1"))
    let bare = try ReplaceResult<Never>.created(location: .requestTarget, version: version).encode(
      for: RequestHead(.put))
    #expect(bare.status == .created)
    #expect(bare.fields.map(\.name.name).sorted() == ["Content-Length", "ETag"])
    #expect(try ReplaceResult<User>.noContent.encode(for: RequestHead(.put)).status == .noContent)
    #expect(try ReplaceResult.ok(User()).encode(for: RequestHead(.put)).status == .ok)
  }

  @Test("A set of one's own has the members it names")
  func own() throws {
    #expect(try PublishFailure.notFound().encode(for: RequestHead(.post)).status == .notFound)
  }

  @Test("Successes of one's own operation are what their status types would be")
  func ownSuccesses() throws {
    let request = RequestHead(.post, "/posts/1/publish")
    #expect(try PublishResult.ok(User()).encode(for: request).message == OK(User()).encode(for: request).message)
    #expect(try PublishResult.accepted("queued", monitor: "/jobs/1").encode(for: request).status == .accepted)
  }
}

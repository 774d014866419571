import Testing
import TypedResponsesTesting

@Suite("Expectations")
struct ExpectationTests {
  private struct User: Codable, Sendable, Hashable { var id: Int }

  private let request = RequestHead(.post, "/users")

  /// What a failing expectation says.
  private func failure(_ body: () async -> Void) async -> String {
    await confirmation { confirmed in
      nonisolated(unsafe) var text = ""
      await withKnownIssue {
        await body()
      } matching: { issue in
        unsafe text = issue.comments.map(\.rawValue).joined(separator: "\n")
        confirmed()
        return true
      }
      return unsafe text
    }
  }

  @Test("A right response passes, with its operation's convention")
  func conforms() throws {
    let exchange = try Exchange(Created(User(id: 1), location: "/users/1"), to: request)
    expectConforms(exchange, to: .create)
  }

  @Test("A failure names the rule, what was seen and what to do")
  func conformsFailure() async throws {
    let exchange = try Exchange(RawResponse(.created), to: request)
    let text = await failure { expectConforms(exchange) }
    #expect(
      text == """
        POST /users, answered with 201 Created, breaks a rule:

        SHOULD  status.201.location  RFC 9110 §9.3.3
          There is no Location field.
          Send 201 Created with Location with the address of the new resource and no fragment, in an answer to POST.
          https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3
        """)
  }

  @Test("A waived rule does not fail the test")
  func waived() throws {
    let exchange = try Exchange(RawResponse(.created), to: request)
    expectConforms(exchange, waiving: [Waiver("status.201.location", because: "The resource is at the target.")])
  }

  @Test("A problem is recognised by status, type and detail")
  func problem() throws {
    let exchange = try Exchange(Conflict(detail: "The name is taken."), to: request)
    let document = expectProblem(exchange, .conflict, type: .blank, detail: "The name is taken.")
    #expect(document?["status"] == 409)
    expectProblem(exchange, Conflict.self)
  }

  @Test("Another problem fails with everything that differs")
  func problemFailure() async throws {
    let exchange = try Exchange(NotFound(), to: request)
    let text = await failure { expectProblem(exchange, .conflict, type: "https://example.com/taken", detail: "Taken.") }
    #expect(
      text == """
        POST /users, answered with 404 Not Found, is not the problem that was expected:
          status: expected 409 Conflict, seen 404 Not Found
          type: expected https://example.com/taken, seen about:blank
          detail: expected Taken., seen none
        """)
  }

  @Test("A response that is no problem document fails as such")
  func noProblem() async throws {
    let exchange = try Exchange(OK(User(id: 1)), to: request)
    let text = await failure { expectProblem(exchange, .notFound) }
    #expect(
      text == """
        POST /users, answered with 200 OK, is not the problem that was expected:
          status: expected 404 Not Found, seen 200 OK
          content: expected a problem document (application/problem+json), seen 8 octets with application/json
        """)
  }

  @Test("Validation errors are matched by place, in any order")
  func validation() async throws {
    let failed = ValidationFailed(
      fields: FieldError("/email", code: "invalid_format", detail: "Not an e-mail address."),
      FieldError("/age", code: "out_of_range", detail: "Must be from 0 to 150."))
    let exchange = try Exchange(failed, to: request)
    expectValidationErrors(exchange, at: "/age", "/email")
    let text = await failure { expectValidationErrors(exchange, at: "/email", "/name") }
    #expect(
      text == """
        POST /users, answered with 422 Unprocessable Content, is not the problem that was expected:
          no fault is reported at #/name
          a fault is reported at #/age, and none is expected there
        """)
  }

  @Test("A result is matched as the typed value it is")
  func outcome() async {
    let result: OneOf<OK<User>, Created<User>> = .of(Created(User(id: 1), location: "/users/1"))
    #expect(expectOutcome(result, Created<User>.self)?.location == "/users/1")
    let text = await failure { expectOutcome(result, NoContent.self) }
    #expect(text == "The outcome was expected to be NoContent (204 No Content), and is Created<User> (201 Created).")
  }

  @Test("A preset's result and failure are matched as the typed values they are")
  func presets() async {
    func create(_ name: String) async throws(CreateFailure) -> CreateResult<User> {
      if name.isEmpty { throw .conflict(detail: "The name is taken.") }
      return .created(User(id: 1), location: "/users/1")
    }
    let created = try? await create("Ada")
    #expect(created.flatMap { expectOutcome($0, Created<User>.self) }?.location == "/users/1")
    #expect(await expectFailure(Conflict.self) { try await create("") }?.details.detail == "The name is taken.")
  }

  @Test("A thrown response is matched as the typed value it is")
  func thrown() async {
    func show() async throws(OneOf<NotFound, Forbidden>) -> OK<User> { throw .of(NotFound(detail: "No such user.")) }
    let missing = await expectFailure(NotFound.self) { try await show() }
    #expect(missing?.details.detail == "No such user.")
    let text = await failure { await expectFailure(NotFound.self) { 42 } }
    #expect(text == "The handler was expected to throw NotFound, and returned 42.")
  }

  @Test("A failure is shown at the line of the call")
  func place() throws {
    let exchange = try Exchange(NotFound(), to: request)
    withKnownIssue {
      expectProblem(exchange, .conflict)
    } matching: { issue in
      issue.sourceLocation?.line == #line - 2
    }
  }
}

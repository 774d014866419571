import Notes
import Testing
import TypedResponses
import TypedResponsesTesting

@Suite struct NotesTests {
  private let request = RequestHead(.post, "/notes")

  @Test("What was created conforms, and is found as the typed value it is")
  func created() throws {
    let result = try Notes().create("Buy milk.")
    let created = expectOutcome(result, Created<Note>.self)
    #expect(created?.location == "/notes/1")
    expectConforms(try Exchange(result, to: request), to: .create)
  }

  @Test("What was refused is the problem it should be")
  func refused() async throws {
    let conflict = await expectFailure(Conflict.self) { try Notes().create("taken") }
    expectProblem(try Exchange(try #require(conflict), to: request), .conflict, detail: "There is such a note.")
    let failed = await expectFailure(ValidationFailed.self) { try Notes().create("") }
    expectValidationErrors(try Exchange(try #require(failed), to: request), at: "/text")
  }

  @Test("An expectation that does not hold fails at its own line")
  func lines() throws {
    let somewhere = try Exchange(Notes().createSomewhere("Buy milk."), to: request)
    withKnownIssue {
      expectConforms(somewhere, to: .create)
    } matching: { issue in
      issue.sourceLocation?.line == #line - 2
        && issue.comments.contains { $0.rawValue.contains("SHOULD  status.201.location  RFC 9110 §9.3.3") }
    }
    withKnownIssue {
      expectProblem(somewhere, .conflict)
    } matching: { issue in
      issue.sourceLocation?.line == #line - 2
    }
  }
}

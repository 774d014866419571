import Notes
import TypedResponses
import TypedResponsesTesting
import XCTest

final class NotesXCTests: XCTestCase {
  private let request = RequestHead(.post, "/notes")

  func testWhatWasCreatedConforms() throws {
    let result = try Notes().create("Buy milk.")
    let created = expectOutcome(result, Created<Note>.self)
    XCTAssertEqual(created?.location, "/notes/1")
    expectConforms(try Exchange(result, to: request), to: .create)
  }

  func testWhatWasRefusedIsTheProblemItShouldBe() async throws {
    let conflict = await expectFailure(Conflict.self) { try Notes().create("taken") }
    expectProblem(try Exchange(try XCTUnwrap(conflict), to: request), .conflict, detail: "There is such a note.")
    let failed = await expectFailure(ValidationFailed.self) { try Notes().create("") }
    expectValidationErrors(try Exchange(try XCTUnwrap(failed), to: request), at: "/text")
  }
}

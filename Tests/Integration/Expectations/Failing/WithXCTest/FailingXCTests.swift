import Notes
import TypedResponses
import TypedResponsesTesting
import XCTest

final class FailingXCTests: XCTestCase {
  private let request = RequestHead(.post, "/notes")

  func testHolds() throws {
    expectConforms(try Exchange(try Notes().create("Buy milk."), to: request), to: .create)
  }

  func testNoLocation() throws {
    let exchange = try Exchange(Notes().createSomewhere("Buy milk."), to: request)
    expectConforms(exchange, to: .create)  // fails: SHOULD  status.201.location  RFC 9110 §9.3.3
  }

  func testOtherProblem() throws {
    let exchange = try Exchange(NotFound(), to: request)
    expectProblem(exchange, .conflict)  // fails: status: expected 409 Conflict, seen 404 Not Found
    expectValidationErrors(exchange, at: "/text")  // fails: status: expected 422 Unprocessable Content
  }

  func testOtherOutcome() async throws {
    let result = try Notes().create("Buy milk.")
    expectOutcome(result, NoContent.self)  // fails: The outcome was expected to be NoContent (204 No Content)
    await expectFailure(Conflict.self) { 42 }  // fails: was expected to throw Conflict, and returned 42
  }

  func testContract() async throws {
    let contract = CRUDContract(
      of: "/notes", creating: { .json(#"{"text":"\#($0)"}"#) },
      replacing: .unsupported(because: "Notes never change."), patching: .unsupported(because: "Notes never change."),
      paging: .unsupported(because: "There are few."), credentials: .unsupported(because: "Everybody may write."))
    let refusing = ContractClient { Exchange(ObservedResponse(code: 404, content: []), to: $0.observed) }
    try await contract.verify(using: refusing)  // fails: SHOULD  contract.create.status  RFC 9110 §9.3.3
  }
}

import TypedResponsesTesting
import XCTest

final class XCTestExpectationTests: XCTestCase {
  func testARightResponsePasses() throws {
    expectConforms(try Exchange(NoContent(), to: RequestHead(.delete, "/users/1")), to: .delete)
  }

  #if canImport(ObjectiveC)
    func testAWrongResponseFailsAtTheLineOfTheCall() throws {
      let exchange = try Exchange(NotFound(), to: RequestHead(.get, "/users/1"))
      let options = XCTExpectedFailure.Options()
      let line = #line + 2
      options.issueMatcher = { $0.sourceCodeContext.location?.lineNumber == line }
      XCTExpectFailure("Another status was expected.", options: options) { expectProblem(exchange, .conflict) }
    }
  #endif
}

#if FlyingFox
  import FlyingFox
  import Foundation
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox

  /// What a log, a debugger or a failed test shows of handlers.
  @Suite struct DescriptionTests {
    @Test("Handlers print what they do, requests what they ask for")
    func handlers() {
      let handler = TypedHandler { _ in NoContent() }
      #expect("\(handler)" == "a handler, whose responses are sent so: \(ResponsePipeline())")
      let request = HTTPRequest(
        method: .DELETE, version: .http11, path: "/users/1", query: [], headers: [:], body: Data())
      #expect("\(FlyingFoxFacts(request))" == "DELETE /users/1")
    }
  }
#endif

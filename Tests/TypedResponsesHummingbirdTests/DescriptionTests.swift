#if Hummingbird
  import Hummingbird
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird
  import TypedResponsesHummingbirdChecking

  /// What a log, a debugger or a failed test shows of what is mounted.
  @Suite struct DescriptionTests {
    private func router() -> Router<BasicRequestContext> {
      let router = Router()
      router.get("users") { _, _ in "ada" }
      return router
    }

    @Test("Middleware and responders print what they do")
    func mounted() {
      let problems = ProblemMiddleware<BasicRequestContext>()
      #expect("\(problems)" == "problem documents for all errors, sent so: \(ResponsePipeline())")
      #expect("\(FieldsOnErrors(problems))" == "ProblemMiddleware<BasicRequestContext>, on errors too")
      #expect("\(CheckingMiddleware<BasicRequestContext>())" == "a check of each response")
      #expect("\(CheckedRouter(router()))" == "a router whose responses are checked")
      #expect("\(CheckedRouter(router()).buildResponder())" == "a responder whose responses are checked")
      #expect("\(RoutedServer.http1WithProblems())" == "HTTP/1.1 with problem documents")
      #expect("\(ContentReading.contextDecoder)" == "the decoder of the context")
      #expect("\(ContentReading.strict)" == "\(JSONContentDecoder())")
    }
  }
#endif

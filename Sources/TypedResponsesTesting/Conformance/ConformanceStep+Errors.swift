import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// What becomes of thrown errors.
  static let errors: [ConformanceStep] = [
    ConformanceStep(
      "adapter.thrown-error", .rfc(9457, "3"),
      expected: "A thrown error response is sent as the problem document that it is.",
      advice: "Catch what handlers throw and have the pipeline encode it, as ServerAdapter.respond does."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "missing")
      let response = exchange.response
      return first(
        outOfStep, response.troubleAsProblem(.notFound),
        response.json?["detail"]?.text == "There is no such thing." ? nil : "the response has \(response.shown)")
    },
    ConformanceStep(
      "adapter.unexpected-error", .http("15.6.1"),
      expected: "An error that nobody expected is a 500 problem document with not a word of the error.",
      advice: "Catch every error and have the pipeline encode it; let the server's own error page never be sent."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "failure")
      let response = exchange.response
      let isTold = response.text?.contains(ConformanceRoutes.secret) == true
      return first(
        outOfStep, isTold ? "the response has the error's own text" : nil,
        response.troubleAsProblem(.internalServerError))
    },
    ConformanceStep(
      "adapter.unknown-path", .rfc(9457, "3"),
      expected: "What the server itself refuses is a problem document too: an unknown path, a method of no route.",
      advice: "Answer for the server's router: NotFound for an unknown path, MethodNotAllowed for an unknown method."
    ) { session async throws(RawConnectionError) in
      let (path, outOfStep) = try await session.exchangeInStep(.get, "nothing-here")
      let (method, outOfStepAgain) = try await session.exchangeInStep(.put, "number")
      let allow = method.response.fields[.allow] ?? "missing"
      return first(
        outOfStep, path.response.troubleAsProblem(.notFound), outOfStepAgain,
        method.response.troubleAsProblem(.methodNotAllowed), allow.contains("GET") ? nil : "Allow is \(allow)")
    },
  ]
}

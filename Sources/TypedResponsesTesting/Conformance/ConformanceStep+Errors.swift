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
    ConformanceStep(
      "adapter.foreign-error", .rfc(9457, "3"),
      expected: "An error of the server's own framework keeps its status, and is a problem document like every other.",
      advice:
        "Have the host answer the framework's errors with ForeignResponse; mount ConformanceRoutes.foreignErrorPath."
    ) { session async throws(RawConnectionError) in
      try await session.troubleUnlessConflict("foreign/error")
    },
    ConformanceStep(
      "adapter.foreign-response", .rfc(9457, "3"),
      expected: "An error status that other code returns without content becomes a problem document like every other.",
      advice: "Put a layer around the router that reviews what passes; mount ConformanceRoutes.foreignResponsePath."
    ) { session async throws(RawConnectionError) in
      try await session.troubleUnlessConflict("foreign/response")
    },
  ]
}

extension ConformanceSession {
  /// What is wrong with an answer that has to be 409 with what belongs to every response.
  fileprivate func troubleUnlessConflict(_ path: String) async throws(RawConnectionError) -> String? {
    let (exchange, outOfStep) = try await exchangeInStep(.get, path)
    let ambient = exchange.response.fields.values(of: .xRequestID)
    return first(
      outOfStep, exchange.response.troubleAsProblem(.conflict),
      ambient == ["ambient"] ? nil : "X-Request-ID is \(ambient.isEmpty ? "missing" : ambient.joined(separator: ", "))")
  }
}

import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// What handlers learn of a request.
  static let requests: [ConformanceStep] = [
    ConformanceStep(
      "adapter.request-target", .http("7.1"),
      expected: "Handlers see method and target as they were sent, with the query and percent-encoding untouched.",
      advice: "Give RequestFacts the raw target of the request line, not the parts of a decoded one."
    ) { session async throws(RawConnectionError) in
      let path = "facts?a=1&b=%C3%A9%2F%20&c"
      let exchange = try await session.exchange(.get, path)
      let method = exchange.response.json?["method"]?.text
      let target = exchange.response.json?["target"]?.text
      return first(
        method == "GET" ? nil : "the method is \(method ?? "missing")",
        target == "/conformance/\(path)" ? nil : "the target is \(target ?? "missing")")
    },
    ConformanceStep(
      "adapter.request-fields", .http("5.2"),
      expected: "Handlers see every line of a repeated request field, in order, whatever the case of its name.",
      advice: "Give RequestFacts all lines; a dictionary that keeps the last one loses conditions and credentials."
    ) { session async throws(RawConnectionError) in
      let exchange = try await session.exchange(.get, "facts", ["Accept-Language: de", "accept-language: en;q=0.5"])
      let values = exchange.response.json?["values"]?.elements?.compactMap(\.text) ?? []
      return values.joined(separator: ", ") == "de, en;q=0.5" ? nil : "the values are \(values)"
    },
  ]
}

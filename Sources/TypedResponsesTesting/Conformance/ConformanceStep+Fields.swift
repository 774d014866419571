import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// Status and header section.
  static let fields: [ConformanceStep] = [
    ConformanceStep(
      "adapter.status", .http("15"),
      expected: "Every registered status is sent as it is.",
      advice: "Make the server's status from the number, not from an enumeration that lacks some."
    ) { session async throws(RawConnectionError) in
      for status in ConformanceRoutes.plainStatuses {
        let exchange = try await session.exchange(.get, "status?code=\(status.code)")
        if let trouble = exchange.response.trouble(unless: status) { return trouble }
      }
      return nil
    },
    ConformanceStep(
      "adapter.phrase", .rfc(9112, "4"),
      expected: "The status line has the registry's phrase, or none.",
      advice: "Send the phrase of the status, not the server's own: several are out of date."
    ) { session async throws(RawConnectionError) in
      for status in ConformanceRoutes.plainStatuses {
        let phrase = try await session.exchange(.get, "status?code=\(status.code)").response.reason ?? ""
        if !phrase.isEmpty, phrase != status.phrase { return "the phrase of \(status.code) is '\(phrase)'" }
      }
      return nil
    },
    ConformanceStep(
      "adapter.field-values", .http("5.5"),
      expected: "Every field arrives with its value as it was encoded.",
      advice: "Copy each value as it is: no splitting, no quoting, no change of case."
    ) { session async throws(RawConnectionError) in
      try await compare("fields", session) { encoded, response in
        for name in encoded.names where response.fields.combined(name) != encoded.combined(name) {
          return "\(name) is \(response.fields.combined(name) ?? "missing")"
        }
        return nil
      }
    },
    ConformanceStep(
      "adapter.set-cookie", .rfc(6265, "3"),
      expected: "Every cookie is set on a line of its own, in order.",
      advice: "Add fields; do not set them by name, and never join Set-Cookie with commas."
    ) { session async throws(RawConnectionError) in
      try await compare("fields", session) { encoded, response in
        encoded.trouble(unlessLinesOf: .setCookie, in: response)
      }
    },
    ConformanceStep(
      "adapter.challenges", .http("11.6.1"),
      expected: "A 401 has every challenge, in order.",
      advice: "Add fields; setting them by name keeps only the last."
    ) { session async throws(RawConnectionError) in
      try await compare("protected", session) { encoded, response in
        let seen = response.fields.combined(.wwwAuthenticate)
        return seen == encoded.combined(.wwwAuthenticate) ? nil : "WWW-Authenticate is \(seen ?? "missing")"
      }
    },
    ConformanceStep(
      "adapter.field-lines", .http("5.3"),
      expected: "Repeated fields stay on lines of their own, as clients that cannot split challenges need it.",
      advice: "Add one field line for each encoded one."
    ) { session async throws(RawConnectionError) in
      let challenges = try await compare("protected", session) { encoded, response in
        encoded.trouble(unlessLinesOf: .wwwAuthenticate, in: response)
      }
      let links = try await compare("fields", session) { encoded, response in
        encoded.trouble(unlessLinesOf: .link, in: response)
      }
      return first(challenges, links)
    },
    ConformanceStep(
      "adapter.field-order", .http("5.3"),
      expected: "Fields are sent in the order in which they are encoded.",
      advice: "Keep the fields in a list; a dictionary forgets their order."
    ) { session async throws(RawConnectionError) in
      try await compare("fields", session) { encoded, response in
        // What is ambient may stand anywhere behind the others.
        let ambient: [FieldName] = [.vary, .xRequestID]
        let names = encoded.fields.map(\.name).filter { !ambient.contains($0) }.map { $0.name.lowercased() }
        let seen = response.fields.map { $0.name.lowercased() }.filter(names.contains)
        return seen == names ? nil : "the order is \(seen.joined(separator: ", "))"
      }
    },
    ConformanceStep(
      "adapter.date", .http("6.6.1"),
      expected: "Every response has exactly one Date.",
      advice: "Add Date where the server does not, and only there."
    ) { session async throws(RawConnectionError) in
      for (path, field) in [("text", nil), ("text", "If-None-Match: *"), ("missing", nil), ("failure", nil)] {
        let dates = try await session.exchange(.get, path, field.map { [$0] } ?? []).response.fields.values(of: .date)
        let isDate = dates.first.flatMap { HTTPDate(parsing: $0) } != nil
        if dates.count != 1 { return "a response has \(dates.count) Date fields" }
        if !isDate { return "Date is \(dates[0])" }
      }
      return nil
    },
    ConformanceStep(
      "adapter.hostile-values", .http("5.5"),
      expected: "Text with CR, LF or NUL adds no field and ends no response, wherever a client puts it.",
      advice: "Send the encoded fields as they are; undo no percent-encoding, and add no field from the request."
    ) { session async throws(RawConnectionError) in
      for text in ["a%0d%0aX-Injected:%201", "a%0aX-Injected:%201", "a%0d%0a%0d%0aHTTP/1.1%20200%20OK", "a%00b"] {
        for (path, status) in [("elsewhere", StatusCode.seeOther), ("refused", .internalServerError)] {
          let (exchange, outOfStep) = try await session.exchangeInStep(.get, "\(path)?value=\(text)")
          let response = exchange.response
          let injected = response.fields.contains { $0.name.lowercased() == "x-injected" }
          let trouble = first(
            injected ? "the field X-Injected is in the response" : nil, response.faults.first?.description, outOfStep,
            response.trouble(unless: status))
          if let trouble { return "for \(path)?value=\(text) \(trouble)" }
        }
      }
      return nil
    },
    ConformanceStep(
      "adapter.ambient-fields", .http("6.3"),
      expected: "What belongs to every response is on successes and errors alike, and yields to what a response says.",
      advice: "Let every response pass through the pipeline, those of thrown errors and unknown paths too."
    ) { session async throws(RawConnectionError) in
      let origin = "Origin: https://conformance.example"
      for path in ["text", "missing", "failure", "nothing-here", "protected"] {
        let fields = try await session.exchange(.get, path, [origin]).response.fields
        let vary = fields.combined(.vary) ?? "missing"
        let trouble = first(
          fields.values(of: .xRequestID) == ["ambient"]
            ? nil : "X-Request-ID is \(fields.combined(.xRequestID) ?? "missing")",
          fields[.accessControlAllowOrigin] == "https://conformance.example"
            ? nil : "Access-Control-Allow-Origin is \(fields[.accessControlAllowOrigin] ?? "missing")",
          vary.contains("Origin") && vary.contains("X-Conformance") ? nil : "Vary is \(vary)")
        if let trouble { return "for \(path) \(trouble)" }
      }
      let own = try await session.exchange(.get, "own-request-id").response.fields.values(of: .xRequestID)
      return own == ["own"] ? nil : "a response's own X-Request-ID became \(own.joined(separator: ", "))"
    },
    ConformanceStep(
      "adapter.preflight", .http("9.3.7"),
      expected: "A browser's question whether a page may send a request is answered by the pipeline.",
      advice: "Ask the pipeline for the answer to a preflight before any handler, as ServerAdapter.respond does."
    ) { session async throws(RawConnectionError) in
      let origin = "https://conformance.example"
      let (exchange, outOfStep) = try await session.exchangeInStep(
        .options, "text", ["Origin: \(origin)", "Access-Control-Request-Method: DELETE"])
      let response = exchange.response
      let allowed = response.fields[.accessControlAllowMethods]
      return first(
        outOfStep, response.trouble(unless: .noContent),
        response.fields[.accessControlAllowOrigin] == origin ? nil : "the origin is not allowed",
        allowed?.contains("DELETE") == true ? nil : "Access-Control-Allow-Methods is \(allowed ?? "missing")")
    },
    ConformanceStep(
      "adapter.interim", .rfc(8297, "2"),
      expected: "A browser that opens a page gets a 103 with links before the final response.",
      advice: "Send the interim responses of the route before its reply, or waive the rule if the server cannot."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(
        .get, "early-hints", ["Sec-Fetch-Mode: navigate"])
      let links = exchange.response.interim.filter { $0.code == 103 }.flatMap { $0.fields.values(of: .link) }
      return first(
        outOfStep, exchange.response.trouble(unless: .ok),
        links == ConformanceRoutes.hints.links.map(\.fieldValue.text) ? nil : "the links are \(links)")
    },
    ConformanceStep(
      "adapter.interim-unasked", .rfc(8297, "3"),
      expected: "Other clients of HTTP/1.1 get no 103, since some of them take it for the final response.",
      advice: "Ask the pipeline's interimResponses whether the client gets any."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "early-hints")
      return first(
        outOfStep, exchange.response.trouble(unless: .ok),
        exchange.response.interim.first.map { "a \($0.code) comes before the response" })
    },
  ]

  /// Holds a response against what the adapter was given.
  private static func compare(
    _ path: String, _ session: ConformanceSession, _ trouble: (EncodedResponse, ObservedResponse) -> String?
  ) async throws(RawConnectionError) -> String? {
    let encoded = await session.encoded(.get, path)
    let response = try await session.exchange(.get, path).response
    return first(response.trouble(unless: encoded.status), trouble(encoded, response))
  }
}

extension EncodedResponse {
  fileprivate var names: Set<FieldName> { Set(fields.map(\.name)) }

  fileprivate func combined(_ name: FieldName) -> String {
    fields.values(of: name).map(\.text).joined(separator: ", ")
  }

  fileprivate func trouble(unlessLinesOf name: FieldName, in response: ObservedResponse) -> String? {
    let seen = response.fields.values(of: name)
    let expected = fields.values(of: name).map(\.text)
    return seen == expected ? nil : "the lines of \(name) are \(seen), not \(expected)"
  }
}

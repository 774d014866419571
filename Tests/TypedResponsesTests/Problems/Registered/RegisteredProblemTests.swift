import Testing
import TypedResponses

@Suite struct RegisteredProblemTests {
  @Test("The draft's first example, with its registered title and the field that 429 needs")
  func quota() throws {
    let problem = QuotaExceeded(retryAfter: .seconds(30), violatedPolicies: "daily", "bandwidth")
    #expect(
      try problem.encode(for: RequestHead()).message == """
        429 Too Many Requests
        Retry-After: 30
        Cache-Control: no-store
        Content-Type: application/problem+json
        Content-Length: 153

        {"type":"https://iana.org/assignments/http-problem-types#quota-exceeded","title":"Quota Exceeded",\
        "status":429,"violated-policies":["daily","bandwidth"]}
        """)
  }

  @Test("Every registered type has the status and the URI of its registration")
  func registrations() {
    let types = ProblemCatalogue.builtIn.types.filter { $0.type.reference.text.contains("iana.org") }
    let registered = types.map {
      "\($0.status.code) \($0.type.reference.text.split(separator: "#")[1])"
    }
    #expect(
      registered == [
        "400 date", "400 ohttp-key", "400 digest-unsupported-algorithms", "400 digest-invalid-values",
        "400 digest-mismatched-values", "429 quota-exceeded", "503 temporary-reduced-capacity",
        "429 abnormal-usage-detected",
      ])
    for type in types {
      #expect(type.type.reference.text.hasPrefix("https://iana.org/assignments/http-problem-types#"))
    }
  }
}

import Testing
import TypedResponses

@Suite struct PaymentRequiredTests {
  private let request = Array(#"{"amount":"500","currency":"usd"}"#.utf8)

  @Test("A payment challenge says how to pay, and no cache keeps it")
  func challenge() throws {
    let challenge = Challenge.payment(
      id: "x7Tg2pLq", realm: "api", method: "card", intent: "charge", request: request,
      expires: HTTPDate(secondsSince1970: 1_795_881_600), description: "A report", opaque: Array(#"{"n":"~~~"}"#.utf8))
    let response = try PaymentRequired(challenge: challenge, detail: "5 $").encode(for: RequestHead())
    #expect(
      response.message
        == """
        402 Payment Required
        WWW-Authenticate: Payment id="x7Tg2pLq", realm="api", method="card", intent="charge", \
        request="eyJhbW91bnQiOiI1MDAiLCJjdXJyZW5jeSI6InVzZCJ9", expires="2026-11-28T16:00:00Z", \
        description="A report", opaque="eyJuIjoifn5-In0"
        Cache-Control: no-store
        Content-Type: application/problem+json
        Content-Length: 72

        {"type":"about:blank","title":"Payment Required","status":402,"detail":"5 $"}
        """.replacing("72", with: "\(response.text?.utf8.count ?? 0)"))
    #expect(Challenge(parsing: challenge.description) == challenge)
  }

  @Test("x402 has its own fields, in base64")
  func x402() throws {
    let json = Array(#"{"x402Version":2,"accepts":[]}"#.utf8)
    let requirements = try X402Requirements(json: json)
    let response = try PaymentRequired(requirements: requirements).encode(for: RequestHead())
    #expect(response.fields[.paymentRequired]?.text == "eyJ4NDAyVmVyc2lvbiI6MiwiYWNjZXB0cyI6W119")
    #expect(response.fields[.cacheControl]?.text == "no-store")
    requirements.expectWritten("eyJ4NDAyVmVyc2lvbiI6MiwiYWNjZXB0cyI6W119")
    try X402Settlement(json: Array(#"{"success":true}"#.utf8)).expectWritten("eyJzdWNjZXNzIjp0cnVlfQ==")
    for text in ["", "[]", "1", "{", "{\"a\":}"] {
      #expect(throws: FieldPartError.self) { try X402Requirements(json: Array(text.utf8)) }
      #expect(throws: FieldPartError.self) { try X402Settlement(json: Array(text.utf8)) }
    }
    for text in ["", "é", "e30!", "W10="] { #expect(X402Requirements(parsing: text) == nil) }
  }

  @Test("The bare form stays, by a name that one sees")
  func bare() throws {
    let response = try PaymentRequired.withoutChallenge(detail: "Your plan ended.").encode(for: RequestHead())
    #expect(!response.fields.contains(.wwwAuthenticate))
    #expect(response.fields.values(of: .cacheControl).map(\.text) == ["no-store"])
  }

  @Test("The problem types of the draft have their statuses, and a new challenge where one is due")
  func problems() throws {
    let base = PaymentRequired(
      challenge: .payment(id: "1", realm: "api", method: "card", intent: "charge", request: request))
    let problems: [any ErrorResponse] = [
      PaymentMissing(base), PaymentInsufficient(base), PaymentExpired(base), PaymentVerificationFailed(base),
      MalformedPaymentCredential(base), InvalidPaymentChallenge(base), PaymentMethodUnsupported(),
    ]
    let seen = try problems.map { problem in
      let response = try problem.encode(for: RequestHead())
      #expect(response.fields.contains(.wwwAuthenticate) == (response.status == .paymentRequired))
      let type = type(of: problem).problemType.reference.text.split(separator: "/").last ?? ""
      #expect(response.text?.contains("https://paymentauth.org/problems/\(type)\"") == true)
      return "\(response.status.code) \(type)"
    }
    #expect(
      seen == [
        "402 payment-required", "402 payment-insufficient", "402 payment-expired", "402 verification-failed",
        "402 malformed-credential", "402 invalid-challenge", "400 method-unsupported",
      ])
  }
}

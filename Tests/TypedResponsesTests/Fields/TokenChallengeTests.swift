import Testing
import TypedResponses

@Suite struct TokenChallengeTests {
  private let metadata: URIReference = "https://api.example/.well-known/oauth-protected-resource"

  @Test("A Bearer challenge needs one parameter, whichever")
  func bearer() {
    let written = [
      Challenge.bearer(realm: "api"), .bearer(scope: "a b"), .bearer(error: .invalidToken),
      .bearer(resourceMetadata: metadata), .bearer(scope: "a", error: .invalidToken, resourceMetadata: metadata),
      .bearer(realm: "api", scope: "a", error: .invalidToken("Expired."), resourceMetadata: metadata),
    ]
    #expect(
      written.map(\.description) == [
        #"Bearer realm="api""#, #"Bearer scope="a b""#, #"Bearer error="invalid_token""#,
        #"Bearer resource_metadata="https://api.example/.well-known/oauth-protected-resource""#,
        """
        Bearer scope="a", error="invalid_token", \
        resource_metadata="https://api.example/.well-known/oauth-protected-resource"
        """,
        """
        Bearer realm="api", scope="a", error="invalid_token", error_description="Expired.", \
        resource_metadata="https://api.example/.well-known/oauth-protected-resource"
        """,
      ])
    for challenge in written { #expect(Challenge(parsing: challenge.description) == challenge) }
  }

  @Test("The errors of 400 and 403 follow from the status, whatever error the challenge had (RFC 6750 §3.1)")
  func errorsOfTheStatus() throws {
    func challenge(_ error: some EncodableResponse) throws -> String? {
      try error.encode(for: RequestHead(), using: .standard).fields[.wwwAuthenticate]?.text
    }
    let bearer = Challenge.bearer(realm: "api", scope: "a", resourceMetadata: metadata)
    let rest = #"resource_metadata="https://api.example/.well-known/oauth-protected-resource""#
    #expect(
      try challenge(Forbidden(challenge: bearer))
        == #"Bearer realm="api", scope="a", error="insufficient_scope", \#(rest)"#)
    #expect(
      try challenge(Forbidden(challenge: bearer, explanation: "Ask an editor.", page: "/docs/scopes"))
        == #"Bearer realm="api", scope="a", error="insufficient_scope", error_description="Ask an editor.", "#
        + #"error_uri="/docs/scopes", \#(rest)"#)
    #expect(
      try challenge(BadRequest(challenge: .bearer(realm: "api"))) == #"Bearer realm="api", error="invalid_request""#)
    #expect(
      try challenge(ReadFailure.forbidden(challenge: .dpop(algs: "ES256", error: .invalidToken)))
        == #"DPoP error="insufficient_scope", algs="ES256""#)
    let stepUp = BearerError.insufficientUserAuthentication(contexts: "strong", maxAge: .seconds(60), "Log in again.")
    #expect(
      try challenge(Forbidden(challenge: .bearer(realm: "api", error: stepUp)))
        == #"Bearer realm="api", error="insufficient_scope""#)
    #expect(try challenge(Forbidden(challenge: .basic(realm: "a"))) == #"Basic realm="a", charset="UTF-8""#)
    #expect(try challenge(Forbidden(challenge: .negotiate)) == "Negotiate")
  }

  @Test("A challenge by hand cannot have an error that follows from the status", arguments: ["Bearer", "dpop"])
  func errorsByHand(_ scheme: String) throws {
    for (code, type) in [("insufficient_scope", "Forbidden"), ("invalid_request", "BadRequest")] {
      let error = #expect(throws: FieldPartError.self) {
        try Challenge(scheme: scheme, parameters: [FieldParameter("error", code)])
      }
      #expect(error?.description.hasPrefix("\(type) says the error of its ") == true)
    }
    #expect(try Challenge(scheme: scheme, parameters: [FieldParameter("error", "invalid_token")]).scheme == scheme)
    #expect(Challenge(parsing: #"\#(scheme) error="insufficient_scope""#) != nil, "What others sent can be read.")
  }

  @Test("DPoP names its algorithms, and a nonce comes along where it is demanded (RFC 9449 §8, §9)")
  func dpop() throws {
    #expect(Challenge.dpop(algs: "ES256 PS256").description == #"DPoP algs="ES256 PS256""#)
    #expect(
      Challenge.dpop(algs: "ES256", realm: "api", scope: "a", error: .invalidToken).description
        == #"DPoP realm="api", scope="a", error="invalid_token", algs="ES256""#)
    let nonce = try DPoPNonce("eyJ7S_zG.eyJH0-Z.HX4w-7v")
    let response = try Unauthorized.dpopNonceRequired(nonce, algs: "ES256").encode(for: RequestHead())
    #expect(response.status == .unauthorized)
    #expect(response.fields[.wwwAuthenticate]?.text == #"DPoP error="use_dpop_nonce", algs="ES256""#)
    #expect(response.fields[.dpopNonce]?.text == nonce.text)
    #expect(try NoContent().with(nonce).encode(for: RequestHead()).fields[.dpopNonce]?.text == nonce.text)
    nonce.expectWritten("eyJ7S_zG.eyJH0-Z.HX4w-7v")
    for text in ["", "a b", "a\"b", "a\\b", "é", "a\r\nb"] { #expect(DPoPNonce(parsing: text) == nil) }
  }

  @Test("Lists of contexts and algorithms are refused when they are empty or cannot be written")
  func lists() {
    for names in [[], [""], ["a b"], ["a\"b"], ["é"]] {
      #expect(throws: FieldPartError.self) { try AuthenticationContexts(names) }
      #expect(throws: FieldPartError.self) { try DPoPAlgorithms(names) }
      #expect(throws: FieldPartError.self) { try BearerScope(names) }
    }
    #expect(
      message { _ = try DPoPAlgorithms([]) }
        == "A list of signature algorithms needs at least one name, and none may be empty.")
  }
}

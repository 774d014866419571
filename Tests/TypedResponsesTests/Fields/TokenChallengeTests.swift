import Testing
import TypedResponses

@Suite struct TokenChallengeTests {
  private let metadata: URIReference = "https://api.example/.well-known/oauth-protected-resource"

  @Test("A Bearer challenge needs one parameter, whichever")
  func bearer() {
    let written = [
      Challenge.bearer(realm: "api"), .bearer(scope: "a b"), .bearer(error: .invalidToken),
      .bearer(resourceMetadata: metadata), .bearer(scope: "a", error: .insufficientScope, resourceMetadata: metadata),
      .bearer(realm: "api", scope: "a", error: .invalidToken("Expired."), resourceMetadata: metadata),
    ]
    #expect(
      written.map(\.description) == [
        #"Bearer realm="api""#, #"Bearer scope="a b""#, #"Bearer error="invalid_token""#,
        #"Bearer resource_metadata="https://api.example/.well-known/oauth-protected-resource""#,
        """
        Bearer scope="a", error="insufficient_scope", \
        resource_metadata="https://api.example/.well-known/oauth-protected-resource"
        """,
        """
        Bearer realm="api", scope="a", error="invalid_token", error_description="Expired.", \
        resource_metadata="https://api.example/.well-known/oauth-protected-resource"
        """,
      ])
    for challenge in written { #expect(Challenge(parsing: challenge.description) == challenge) }
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

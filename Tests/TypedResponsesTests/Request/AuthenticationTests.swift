import Testing
import TypedResponses

@Suite struct AuthenticationTests {
  private let bearer = BearerAuthentication(
    realm: "api", resourceMetadata: "https://api.example/.well-known/oauth-protected-resource"
  ).needing("orders:read orders:write")
  private let metadata = #"resource_metadata="https://api.example/.well-known/oauth-protected-resource""#

  private func request(_ fields: (FieldName, String)...) -> RequestHead { RequestHead(.get, "/", fields: fields) }

  private func answer(_ body: () throws -> Void) throws -> EncodedResponse {
    do {
      try body()
    } catch let error as any EncodableResponse {
      return try error.encode(for: RequestHead())
    }
    return try NoContent().encode(for: RequestHead())
  }

  @Test("Without a token of the scheme the challenge has no error", arguments: [nil, "Basic QTpi"])
  func nothing(_ value: String?) throws {
    let request = value.map { self.request((.authorization, $0)) } ?? RequestHead()
    let response = try answer { _ = try bearer.credentials(of: request) }
    #expect(response.status == .unauthorized)
    #expect(
      response.fields.values(of: .wwwAuthenticate).map(\.text) == [
        #"Bearer realm="api", scope="orders:read orders:write", \#(metadata)"#
      ])
  }

  @Test("What cannot be read is 400 with invalid_request", arguments: ["Bearer", "Bearer a b", "Bearer a, Bearer b"])
  func malformed(_ value: String) throws {
    let response = try answer { _ = try bearer.credentials(of: request((.authorization, value))) }
    #expect(response.status == .badRequest)
    #expect(response.fields[.wwwAuthenticate]?.text.contains(#"error="invalid_request""#) == true)
    #expect(!(response.text ?? "").contains("Bearer a"))
  }

  private struct SetWithout400: UnauthorizedMember {
    let response: any ErrorResponse
    init(chosen: ChosenFailure) { response = chosen.response }
  }

  @Test("A set without 400 takes what cannot be read for a token that is not valid")
  func setWithout400() throws {
    let twice = request((.authorization, "Bearer a"), (.authorization, "Bearer a"))
    let read = try answer { _ = try bearer.credentials(of: twice, or: SetWithout400.self) }
    #expect(read.status == .unauthorized)
    #expect(read.fields[.wwwAuthenticate]?.text.contains(#"error="invalid_token""#) == true)
    #expect(try answer { _ = try bearer.credentials(of: twice, or: CreateFailure.self) }.status == .badRequest)
    let token = try bearer.credentials(of: request((.authorization, "Bearer abc")), or: ReadFailure.self)
    #expect(token.text == "abc")
  }

  @Test("A token that is not valid, and one that does not reach, get their own challenges")
  func refusals() throws {
    let invalid = try answer { throw bearer.invalidToken("The token expired.") }
    #expect(invalid.status == .unauthorized)
    #expect(
      invalid.fields[.wwwAuthenticate]?.text == """
        Bearer realm="api", scope="orders:read orders:write", error="invalid_token", \
        error_description="The token expired.", \(metadata)
        """)
    let narrow = try answer { try bearer.checkScope(["orders:read"], or: ReadFailure.self) }
    #expect(narrow.status == .forbidden)
    #expect(
      narrow.fields.values(of: .wwwAuthenticate).map(\.text) == [
        #"Bearer realm="api", scope="orders:read orders:write", error="insufficient_scope", \#(metadata)"#
      ])
    try bearer.checkScope(["orders:write", "other", "orders:read"])
    try BearerAuthentication(realm: "api").checkScope([String]())
  }

  @Test("A stronger or newer authentication is asked for (RFC 9470 §3)")
  func stepUp() throws {
    let plain = BearerAuthentication(realm: "api")
    let strong = try answer { throw plain.stepUp(contexts: "urn:example:strong", maxAge: .milliseconds(5900)) }
    #expect(
      strong.fields[.wwwAuthenticate]?.text == """
        Bearer realm="api", error="insufficient_user_authentication", acr_values="urn:example:strong", max_age="5"
        """)
    #expect(strong.status == .unauthorized)
    let new = try answer { throw plain.stepUp(maxAge: .seconds(60)) }
    #expect(new.fields[.wwwAuthenticate]?.text.hasSuffix(#"max_age="60""#) == true)
  }

  @Test("Basic reads UTF-8 and what older clients send, and keeps colons in the password")
  func basic() throws {
    let basic = BasicAuthentication(realm: "reports")
    // "Ada:p:ß" in UTF-8, then in ISO 8859-1.
    for value in ["Basic QWRhOnA6w58=", "basic QWRhOnA63w==", "Basic QWRhOnA63w"] {
      let given = try basic.credentials(of: request((.authorization, value)))
      #expect(given.user == "Ada")
      #expect(given.password.equals("p:ß"))
    }
    for value in ["Basic QWRh", "Basic", "Basic QWRhOgo=", "Basic !!"] {
      let response = try answer { _ = try basic.credentials(of: request((.authorization, value))) }
      #expect(response.status == .badRequest, "\(value)")
      #expect(response.fields[.wwwAuthenticate]?.text == #"Basic realm="reports", charset="UTF-8""#)
    }
    #expect(try answer { _ = try basic.credentials(of: RequestHead()) }.status == .unauthorized)
  }

  @Test("DPoP wants one proof beside the token")
  func dpop() throws {
    let dpop = DPoPAuthentication(algs: "ES256 PS256")
    let bound = try dpop.credentials(of: request((.authorization, "DPoP abc"), (.dpop, "eyJ0.eyJq.c2ln")))
    #expect(bound.token.text == "abc")
    #expect(bound.proof == "eyJ0.eyJq.c2ln")
    #expect(
      try answer { _ = try dpop.credentials(of: RequestHead()) }.fields[.wwwAuthenticate]?.text
        == #"DPoP algs="ES256 PS256""#)
    for proofs in [[], ["a.b.c", "a.b.c"], ["a.b"], ["a..c"], ["a.b.c d"]] {
      let fields: [(FieldName, String)] = [(.authorization, "DPoP abc")] + proofs.map { (.dpop, $0) }
      let response = try answer { _ = try dpop.credentials(of: RequestHead(.get, "/", fields: fields)) }
      #expect(response.status == .unauthorized)
      #expect(
        response.fields[.wwwAuthenticate]?.text == #"DPoP error="invalid_dpop_proof", algs="ES256 PS256""#)
    }
  }
}

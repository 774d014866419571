internal import TypedResponses

extension IntakeCase {
  // MARK: - Credentials

  /// [RFC 6750 §3.1](https://www.rfc-editor.org/rfc/rfc6750#section-3.1): no `error` where no credentials came, all
  /// scopes in one challenge.
  static var credentials: [IntakeCase] {
    func get(_ path: String, _ authorization: String...) -> Request {
      .get(path, authorization.map { (.authorization, $0) })
    }
    let bearer = #"Bearer realm="api", scope="read write""#
    func unauthorized(_ challenge: String, _ error: String = "") -> IntakeAnswer {
      .problem(401, fields: [("WWW-Authenticate", challenge + error)])
    }
    func unreadable(_ challenge: String, _ detail: String = "does not have the form of its scheme.") -> IntakeAnswer {
      .problem(400, "The field Authorization \(detail)", fields: [("WWW-Authenticate", challenge)])
    }
    let several = "has to be sent once, with one scheme."
    let invalid = bearer + #", error="invalid_request""#
    let basic = #"Basic realm="api", charset="UTF-8""#
    let dpop = #"DPoP realm="api""#
    // RFC 9111 §3.5: no shared cache shows one user's answer to another.
    let hidden = [("Cache-Control", "private")]
    let proof: [(FieldName, String)] = [(.dpop, "eyJ0.eyJq._9-A")]
    return [
      .init("a token", get("/bearer", "Bearer t0k.en~"), .ok(#""t0k.en~""#, hidden)),
      .init("a token of a scheme in other letters", get("/bearer", "bEaReR   t0ken"), .ok(#""t0ken""#, hidden)),
      .init("no token", .get("/bearer"), unauthorized(bearer)),
      .init("another scheme", get("/bearer", "Basic YTpi"), unauthorized(bearer)),
      .init("a scheme alone", get("/bearer", "Bearer"), unreadable(invalid)),
      .init("two tokens on one line", get("/bearer", "Bearer a, Bearer b"), unreadable(invalid, several)),
      .init("two tokens on two lines", get("/bearer", "Bearer a", "Bearer b"), unreadable(invalid, several)),
      .init("a token with a space", get("/bearer", "Bearer a b"), unreadable(invalid)),
      .init("parameters for a token", get("/bearer", "Bearer a=\"b\""), unreadable(invalid)),
      .init("no scheme", get("/bearer", "=?="), unreadable(invalid)),
      .init(
        "an old token", get("/bearer", "Bearer old"),
        unauthorized(bearer, #", error="invalid_token", error_description="The token expired.""#)),
      .init(
        "a token that is too weak", get("/bearer", "Bearer weak"),
        unauthorized(
          bearer, #", error="insufficient_user_authentication", acr_values="urn:example:second", max_age="300""#)),
      .init(
        "a token that does not reach", get("/bearer", "Bearer reader"),
        .problem(403, fields: [("WWW-Authenticate", bearer + #", error="insufficient_scope""#)])),
      .init(
        "a token that is too long", get("/bearer", "Bearer \(String(repeating: "a", count: 16_400))"),
        unreadable(invalid, "is longer than 16384 octets.")),
      .init("a password", get("/basic", "Basic WmXDqzpzZXNhbWU="), .ok(#""Zeë""#, hidden)),
      .init("no password", .get("/basic"), unauthorized(basic)),
      .init("a wrong password", get("/basic", "Basic YTpi"), unauthorized(basic)),
      .init("no colon in the password", get("/basic", "Basic YWI="), unreadable(basic)),
      .init("no base64", get("/basic", "Basic %%%"), unreadable(basic)),
      .init("a bound token", .get("/dpop", [(.authorization, "DPoP abc")] + proof), .ok(#""eyJ0.eyJq._9-A""#, hidden)),
      .init(
        "a bound token without its proof", get("/dpop", "DPoP abc"),
        unauthorized(dpop, #", error="invalid_dpop_proof", algs="ES256""#)),
      .init("no bound token", .get("/dpop", proof), unauthorized(dpop, #", algs="ES256""#)),
      .init(
        "a bound token with parameters", .get("/dpop", [(.authorization, "DPoP a=b")] + proof),
        unreadable(dpop + #", error="invalid_request", algs="ES256""#)),
    ]
  }

  // MARK: - Again and again

  static var repeats: [IntakeCase] { keys + quotas + digests }

  /// [draft-ietf-httpapi-idempotency-key-header §2.6](https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/)
  private static var keys: [IntakeCase] {
    func pay(_ key: String?, _ content: String = "{}", _ target: String = "/payments") -> Request {
      .post(target, content, key.map { [(.idempotencyKey, $0)] } ?? [])
    }
    func problem(_ status: Int, _ kind: String, _ title: String, _ detail: String) -> IntakeAnswer {
      .problem(
        status, detail, type: "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/#\(kind)",
        title: title)
    }
    let missing = problem(
      400, "missing", "Idempotency-Key is missing",
      "Send the request with the field Idempotency-Key: a string in double quotes, new for each action.")
    let malformed = problem(
      400, "malformed", "Idempotency-Key is malformed",
      "The field Idempotency-Key is one string in double quotes, not empty and not too long.")
    let reused = problem(
      422, "reused", "Idempotency-Key is already used",
      "The key was used for another request. Use a new one for each action.")
    let paid = [("Location", "/payments/7")]
    let replayed = paid + [("Idempotent-Replayed", "true")]
    return [
      .init("a payment", pay(#""k1""#), .ok(#""{}""#, status: 201, paid)),
      .init("the same payment", pay(#""k1""#), .ok(#""{}""#, status: 201, replayed)),
      .init(
        "the same payment, with a parameter behind the key", pay(#""k1";a=1"#), .ok(#""{}""#, status: 201, replayed)),
      .init("another payment", pay(#""k2""#, "[]"), .ok(#""[]""#, status: 201, paid)),
      .init("another payment by the same key", pay(#""k1""#, "[]"), reused),
      .init("another target by the same key", pay(#""k1""#, "{}", "/payments?a"), reused),
      .init("another method by the same key", pay(#""k1""#).with(.patch), reused),
      .init("no key", pay(nil), missing),
      .init("an empty key", pay(#""""#), malformed),
      .init("a key without quotes", pay("k1"), malformed),
      .init("half a key", pay(#""k1"#), malformed),
      .init("two keys on one line", pay(#""k1", "k2""#), malformed),
      .init(
        "two keys on two lines", .post("/payments", "{}", [(.idempotencyKey, #""a""#), (.idempotencyKey, #""b""#)]),
        malformed),
      .init("a key that is too long", pay("\"\(String(repeating: "k", count: 256))\""), malformed),
      .init("a method that needs no key", pay(nil).with(.put), .ok(#""{}""#, status: 201, paid)),
      .init(
        "a store that fails", pay(#""k1""#, "{}", "/unpaid"),
        .problem(503, "The request was not executed. Send it again later.", fields: [("Retry-After", "1")])),
    ]
  }

  /// [draft-ietf-httpapi-ratelimit-headers](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/)
  private static var quotas: [IntakeCase] {
    func left(_ count: Int) -> [(String, String)] {
      [("RateLimit-Policy", #""hourly";q=3;w=3600"#), ("RateLimit", #""hourly";r=\#(count);t=3600"#)]
    }
    return [2, 1, 0].map { .init("a request with \(3 - $0) of 3", .get("/quota/a"), .ok(#""counted""#, left($0))) } + [
      .init(
        "a fourth request of 3", .get("/quota/a"),
        .problem(
          429, nil, #""violated-policies":["hourly"]"#,
          type: "https://iana.org/assignments/http-problem-types#quota-exceeded", title: "Quota Exceeded",
          fields: [("Retry-After", "3600"), ("Cache-Control", "no-store")] + left(0))),
      .init("a first request of another client", .get("/quota/b"), .ok(#""counted""#, left(2))),
      .init(
        "a quota that cannot be counted", .get("/uncounted"),
        .problem(503, "The request could not be counted.", fields: [("Retry-After", "1")])),
    ]
  }

  /// [RFC 9530](https://www.rfc-editor.org/rfc/rfc9530): its Appendix B has the digests of `{"hello": "world"}`.
  private static var digests: [IntakeCase] {
    func send(_ digest: String, _ content: String = "{\"hello\": \"world\"}\n") -> Request {
      .post("/digests", content, type: "text/plain", [(.contentDigest, digest)])
    }
    func problem(_ kind: String, _ title: String, _ members: String, _ fields: [(String, String)] = []) -> IntakeAnswer
    {
      .problem(
        400, nil, members, type: "https://iana.org/assignments/http-problem-types#digest-\(kind)", title: title,
        fields: fields)
    }
    let right = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
    return [
      .init("a right digest", send(right), IntakeAnswer(status: 204, fields: [], content: "")),
      .init(
        "a wrong digest", send(right, "{\"hello\": \"World\"}\n"),
        problem(
          "mismatched-values", "Mismatched Digest Values",
          #""mismatched_digests":[{"algorithm":"sha-256","provided_digest":":RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:","header":"Content-Digest"}]"#
        )),
      .init(
        "a digest that is too short", send("sha-256=:YQ==:"),
        problem(
          "invalid-values", "Invalid Digest Values",
          #""invalid_digests":[{"algorithm":"sha-256","header":"Content-Digest","reason":"The digest has 1 octets instead of 32."}]"#
        )),
      .init(
        "an unknown digest", send("md5=:YQ==:"),
        problem(
          "unsupported-algorithms", "Unsupported Hashing Algorithms",
          #""unsupported_algorithms":[{"algorithm":"md5","header":"Content-Digest"}]"#,
          [("Want-Content-Digest", "sha-256=10, sha-512=9")])),
      .init(
        "what is no digest", send("sha-256"),
        .problem(400, "The field Content-Digest is no dictionary of digests.")),
    ]
  }
}

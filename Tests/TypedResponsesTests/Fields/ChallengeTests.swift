import Testing
import TypedResponses

@Suite struct ChallengeTests {
  @Test(
    "Each scheme writes its parameters in order, with quotes where its RFC wants them",
    arguments: [
      (Challenge.bearer(realm: "api"), #"Bearer realm="api""#),
      (
        .bearer(realm: "api", scope: "read write", error: .invalidToken("It has expired.", page: "/docs/tokens")),
        #"Bearer realm="api", scope="read write", error="invalid_token", "#
          + #"error_description="It has expired.", error_uri="/docs/tokens""#
      ),
      (.bearer(realm: "api", error: .invalidToken), #"Bearer realm="api", error="invalid_token""#),
      (.basic(realm: "api"), #"Basic realm="api", charset="UTF-8""#),
      (
        .digest(realm: "api", nonce: "7ypf/xlj9XXwfDPEoM4URrv"),
        #"Digest realm="api", qop="auth", algorithm=SHA-256, nonce="7ypf/xlj9XXwfDPEoM4URrv""#
      ),
      (
        .digest(
          realm: "api", nonce: "n", algorithm: .sha512Of256Session, protection: .either, opaque: "o",
          domain: ["/a", "https://b.example/"], isStale: true, hashesUserName: true),
        #"Digest realm="api", qop="auth, auth-int", algorithm=SHA-512-256-sess, nonce="n", opaque="o", "#
          + #"domain="/a https://b.example/", stale=true, userhash=true"#
      ),
      (.negotiate, "Negotiate"),
      (.form(realm: "shop", at: "/login"), #"Form realm="shop", location="/login""#),
      (.basic(realm: #"a "b" \c"#), #"Basic realm="a \"b\" \\c", charset="UTF-8""#),
    ])
  func schemes(_ challenge: Challenge, _ text: String) {
    #expect(challenge.fieldValue.text == text)
    #expect(Challenge(parsing: text) == challenge)
  }

  @Test("Any scheme can be written, with parameters or with data")
  func anyScheme() throws {
    let parameters = [try FieldParameter("Realm", "a"), try FieldParameter("max-age", "5")]
    #expect(
      try Challenge(scheme: "HOBA", parameters: parameters).fieldValue == #"HOBA realm="a", max-age="5""#)
    #expect(try Challenge(scheme: "Negotiate", token68: "oRQwEqADCgEB==").fieldValue == "Negotiate oRQwEqADCgEB==")
  }

  @Test(
    "A challenge that clients could not use is not made, and the error names what is missing",
    arguments: [
      ("Basic", [], "A Basic challenge needs the parameter 'realm' (RFC 7617 §2)."),
      ("basic", ["charset"], "A Basic challenge needs the parameter 'realm' (RFC 7617 §2)."),
      ("Digest", ["nonce", "qop"], "A Digest challenge needs the parameter 'realm' (RFC 7616 §3.3)."),
      ("DIGEST", ["realm", "qop"], "A Digest challenge needs the parameter 'nonce' (RFC 7616 §3.3)."),
      ("Digest", ["realm", "nonce"], "A Digest challenge needs the parameter 'qop' (RFC 7616 §3.3)."),
      ("Bearer", [], "A Bearer challenge has at least one parameter, such as 'realm' (RFC 6750 §3)."),
    ] as [(String, [String], String)])
  func incomplete(_ scheme: String, _ names: [String], _ text: String) throws {
    let parameters = try names.map { try FieldParameter($0, "a") }
    #expect(message { _ = try Challenge(scheme: scheme, parameters: parameters) } == text)
    // What another server sent can be looked at nevertheless.
    let received = ([scheme] + [names.map { "\($0)=a" }.joined(separator: ",")]).joined(separator: " ")
    #expect(Challenge.list(parsing: received)?.first?.parameters.map(\.name) == names)
  }

  @Test("A challenge with all that its scheme needs is made, in any case of letters and order")
  func complete() throws {
    let all = try ["QOP", "nonce", "Realm", "stale"].map { try FieldParameter($0, "a") }
    for scheme in ["Basic", "Digest", "digest", "Bearer", "DPoP"] {
      #expect(try Challenge(scheme: scheme, parameters: all).parameters == all)
    }
    for challenge in [Challenge.basic(realm: "a"), .digest(realm: "a", nonce: "b"), .bearer(scope: "c")] {
      #expect(try Challenge(scheme: challenge.scheme, parameters: challenge.parameters) == challenge)
    }
    let payment = Challenge.payment(id: "a", realm: "b", method: "c", intent: "d", request: [1])
    #expect(try Challenge(scheme: "Payment", parameters: payment.parameters) == payment)
    for name in ["id", "realm", "method", "intent", "request"] {
      let others = payment.parameters.filter { $0.name != name }
      #expect(throws: FieldPartError.self) { try Challenge(scheme: "Payment", parameters: others) }
    }
  }

  @Test("Schemes with parameters take no other data", arguments: ["Basic", "digest", "Bearer", "DPoP", "Payment"])
  func dataInPlaceOfParameters(_ scheme: String) {
    #expect(throws: FieldPartError.self) { try Challenge(scheme: scheme, token68: "abc=") }
    #expect(Challenge(parsing: "\(scheme) abc=")?.token68 == "abc=")
  }

  @Test("A realm from outside can be any visible ASCII, and nothing else")
  func realms() throws {
    for text in HostileText.tricky + [""] {
      let challenge = Challenge.basic(realm: try QuotedText(text))
      #expect(Challenge.list(parsing: challenge.fieldValue.text) == [challenge])
    }
    for text in HostileText.unwritable {
      #expect(throws: FieldPartError.self) { try QuotedText(text) }
      #expect(throws: FieldPartError.self) { try BearerText(text) }
      #expect(throws: FieldPartError.self) { try BearerScope([text]) }
      #expect(throws: FieldPartError.self) { try FieldParameter("realm", text) }
      #expect(throws: FieldPartError.self) { try FieldParameter(text, "a") }
      #expect(throws: FieldPartError.self) { try Challenge(scheme: text) }
      #expect(throws: FieldPartError.self) { try Challenge(scheme: "A", token68: text) }
    }
  }

  @Test("The error names the octet, where it stands, and in what")
  func messages() {
    let lines = "a\r\nb"
    let quoted = #"say "no""#
    #expect(message { _ = try QuotedText(lines) } == "A quoted text cannot contain CR (0x0D), found at offset 1.")
    #expect(
      message { _ = try BearerText(quoted) }
        == "A text in a bearer challenge cannot contain '\"' (0x22), found at offset 4.")
    #expect(
      message { _ = try FieldParameter("realm", "é") }
        == "The value of the parameter 'realm' cannot contain the octet 0xC3, which is not ASCII, found at offset 0.")
    #expect(
      message {
        let realm = try FieldParameter("realm", "a")
        _ = try Challenge(scheme: "Basic", parameters: [realm, try FieldParameter("REALM", "b")])
      } == "The parameter 'realm' occurs twice in one challenge.")
  }

  @Test("A scope is one or more names without spaces, quotes and backslashes")
  func scopes() throws {
    #expect(try BearerScope(["a", "b:c"]).text == "a b:c")
    for scopes in [[], [""], ["a b"], ["a", ""], ["\""], ["\\"], ["a\n"]] {
      #expect(throws: FieldPartError.self) { try BearerScope(scopes) }
    }
  }

  @Test("Literals that cannot be written stop the program")
  func literals() async {
    await #expect(processExitsWith: .failure) { _ = Challenge.basic(realm: "a\nb") }
    await #expect(processExitsWith: .failure) { _ = "a  b" as BearerScope }
    await #expect(processExitsWith: .failure) { _ = "a\"b" as BearerText }
  }

  @Test("Several challenges in one field are told apart")
  func lists() throws {
    let text = #"Newauth realm="apps", type=1, title="Login to \"apps\"", Basic realm="simple""#
    let list = try #require(Challenge.list(parsing: text))
    #expect(list.map(\.scheme) == ["Newauth", "Basic"])
    #expect(list[0].parameters.map(\.value) == ["apps", "1", "Login to \"apps\""])
    #expect(
      Challenge.list(parsing: #" , Negotiate ,, NTLM abc==, Basic realm = "x" , Bearer"#)?.map(\.description)
        == ["Negotiate", "NTLM abc==", #"Basic realm="x""#, "Bearer"])
  }

  @Test(
    "What is no challenge is refused",
    arguments: [
      "", ",", "=", "\"a\"", "Basic realm=\"a", "Basic realm=\"a\" b", "Basic realm=\"a\"; b=c",
      "Basic a=1, a=2", "Basic realm=\"\u{0}\"", "Basic realm=\"é\"", "A b c", "A =", "A b=c d=e",
    ])
  func refused(_ text: String) {
    #expect(Challenge.list(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    let seeds = ["Basic ", "realm=", "\"a\"", "Bearer", "abc==", ", ", "Digest "]
    var read = 0
    for text in HostileText.fuzz(around: seeds) {
      guard let list = Challenge.list(parsing: text) else { continue }
      read += 1
      #expect(Challenge.list(parsing: list.map(\.description).joined(separator: ", ")) == list)
    }
    #expect(read > 100)
  }
}

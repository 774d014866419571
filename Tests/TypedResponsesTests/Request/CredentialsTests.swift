import Testing
import TypedResponses

@Suite struct CredentialsTests {
  private func request(_ values: String...) -> RequestHead {
    RequestHead(.get, "/", fields: values.map { (.authorization, $0) })
  }

  @Test(
    "A token is read whatever the case of the scheme and the spaces around",
    arguments: [
      "Bearer mF_9.B5f-4.1JqM", "bearer mF_9.B5f-4.1JqM", "BEARER  mF_9.B5f-4.1JqM", " Bearer mF_9.B5f-4.1JqM\t",
    ])
  func token(_ value: String) throws {
    let credentials = try #require(try Credentials(request(value)))
    #expect(credentials.isOf("Bearer"))
    #expect(credentials.token68?.text == "mF_9.B5f-4.1JqM")
  }

  @Test("Parameters are read with quotes taken off, and empty members of the list passed over")
  func parameters() throws {
    let credentials = try #require(try Credentials(request(#"Digest username="Mufasa, the king" , , qop=auth,"#)))
    #expect(credentials.parameters.map(\.name) == ["username", "qop"])
    #expect(credentials.parameters.map(\.value) == ["Mufasa, the king", "auth"])
  }

  @Test("A request without the field has no credentials")
  func none() throws {
    #expect(try Credentials(RequestHead()) == nil)
  }

  @Test(
    "Of two fields or two schemes nobody can tell which counts",
    arguments: [["Bearer a", "Bearer b"], ["Bearer a", "Bearer a"], ["Bearer a, Bearer b"], ["Bearer a, Basic b"]])
  func several(_ values: [String]) {
    let request = RequestHead(.get, "/", fields: values.map { (.authorization, $0) })
    #expect(throws: CredentialsError.several) { _ = try Credentials(request) }
  }

  @Test(
    "What does not have the form of credentials is refused",
    arguments: ["", " ", "Bearer a b", "Bearer\tx", "Bearer a=b=", "\"Bearer\" x", ", Bearer x", "Bearer é", "=abc"])
  func malformed(_ value: String) {
    #expect(throws: CredentialsError.malformed) { _ = try Credentials(request(value)) }
  }

  @Test("Where a handler lets it through, the answer is 400", arguments: ["", "Bearer a b", "Bearer a, Basic b"])
  func letThrough(_ value: String) async throws {
    let request = request(value)
    let encoded = await ResponsePipeline().respond(to: request) {
      OK(try Credentials(request)?.scheme ?? "none")
    }
    #expect(encoded.status == .badRequest)
  }

  @Test("A field that is too long is refused by its limit")
  func tooLong() {
    let long = "Bearer " + String(repeating: "a", count: 100)
    #expect(message { _ = try Credentials(request(long), limit: 64) }?.contains("longer than 64 octets") == true)
  }

  @Test("Neither descriptions nor dumps show a secret")
  func concealed() throws {
    let credentials = try #require(try Credentials(request("Bearer hushhush")))
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped, "\(Secret("hushhush"))"] {
      #expect(!text.contains("hushhush"))
    }
  }

  @Test(
    "Secrets equal the same text alone",
    arguments: [
      ("abc", "abc", true), ("abc", "abd", false), ("abc", "ab", false), ("ab", "abc", false), ("", "", false),
      ("abcabc", "abc", false), ("", "a", false), ("a", "", false),
    ])
  func equality(_ given: String, _ expected: String, _ isEqual: Bool) {
    #expect(Secret(given).equals(expected) == isEqual)
  }

  @Test("Hostile fields never stop the reader")
  func hostile() {
    for text in HostileText.fuzz(around: ["Bearer abc==", "Digest a=\"b, c\", d=e", "Basic QWxhZGRpbjpvcGVu"]) {
      guard let credentials = try? Credentials(request(text)) else { continue }
      #expect(!credentials.scheme.isEmpty)
      _ = BasicCredentials(credentials)
    }
  }
}

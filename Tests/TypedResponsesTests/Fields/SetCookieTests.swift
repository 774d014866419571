import Testing
import TypedResponses

@Suite struct SetCookieTests {
  @Test("Without further words a cookie is the safest there is")
  func safe() throws {
    try SetCookie("__Host-session", "9f86d081").expectWritten(
      "__Host-session=9f86d081; Path=/; Secure; HttpOnly; SameSite=Lax")
  }

  @Test("Every attribute is written")
  func attributes() throws {
    let date = try #require(HTTPDate(secondsSince1970: 784_111_777))
    try SetCookie("a", "1", lifetime: .maxAge(.seconds(3600)), domain: "example.com", path: "/a b", sameSite: .strict)
      .expectWritten("a=1; Max-Age=3600; Domain=example.com; Path=/a b; Secure; HttpOnly; SameSite=Strict")
    try SetCookie("a", "", lifetime: .until(date), sameSite: .none, readers: .scripts)
      .expectWritten("a=; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Path=/; Secure; SameSite=None")
    try SetCookie("a", "1", transport: .any, readers: .scripts).expectWritten("a=1; Path=/; SameSite=Lax")
  }

  @Test("A cookie is removed by a date in the past, and so is one without time to live")
  func removal() throws {
    try SetCookie.removing("a", domain: "example.com").expectWritten(
      "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=example.com; Path=/; Secure; HttpOnly; SameSite=Lax")
    for duration in [Duration.zero, .milliseconds(999), .seconds(-1)] {
      try SetCookie("a", "1", lifetime: .maxAge(duration)).expectWritten(
        "a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/; Secure; HttpOnly; SameSite=Lax")
    }
  }

  @Test("What removes a cookie names transport, site and readers, so that it counts over HTTP and across sites")
  func removalAsSet() throws {
    let end = "Expires=Thu, 01 Jan 1970 00:00:00 GMT"
    try SetCookie.removing("a", transport: .any, readers: .scripts).expectWritten("a=; \(end); Path=/; SameSite=Lax")
    try SetCookie.removing("a", path: "/b", sameSite: .none).expectWritten(
      "a=; \(end); Path=/b; Secure; HttpOnly; SameSite=None")
    try SetCookie.removingPartitioned("__Host-a").expectWritten(
      "__Host-a=; \(end); Path=/; Secure; HttpOnly; SameSite=None; Partitioned")
    #expect(throws: FieldPartError.self) { try SetCookie.removing("__Host-a", transport: .any) }
  }

  @Test(
    "A cookie's own removal repeats all but value and lifetime",
    arguments: [
      try SetCookie("a", "1", lifetime: .maxAge(.seconds(5)), domain: "example.com", path: "/b", sameSite: .strict),
      try SetCookie("a", "1", transport: .any, readers: .scripts), try SetCookie("a", "1", sameSite: .none),
      try SetCookie.partitioned("__Host-Http-a", "1"),
    ])
  func ownRemoval(_ cookie: SetCookie) throws {
    let removal = cookie.removal
    let end = "Expires=Thu, 01 Jan 1970 00:00:00 GMT"
    #expect(removal.value.isEmpty)
    #expect(removal.fieldValue.text.hasPrefix("\(cookie.name)=; \(end); "))
    let kept = cookie.fieldValue.text.split(separator: "; ").dropFirst().filter { !$0.hasPrefix("Max-Age") }
    #expect(removal.fieldValue.text.split(separator: "; ").dropFirst(2).elementsEqual(kept))
    #expect(SetCookie(parsing: removal.fieldValue.text) == removal)
  }

  @Test("A partitioned cookie is secure and goes along in frames of other sites")
  func partitioned() throws {
    try SetCookie.partitioned("__Host-chat", "1", readers: .scripts).expectWritten(
      "__Host-chat=1; Path=/; Secure; SameSite=None; Partitioned")
    #expect(SetCookie(parsing: "a=1; Secure; PARTITIONED")?.isPartitioned == true)
    #expect(SetCookie(parsing: "a=1; Partitioned") == nil)
  }

  @Test(
    "A cookie that scripts may read, or that goes over HTTP, cannot be named __Http-…",
    arguments: ["__Http-", "__Host-Http-", "__HTTP-", "__host-http-"])
  func prefixes(_ prefix: String) throws {
    let name = "\(prefix)a"
    #expect(throws: Never.self) { try SetCookie(name, "1") }
    #expect(throws: Never.self) { try SetCookie.removing(name) }
    #expect(throws: FieldPartError.self) { try SetCookie(name, "1", readers: .scripts) }
    #expect(throws: FieldPartError.self) { try SetCookie(name, "1", transport: .any) }
    #expect(throws: FieldPartError.self) { try SetCookie.partitioned(name, "1", readers: .scripts) }
    #expect(SetCookie(parsing: "\(name)=1; Path=/; Secure") == nil)
    let isForOneHost = prefix.lowercased().hasPrefix("__host-")
    #expect((try? SetCookie(name, "1", domain: "example.com")) == nil || !isForOneHost)
  }

  @Test("What browsers cut or ignore is refused at the limit")
  func limits() throws {
    #expect(throws: Never.self) { try SetCookie("a", String(repeating: "b", count: 4095)) }
    #expect(throws: FieldPartError.self) { try SetCookie("a", String(repeating: "b", count: 4096)) }
    #expect(throws: Never.self) { try SetCookie("a", "1", path: "/" + String(repeating: "b", count: 1023)) }
    #expect(throws: FieldPartError.self) { try SetCookie("a", "1", path: "/" + String(repeating: "b", count: 1024)) }
    #expect(throws: Never.self) { try SetCookie("a", "1", lifetime: .maxAge(.seconds(400 * 86_400))) }
    #expect(
      message { _ = try SetCookie("a", "1", lifetime: .maxAge(.seconds(400 * 86_400 + 1))) }
        == "Browsers keep a cookie for 400 days at most. Set it again before they have passed.")
    #expect(SetCookie(parsing: "a=1; Max-Age=99999999") != nil)
  }

  @Test("Text that would break the field or its grammar is refused in every part")
  func hostileParts() throws {
    for text in HostileText.unwritable + ["a;b", "a;Domain=evil.example"] {
      #expect(throws: FieldPartError.self) { try SetCookie(text, "1") }
      #expect(throws: FieldPartError.self) { try SetCookie("a", text) }
      #expect(throws: FieldPartError.self) { try SetCookie("a", "1", domain: text) }
      #expect(throws: FieldPartError.self) { try SetCookie("a", "1", path: "/\(text)") }
    }
    for text in ["", "a b", "a=b", "\"a\""] { #expect(throws: FieldPartError.self) { try SetCookie(text, "1") } }
    for text in ["a b", "a,b", "\"a\"", "a\\b"] {
      #expect(throws: FieldPartError.self) { try SetCookie("a", text) }
    }
    for text in ["", "a", "/a "] { #expect(throws: FieldPartError.self) { try SetCookie("a", "1", path: text) } }
    for text in ["", ".example.com", "example..com", "-a.com", "a-.com", "a_b.com", "a.com/", "[::1]"] {
      #expect(throws: FieldPartError.self) { try SetCookie("a", "1", domain: text) }
    }
  }

  @Test("A refused cookie is told why")
  func sentences() {
    #expect(
      message { _ = try SetCookie("a", "b;c") } == "The value of a cookie cannot contain ';' (0x3B), found at offset 1."
    )
    #expect(
      message { _ = try SetCookie("a", "1", sameSite: .none, transport: .any) }
        == "Browsers drop cookies with SameSite=None that are not Secure.")
    #expect(
      message { _ = try SetCookie("a", String(repeating: "b", count: 4096)) }
        == "Browsers drop cookies whose name and value have more than 4096 octets together.")
    let host = "A cookie named __Host-… has to be Secure, with the path '/' and without a domain."
    #expect(message { _ = try SetCookie("__Host-a", "1", domain: "example.com") } == host)
    #expect(message { _ = try SetCookie("__HOST-a", "1", path: "/a") } == host)
    #expect(message { _ = try SetCookie("__Host-a", "1", transport: .any) } == host)
    #expect(
      message { _ = try SetCookie("__Secure-a", "1", transport: .any) }
        == "A cookie named __Secure-… has to be Secure.")
    #expect(
      message { _ = try SetCookie("__http-a", "1", readers: .scripts) }
        == "A cookie named __Http-… has to be Secure and HttpOnly.")
  }

  @Test("Received cookies may have attributes in any case and order, and unknown ones; Max-Age goes before Expires")
  func parsing() throws {
    let text =
      "a=1;path=/;MAX-AGE=60 ; Expires=Sun, 06 Nov 1994 08:49:37 GMT;SECURE;httponly; Priority=High; samesite=LAX"
    #expect(SetCookie(parsing: text) == (try SetCookie("a", "1", lifetime: .maxAge(.seconds(60)))))
    #expect(SetCookie(parsing: "a=b=c")?.value == "b=c")
    #expect(SetCookie(parsing: "a=1")?.path == nil)
  }

  @Test(
    "What is no cookie, or one that browsers drop, is refused",
    arguments: [
      "", "a", "=1", "a=1; Max-Age=x", "a=1; Expires=soon", "a=1; SameSite=Maybe", "a=1; SameSite=None", "a=é",
      "__Host-a=1; Path=/", "a=1; Path=x", "a=1; Domain=", "a=1\r\nX: 1",
    ])
  func refused(_ text: String) {
    #expect(SetCookie(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    SetCookie.expectSteady(
      around: ["a=1", "; Secure", "; Partitioned", "; Path=/", "; Max-Age=5", "; SameSite=Strict", "; Domain=b.c"],
      atLeast: 100)
  }
}

import Testing
import TypedResponses

@Suite struct URIReferenceTests {
  @Test(
    "The examples of RFC 3986 and every kind of reference are taken as they are",
    arguments: [
      "http://www.ietf.org/rfc/rfc2396.txt", "ldap://[2001:db8::7]/c=GB?objectClass?one", "mailto:John.Doe@example.com",
      "news:comp.infosystems.www.servers.unix", "tel:+1-816-555-1212",
      "urn:oasis:names:specification:docbook:dtd:xml:4",
      "about:blank", "//example.com", "//example.com:8080/a?b#c", "/", "/a/b;c=d/e,f", "a/b", "./a:b", "../a", "?a=b",
      "#", "#/items/0", "", "/?", "/a//b", "https://[v1.a:b]/", "https://[Vf.:]/", "//[::]", "//[1::]:80",
      "//[1:2:3:4:5:6:7:8]", "//[1:2:3:4:5:6:192.0.2.1]", "//[::ffff:192.0.2.255]/", "//[1:2:3::5:6:7:8]",
      "https://example.com:/", "/%00%fF", "https://a%20b/",
      "file:///etc/hosts", "/search?q=a/b?c", "/~user/'(x)*!$&+",
    ])
  func taken(_ text: String) throws {
    #expect(try URIReference(text).text == text)
  }

  @Test(
    "What is no reference is refused with the octet, its place and its part",
    arguments: [
      ("/a b", "The path of a URI cannot contain a space (0x20), found at offset 2."),
      ("/a\r\nX: 1", "The path of a URI cannot contain CR (0x0D), found at offset 2."),
      ("/a\n", "The path of a URI cannot contain LF (0x0A), found at offset 2."),
      ("/\u{0}", "The path of a URI cannot contain NUL (0x00), found at offset 1."),
      ("/é", "The path of a URI cannot contain the octet 0xC3, which is not ASCII, found at offset 1."),
      ("/\\host", "The path of a URI cannot contain '\\' (0x5C), found at offset 1."),
      ("/a?\"", "The query of a URI cannot contain '\"' (0x22), found at offset 3."),
      ("/a#b#c", "The fragment of a URI cannot contain '#' (0x23), found at offset 4."),
      ("/<script>", "The path of a URI cannot contain '<' (0x3C), found at offset 1."),
      ("/%", "The '%' at offset 1 is not followed by two hexadecimal digits."),
      ("/%2", "The '%' at offset 1 is not followed by two hexadecimal digits."),
      ("/a%2gb", "The '%' at offset 2 is not followed by two hexadecimal digits."),
      (
        "https://user:pw@example.com/",
        "A URI must not have user information before an '@', found at offset 15."
      ),
      ("//@example.com", "A URI must not have user information before an '@', found at offset 2."),
      ("https://exa mple.com", "The host of a URI cannot contain a space (0x20), found at offset 11."),
      ("https://example.com:80a/", "The port of a URI cannot contain 'a' (0x61), found at offset 22."),
      ("https://[::1", "The '[' at offset 8 is not closed."),
      ("https://[::g]/", "The address of a URI cannot contain 'g' (0x67), found at offset 11."),
      ("https://[]/", "What stands in brackets at offset 9 is no IPv6 address."),
      ("//[1:2]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[:::]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[:1::2]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[1::2::3]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[12345::]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[1:2:3:4:5:6:7:8:9]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[1:2:3:4::5:6:7:8]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[192.0.2.1]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[192.0.2.1::]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[::192.0.2.01]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[::192.0.2.256]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[::192.0.2]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[v.a]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[v1.]", "What stands in brackets at offset 3 is no IPv6 address."),
      ("//[fe80::1%25eth0]", "The address of a URI cannot contain '%' (0x25), found at offset 10."),
      ("https://[::1]a/", "The host of a URI cannot contain 'a' (0x61), found at offset 13."),
      ("https://a]b/", "The host of a URI cannot contain ']' (0x5D), found at offset 9."),
      (
        "1a:b",
        "What stands before the ':' at offset 2 is no scheme: a letter, then letters, digits, '+', '-', '.'."
      ),
      ("https:///x", "A URI of the scheme 'https' must name a host."),
      ("http://", "A URI of the scheme 'http' must name a host."),
      ("HTTPS://:443/x", "A URI of the scheme 'HTTPS' must name a host."),
      ("https:/example.com", "A URI of the scheme 'https' must name a host."),
      ("http:example.com", "A URI of the scheme 'http' must name a host."),
      ("wss:///x", "A URI of the scheme 'wss' must name a host."),
      ("///x", "A reference that begins with '//' must name a host."),
      ("//", "A reference that begins with '//' must name a host."),
      ("//:80/x", "A reference that begins with '//' must name a host."),
      (":a", "What stands before the ':' at offset 0 is no scheme: a letter, then letters, digits, '+', '-', '.'."),
    ])
  func refused(_ text: String, _ message: String) {
    do {
      _ = try URIReference(text)
      Issue.record("\(text) was taken.")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test("Hostile text never stops the program, and what is taken is visible ASCII")
  func hostile() {
    for text in HostileText.fuzz(around: ["https://", "[::1]", "//", "/", "?", "#", "%41", "@", ":80"]) {
      guard let reference = try? URIReference(text) else { continue }
      #expect(reference.text.utf8.allSatisfy { (0x21...0x7E).contains($0) })
    }
  }

  @Test("Only a reference with a scheme is absolute", arguments: [("urn:a", true), ("//a", false), ("/a:b", false)])
  func absolute(_ reference: URIReference, _ isAbsolute: Bool) {
    #expect(reference.isAbsolute == isAbsolute)
  }

  @Test("A literal that is no reference stops the program")
  func literal() async {
    await #expect(processExitsWith: .failure) { _ = "/a b" as URIReference }
  }
}

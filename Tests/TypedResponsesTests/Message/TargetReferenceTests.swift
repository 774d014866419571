import Testing

@testable import TypedResponses

@Suite struct TargetReferenceTests {
  @Test(
    "A target is a reference that leads back to it",
    arguments: [
      ("/users?page=2", "/users?page=2"), ("/", "/"), ("", "/"), ("?a=b", "/?a=b"), ("/a?", "/a?"),
      ("/a?b&&c=", "/a?b&&c="),
      ("/a?b?c=/d:@", "/a?b?c=/d:@"), ("/a#b?c", "/a"), ("/a:b/c@d;e=f,g", "/a:b/c@d;e=f,g"), ("*", "/*"),
      ("users", "/users"),
      // What browsers leave as it is.
      ("/u?filter[role]=admin&ids[]=1|2", "/u?filter%5Brole%5D=admin&ids%5B%5D=1%7C2"), ("/a?\"x\"", "/a?%22x%22"),
      ("/a?{b}^`c`\\", "/a?%7Bb%7D%5E%60c%60%5C"), ("/a?b=%5B%5d", "/a?b=%5B%5d"), ("/%zz?100%", "/%25zz?100%25"),
      ("/%4", "/%254"), ("/ü?é=ß", "/%C3%BC?%C3%A9=%C3%9F"), ("/a\r\nX: 1?b", "/a%0D%0AX:%201?b"), ("/a\u{0}", "/a%00"),
      ("/a#\u{301}?b", "/a"),
      // What would lead to another host.
      ("//users?limit=1", "/.//users?limit=1"), ("///users", "/.///users"), ("//", "/.//"),
      ("//u@h:80/a", "/.//u@h:80/a"),
      ("/\\users", "/%5Cusers"), ("/\t/users", "/%09/users"), ("\\\\users", "/%5C%5Cusers"),
      ("http://example.com/a?b", "/a?b"), ("https://example.com", "/"), ("http://example.com?a", "/?a"),
      ("http://example.com//users", "/.//users"), ("javascript:alert(1)", "/javascript:alert(1)"),
      ("/a?next=http://example.com/", "/a?next=http://example.com/"), ("://x", "/://x"),
    ])
  func references(_ target: String, _ text: String) throws {
    let reference = RequestHead(.get, target).targetReference
    #expect(reference.text == text)
    #expect(URISyntax(try URIReference(reference.text).text).authority == nil)
    #expect(!reference.isAbsolute)
  }

  @Test("Whatever the target, the reference is one, and names no host")
  func anything() throws {
    var random = SeededGenerator(seed: 7)
    let octets = Array("/?#&=%[]|\"\\:@.2Fa \u{1}ü".unicodeScalars)
    for _ in 0..<5_000 {
      var target = ""
      for _ in 0..<random.count(upTo: 12) {
        target.unicodeScalars.append(octets[Int.random(in: 0..<octets.count, using: &random)])
      }
      let changed = TargetReference(target).reference(setting: [("a", "1"), ("2", nil)])
      for reference in [RequestHead(.get, target).targetReference, changed] {
        #expect((try? URIReference(reference.text)) != nil, "\(target)")
        #expect(URISyntax(reference.text).authority == nil && !reference.isAbsolute, "\(target)")
        #expect(reference.text.hasPrefix("/"), "\(target)")
      }
    }
  }
}

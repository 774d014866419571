import Testing
import TypedResponses

@Suite struct JSONPointerTests {
  /// The examples of RFC 6901 §5 and §6.
  static let examples: [(tokens: [String], text: String, fragment: String)] = [
    ([], "", "#"), (["foo"], "/foo", "#/foo"), (["foo", "0"], "/foo/0", "#/foo/0"), ([""], "/", "#/"),
    (["a/b"], "/a~1b", "#/a~1b"), (["c%d"], "/c%d", "#/c%25d"), (["e^f"], "/e^f", "#/e%5Ef"),
    (["g|h"], "/g|h", "#/g%7Ch"), (["i\\j"], "/i\\j", "#/i%5Cj"), (["k\"l"], "/k\"l", "#/k%22l"),
    ([" "], "/ ", "#/%20"), (["m~n"], "/m~0n", "#/m~0n"), (["ä\n"], "/ä\n", "#/%C3%A4%0A"),
    (["/\u{301}~\u{301}", "\u{301}"], "/~1\u{301}~0\u{301}/\u{301}", "#/~1%CC%81~0%CC%81/%CC%81"),
  ]

  @Test("Tokens are escaped as in the RFC's examples", arguments: examples)
  func escapes(_ tokens: [String], _ text: String, _ fragment: String) {
    let pointer = JSONPointer(tokens)
    #expect(pointer.text == text)
    #expect(pointer.fragment == fragment)
    #expect(JSONPointer(text) == pointer)
    #expect(pointer.tokens == tokens)
  }

  @Test("Text that is no pointer is refused", arguments: ["a", "a/b", "/~", "/a~2", "/a~", "#/a"])
  func refuses(_ text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test("Whatever is read as a pointer is written as it was read, and nothing traps")
  func mutated() {
    var random = Mutation(seed: 6901)
    let seed = Array("/items/0/a~1b/~0~01//ä%25/-/18446744073709551616".utf8)
    for _ in 0..<random.count(short: 2_000) {
      let text = String(decoding: random.input(from: seed), as: UTF8.self)
      guard let pointer = JSONPointer(text) else { continue }
      #expect(pointer.text == text && JSONPointer(pointer.tokens) == pointer)
      _ = pointer.fragment
    }
  }

  @Test("A pointer grows by names and indexes")
  func appends() {
    #expect(JSONPointer([]).appending("items").appending(3).appending("a/b").text == "/items/3/a~1b")
  }
}

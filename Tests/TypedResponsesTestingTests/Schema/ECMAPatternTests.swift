import Testing

@testable import TypedResponsesChecking

@Suite("Regular expressions of ECMA-262")
struct ECMAPatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool? {
    var steps = 1_000_000
    return try ECMAPattern(pattern).matches(text, steps: &steps)
  }

  @Test(
    "What matches",
    arguments: [
      ("a", "bab"), ("^a|b$", "cb"), ("^(?:ab|c)*d?$", "abcabd"), ("^a{2,3}$", "aaa"), ("^a{2}b{0,}$", "aabb"),
      ("^[^a-c\\d]+$", "xyz"), ("\\bword\\b", "a word."), ("^\\p{Lu}\\P{L}$", "Ü1"),
      ("^\\u{1F600}\\uD83D\\uDE00$", "😀😀"),
      ("^.$", "😀"), ("^(?=.*\\d)(?!.*x)[a-z\\d]{3,}$", "ab1"), ("^$", ""), ("", "x"), ("^[\\]\\-\\\\]+$", "]-\\"),
      ("^\\cA\\x41\\0$", "\u{1}A\0"), ("^\\s$", "\u{FEFF}"), ("^(?<year>\\d{4})-\\d\\d$", "2026-11"),
      ("^a+?b*?$", "aab"),
      ("^[a-z0-9!#$%&'*+/=?^_`{|}~-]+@x$", "a{b@x"), ("^(a|)*$", "aa"), ("^(a*)*$", "aaa"), ("^\\p{gc=Nd}+$", "12"),
    ])
  func matching(pattern: String, text: String) throws {
    #expect(try matches(pattern, text) == true)
  }

  @Test(
    "What does not",
    arguments: [
      ("^a$", "a\n"), ("^.$", "\n"), ("\\d", "٣"), ("^\\w$", "é"), ("^a{2,3}$", "aaaa"), ("^(?!a)", "a"),
      ("\\Bword", "a word"),
      ("^(?=.*\\d)[a-z]+$", "abc"), ("[]", "a"), ("^\\S$", "\u{A0}"),
    ])
  func notMatching(pattern: String, text: String) throws {
    #expect(try matches(pattern, text) == false)
  }

  @Test(
    "What is not run is refused, with the reason",
    arguments: [
      ("(a)\\1", "it has a back reference"), ("(?<=a)b", "it looks behind"), ("(", "a '(' is not closed"),
      (")", "a ')' closes nothing"), ("[", "a '[' is not closed"), ("*", "a '*' repeats nothing"),
      ("a**", "a '*' repeats nothing"), ("\\", "it ends with a '\\'"), ("[b-a]", "a range in '[…]' is out of order"),
      ("\\a", "the escape '\\a' has no meaning"), ("a{3,2}", "a '{' begins no number of repetitions"),
      ("\\p{Script=Greek}", "the property 'Script=Greek' of characters is not known"),
      ("\\uD800", "it has half of a surrogate pair"), ("((a{1000}){1000}){1000}", "it repeats more than is tried"),
      ("(?i:a)", "a group begins with '(?' and what is not known"),
      ("(((){9999}){9999}){9999}", "it repeats more than is tried"),
      (String(repeating: "(", count: 100_000), "its groups nest deeper than is read"),
      ("a{99999999999999999999}", "it repeats more than is tried"),
    ])
  func refused(pattern: String, reason: String) {
    let error = #expect(throws: ECMAPattern.Refusal.self) { try ECMAPattern(pattern) }
    #expect(error?.reason == reason)
  }

  @Test("Time grows with the text, also where backtracking would not end")
  func time() throws {
    let text = String(repeating: "a", count: 5000) + "b"
    for pattern in ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*)*c$"] {
      #expect(try matches(pattern, text) == false)
    }
    var steps = 10_000
    #expect(try ECMAPattern("^(?:(?=a*b).)*$").matches(text, steps: &steps) == nil)
  }
}

import Testing

@testable import TypedResponses

@Suite("Constraints of members")
struct MemberConstraintTests {
  @Test(
    "Patterns match the whole text, as an expression of RFC 9485 says",
    arguments: [
      ("[A-Z]{2}-[0-9]+", ["DE-1", "AB-0123"], ["DE-", "xDE-1", "DE-1\n", ""]),
      ("a|bc*", ["a", "b", "bccc"], ["ab", "ac", "c"]),
      ("(ab){2,3}", ["abab", "ababab"], ["ab", "abababab"]),
      (".?", ["", "x", "é", "\u{1F600}"], ["\n", "xy"]),
      ("[^a-c\\-]", ["d", "^"], ["a", "-", ""]),
      ("\\p{Lu}\\P{L}", ["Ä1", "A-"], ["ä1", "AB"]),
      ("\\^a^$b[$]", ["^a^$b$"], ["a", "ab", "^ab"]),
      ("(a*)*b", ["b", "aaab"], ["aaa"]),
      ("x{0}y{2,}", ["yy", "yyy"], ["y", "xyy"]),
      ("", [""], ["a"]),
    ])
  func patterns(expression: String, matching: [String], others: [String]) throws {
    let pattern = try InternetPattern(expression)
    for text in matching { #expect(pattern.matches(text), "\(expression) \(text)") }
    for text in others { #expect(!pattern.matches(text), "\(expression) \(text)") }
  }

  @Test(
    "What not all dialects understand alike is no pattern",
    arguments: [
      "\\d", "a**", "(?:a)", "[a", "(a", "a)", "a{2,1}", "a{", "[z-a]", "\\p{Xx}", "a]", "[]", "\\", "(?=a)",
      "a{99999}", "^a", "a$", "^a$", "$",
    ])
  func noPatterns(expression: String) {
    #expect(throws: InternetPatternError.self) { try InternetPattern(expression) }
  }

  @Test("Nested repetitions take no longer than others")
  func linear() throws {
    let pattern = try InternetPattern("(a|a)*(a*)*b")
    #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
  }

  @Test("A schema has the pattern as ECMAScript writes it")
  func ecmaScript() throws {
    #expect(try InternetPattern("a.b$|[^-x]{1,2}").anchored == "^(?:(?:a[^\\n\\r]b\\$|[^\\-x]{1,2}))$")
  }

  @Test("Lengths count code points")
  func lengths() {
    let constraint = MemberConstraint<String>.length(...2)
    #expect(constraint.fault(in: "e\u{301}") == nil)
    #expect(constraint.fault(in: "e\u{301}x") == .length(...2))
    #expect(constraint.keywords == ["maxLength": 2])
  }

  @Test("Ranges say their bounds")
  func ranges() {
    #expect(MemberConstraint<Int>.range(1...).fault(in: 0)?.detail == "Must be at least 1.")
    #expect(
      MemberConstraint<UInt64>.range(...UInt64.max).keywords == [
        "maximum": JSONValue.numeral(JSONNumeral(checked: "18446744073709551615"))
      ])
    #expect(MemberConstraint<Double>.range(0...0.5).fault(in: 0.75)?.detail == "Must be from 0 to 0.5.")
    #expect(MemberConstraint<Double>.range(0...).fault(in: .infinity) == nil)
    #expect(MemberConstraint<Int>.oneOf(1, 5).fault(in: 2)?.detail == "Must be one of 1, 5.")
    #expect(MemberConstraint<String>.oneOf("a", "b").fault(in: "c") == .notOneOf(["a", "b"]))
  }

  @Test("Texts that are canonically equal are different elements")
  func unique() {
    let constraint = MemberConstraint<[String]>.unique()
    #expect(constraint.fault(in: ["é", "e\u{301}"]) == nil)
    #expect(constraint.fault(in: ["a", "a"]) == .notUnique)
  }

  @Test(
    "Counts say their bounds",
    arguments: [
      (MemberConstraint<[Int]>.count(1...), "Must have at least 1 element."),
      (.count(2...3), "Must have from 2 to 3 elements."),
    ])
  func counts(constraint: MemberConstraint<[Int]>, detail: String) {
    #expect(constraint.fault(in: [])?.detail == detail)
    #expect(constraint.fault(in: [1, 2]) == nil)
  }

  @Test(
    "Formats",
    arguments: [
      (MemberFormat.email, ["a@example.com", "a.b+c@x"], ["a", "@x", "a@", "a..b@x", "a@-x", "a b@x", "a@x@y "]),
      (.date, ["2026-11-03", "2024-02-29"], ["2026-02-29", "2026-11-3", "20261103", "2026-11-03T"]),
      (.hostname, ["example.com", "a-b"], ["", "-a", "a..b", "ü", "a_b"]),
    ])
  func formats(format: MemberFormat, right: [String], wrong: [String]) {
    for text in right { #expect(format.isValid(text), "\(text)") }
    for text in wrong { #expect(!format.isValid(text), "\(text)") }
  }
}

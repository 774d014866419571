import Testing
import TypedResponses

@Suite struct QueryParametersTests {
  private func pairs(_ target: String) -> [[String]] {
    RequestHead(.get, target).query.all.map { [$0.name, $0.value] }
  }

  @Test(
    "Names and values are decoded, in their order",
    arguments: [
      ("/users", []), ("/users?", []), ("/users?a=1", [["a", "1"]]),
      ("/?a=1&b=2&a=3", [["a", "1"], ["b", "2"], ["a", "3"]]),
      ("/?q=M%C3%BCller+Meier", [["q", "Müller Meier"]]), ("/?a%3Db=c%26d", [["a=b", "c&d"]]),
      ("/?a=b=c", [["a", "b=c"]]),
      ("/?flag", [["flag", ""]]), ("/?=x", [["", "x"]]), ("/?&&a=1&", [["a", "1"]]), ("/?a=1#b?c=2", [["a", "1"]]),
      ("/?a=%2B%2b", [["a", "++"]]),
    ] as [(String, [[String]])])
  func decodes(_ target: String, _ expected: [[String]]) {
    #expect(pairs(target) == expected)
  }

  @Test(
    "What cannot be decoded stays visible and never traps",
    arguments: [
      ("/?a=%", "%"), ("/?a=%4", "%4"), ("/?a=%zz", "%zz"), ("/?a=%FF", "\u{FFFD}"), ("/?a=%00", "\0"),
      ("/?a=%0D%0A", "\r\n"),
      ("?a=1?b", "1?b"),
    ])
  func hostile(_ target: String, _ value: String) {
    #expect(RequestHead(.get, target).query["a"] == value)
  }

  @Test("One value or all of them")
  func access() {
    let query = RequestHead(.get, "/?role=admin&role=guest").query
    #expect(query["role"] == "admin")
    #expect(query.values(of: "role") == ["admin", "guest"])
    #expect(query["Role"] == nil)
  }
}

import Testing

@testable import TypedResponses

@Suite struct NoVarySearchTests {
  @Test("It is written as the draft has it, names beyond ASCII as forms write them")
  func written() {
    NoVarySearch.ignoring("utm_source", "utm_medium").expectWritten(#"params=("utm_source" "utm_medium")"#)
    NoVarySearch.ignoringAll(except: "page").inAnyOrder().expectWritten(#"key-order, except=("page")"#)
    NoVarySearch.ignoringAll().expectWritten("except=()")
    NoVarySearch.inAnyOrder.expectWritten("key-order, params=()")
    NoVarySearch.ignoring("é 気", "a\"b").expectWritten(#"params=("%C3%A9%20%E6%B0%97" "a%22b")"#)
  }

  @Test("The draft's examples are read as it says")
  func examples() {
    #expect(NoVarySearch(parsing: #"params=("%C3%A9+%E6%B0%97")"#)?.ignored == ["é 気"])
    #expect(NoVarySearch(parsing: #"params=("a")"#)?.ignored == ["a"])
    #expect(NoVarySearch(parsing: #"except=("x")"#)?.distinguished == ["x"])
    #expect(NoVarySearch(parsing: #"except=("x"), key-order"#) == .ignoringAll(except: "x").inAnyOrder())
    #expect(NoVarySearch(parsing: "key-order, other=1") == .inAnyOrder)
  }

  @Test(
    "What the draft calls invalid, and what says nothing, is not taken",
    arguments: [
      "", "key-order=\"not a boolean\"", "params=\"not an inner list\"", "params=(not-a-string)", "params=?0",
      "params=?1", "params=?1, except=(\"x\")", "params=(\"a\"), except=(\"x\")", "params=(), except=()",
      "except=\"not an inner list\"", "except=(not-a-string)", "except=?1", "params=()", "key-order=?0", "(",
    ])
  func refused(_ text: String) {
    #expect(NoVarySearch(parsing: text) == nil)
  }

  @Test("Whatever is read is written so that it reads the same again")
  func steady() {
    NoVarySearch.expectSteady(around: [#"key-order, params=("a" "b%20c")"#, #"except=("page")"#], atLeast: 20)
  }
}

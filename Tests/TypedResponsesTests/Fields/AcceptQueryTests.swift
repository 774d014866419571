import Testing

@testable import TypedResponses

@Suite struct AcceptQueryTests {
  @Test("It is written as a structured list, tokens where the type is one and strings elsewhere")
  func written() {
    AcceptQuery(["application/json", "application/x-www-form-urlencoded"])
      .expectWritten("application/json, application/x-www-form-urlencoded")
    AcceptQuery([#"application/sql; charset="UTF-8""#]).expectWritten(#"application/sql;charset="UTF-8""#)
    AcceptQuery(["3d/model", "*/*", "image/*"]).expectWritten(#""3d/model", */*, image/*"#)
    AcceptQuery([#"text/plain; title="a \"b\"""#]).expectWritten(#"text/plain;title="a \"b\"""#)
  }

  @Test("A token, a string and parameters of both kinds mean the same, and the order does not matter to the parser")
  func read() {
    let same = [
      #""application/sql";charset="UTF-8""#, #"application/sql;charset=UTF-8"#,
      #"  application/sql; charset="UTF-8"  "#,
    ]
    for text in same {
      #expect(AcceptQuery(parsing: text) == AcceptQuery(["application/sql; charset=UTF-8"]), "\(text)")
    }
  }

  @Test(
    "What is no list of media ranges is not taken",
    arguments: [
      "", "1", "application/sql, text", "application/sql; q", "(application/sql)", "*/json", "a*/b*", "\"a/b; c=d\"",
      "application/sql;charset=?1", "application/sql,", "application/json; charset=\"a", "/",
    ])
  func refused(_ text: String) {
    #expect(AcceptQuery(parsing: text) == nil)
  }

  @Test("A parameter that structured fields have no name for is left out")
  func parameter() throws {
    let type = try #require(ContentType("a/b; 1x=2; c=d"))
    #expect(AcceptQuery([type]).fieldValue.text == #"a/b;c="d""#)
  }

  @Test("Whatever it reads, it writes so that it reads the same again")
  func steady() {
    AcceptQuery.expectSteady(
      around: [#"application/sql;charset="UTF-8", "a/b", */*"#, "text/*;a=b;c=\"d\""], atLeast: 20)
  }
}

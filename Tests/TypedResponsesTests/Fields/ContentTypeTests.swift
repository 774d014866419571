import Testing
import TypedResponses

@Suite struct ContentTypeTests {
  @Test("Types are written in lower case, with parameters quoted where they must be")
  func forms() throws {
    ContentType.json.expectWritten("application/json")
    ContentType.html.expectWritten("text/html; charset=utf-8")
    let mixed = try #require(ContentType(parsing: #"Text/HTML ;Charset="utf-8" ; x="a \"b\"""#))
    mixed.expectWritten(#"text/html; charset=utf-8; x="a \"b\"""#)
    #expect(mixed[parameter: "CHARSET"] == "utf-8")
    #expect(mixed[parameter: "y"] == nil)
    ("multipart/byteranges; boundary=a" as ContentType).expectWritten("multipart/byteranges; boundary=a")
  }

  @Test(
    "The frequent types are what their literals are",
    arguments: [
      (ContentType.json, "application/json"), (.problemJSON, "application/problem+json"),
      (.mergePatch, "application/merge-patch+json"), (.jsonPatch, "application/json-patch+json"),
      (.form, "application/x-www-form-urlencoded"), (.octetStream, "application/octet-stream"),
      (.pdf, "application/pdf"), (.xml, "application/xml"), (.plainText, "text/plain; charset=utf-8"),
      (.html, "text/html; charset=utf-8"), (.csv, "text/csv; charset=utf-8"), (.eventStream, "text/event-stream"),
    ])
  func frequent(_ type: ContentType, _ text: String) {
    type.expectWritten(text)
  }

  @Test("A type matches when essence and parameters do, whatever the case")
  func matching() {
    #expect(("text/csv" as ContentType).matches("TEXT/CSV; header=present"))
    #expect(("text/csv; charset=UTF-8" as ContentType).matches("text/csv; charset=utf-8"))
    #expect(!("text/csv; charset=utf-8" as ContentType).matches("text/csv"))
    #expect(!("text/csv" as ContentType).matches("text/html"))
  }

  @Test(
    "What is no media type is refused",
    arguments: [
      "", "text", "text/", "/html", "text /html", "text/html;charset", "text/html; a=", "text/html; a=\"b",
      "text/html; a=b c", "text/html, text/csv", "text/html; a=b; A=c", "text/html; a=\"é\"", "text/ht\u{0}ml",
      "text/html\r\nX: 1", "text/html; a = b", "a/b/c",
    ])
  func refused(_ text: String) {
    #expect(ContentType(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    ContentType.expectSteady(around: ["text/html", "text/a; b=c", "; x=\"y\""], atLeast: 20)
  }
}

import Testing
import TypedResponses

@Suite struct ContentDispositionTests {
  @Test(
    "Plain names stand between quotes; others also in UTF-8, with a fallback for old clients",
    arguments: [
      (ContentDisposition.attachment, "attachment"),
      (.attachment(filename: "report.pdf"), #"attachment; filename="report.pdf""#),
      (.inline(filename: "a b; c=d, e'.txt"), #"inline; filename="a b; c=d, e'.txt""#),
      (
        .attachment(filename: "naïve café.txt"),
        #"attachment; filename="na_ve caf_.txt"; filename*=UTF-8''na%C3%AFve%20caf%C3%A9.txt"#
      ),
      (.attachment(filename: "€ rates"), #"attachment; filename="_ rates"; filename*=UTF-8''%E2%82%AC%20rates"#),
      (.attachment(filename: #"a"b"#), #"attachment; filename="a_b"; filename*=UTF-8''a%22b"#),
      (.attachment(filename: "100%25.txt"), #"attachment; filename="100_25.txt"; filename*=UTF-8''100%2525.txt"#),
      (.attachment(filename: "日本.pdf"), "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.pdf"),
      (
        .attachment(filename: "👩‍👩‍👧"),
        #"attachment; filename="_____"; filename*=UTF-8''"# + "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7"
      ),
    ])
  func written(_ disposition: ContentDisposition, _ text: String) {
    disposition.expectWritten(text)
  }

  @Test("Any name from outside can be written, unless it has separators or control characters")
  func names() throws {
    for text in HostileText.all {
      guard let name = try? FileName(text) else {
        let isBad =
          text.isEmpty || text == "." || text == ".."
          || text.unicodeScalars.contains {
            "/\\".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
          }
        #expect(isBad, "\(text.debugDescription) was refused.")
        continue
      }
      let disposition = ContentDisposition.attachment(filename: name)
      #expect(ContentDisposition(parsing: disposition.fieldValue.text) == disposition)
    }
  }

  @Test(
    "A refused name is told what is wrong with it",
    arguments: [
      ("", "A file name cannot be empty, '.' or '..'."), ("..", "A file name cannot be empty, '.' or '..'."),
      (
        "../etc/passwd",
        "A file name cannot contain the path separator or control character U+002F, found at character 2."
      ),
      ("a\\b", "A file name cannot contain the path separator or control character U+005C, found at character 1."),
      (
        "a\r\nX-Injected: 1",
        "A file name cannot contain the path separator or control character U+000D, found at character 1."
      ),
      ("a\u{85}", "A file name cannot contain the path separator or control character U+0085, found at character 1."),
    ])
  func refusedNames(_ text: String, _ sentence: String) {
    #expect(message { _ = try FileName(text) } == sentence)
  }

  @Test("Received fields: the name in UTF-8 counts before the other, unknown types are attachments")
  func parsing() {
    let named = ContentDisposition.attachment(filename: "€ rates")
    #expect(ContentDisposition(parsing: "Attachment; FileName*=utf-8'en'%e2%82%ac%20rates; filename=x") == named)
    #expect(ContentDisposition(parsing: "x-new; filename=a; size=5") == .attachment(filename: "a"))
    #expect(ContentDisposition(parsing: "attachment; filename*=latin1''%E9; filename=a") == .attachment(filename: "a"))
    #expect(ContentDisposition(parsing: "attachment; filename*=UTF-8''%E9") == .attachment)
  }

  @Test(
    "What is malformed or has a name that leads elsewhere is refused",
    arguments: [
      "", "attachment; filename=\"a", "attachment; filename=a; filename=b", "attachment; filename=", "a b",
      "attachment; filename=\"../a\"", "attachment; filename*=UTF-8''..%2Fa", "attachment; filename*=UTF-8''a%0D%0Ab",
      "attachment, inline", "attachment; filename=\"é\"",
    ])
  func refused(_ text: String) {
    #expect(ContentDisposition(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    ContentDisposition.expectSteady(
      around: ["attachment", "; filename=a", "; filename=\"b c\"", "; filename*=UTF-8''%c3%a9"], atLeast: 50)
  }
}

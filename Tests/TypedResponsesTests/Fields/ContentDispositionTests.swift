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
        #"attachment; filename="naive cafe.txt"; filename*=UTF-8''na%C3%AFve%20caf%C3%A9.txt"#
      ),
      (.attachment(filename: "€ rates"), #"attachment; filename="_ rates"; filename*=UTF-8''%E2%82%AC%20rates"#),
      (.attachment(filename: #"a"b"#), #"attachment; filename="a_b"; filename*=UTF-8''a%22b"#),
      (.attachment(filename: "100%25.txt"), #"attachment; filename="100_25.txt"; filename*=UTF-8''100%2525.txt"#),
      (
        .attachment(filename: "日本.pdf"),
        "attachment; filename=\"download.pdf\"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.pdf"
      ),
      (
        .attachment(filename: "👩‍👩‍👧"),
        #"attachment; filename="download"; filename*=UTF-8''"#
          + "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7"
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
          text.isEmpty || text.hasPrefix(".")
          || text.unicodeScalars.contains {
            "/\\\u{202E}".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
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
      (
        ".bashrc", "A file name cannot begin with a dot: tools would save \".bashrc\" as a hidden file."
      ),
      (
        "a\u{202E}txt.exe",
        "A file name cannot contain the character for the direction of writing U+202E, found at character 1."
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

  @Test(
    "The name for old clients is in letters they can read",
    arguments: [
      ("Übersicht.pdf", "Ubersicht.pdf"), ("U\u{308}bersicht.pdf", "Ubersicht.pdf"), ("Straße", "Strasse"),
      ("Łódź – plan’s.txt", "Lodz - plan's.txt"), ("Tiếng Việt.doc", "Tieng Viet.doc"),
      ("Æsir œuvre ﬃ", "AEsir oeuvre ffi"),
      ("Þór ıŋ", "THor ing"), ("Щи да каша, подъезд.odt", "Shchi da kasha, podezd.odt"), ("Київ", "Kiyiv"),
      ("Αθήνα.csv", "Athina.csv"), ("ＡＢｃ.txt", "ABc.txt"), ("报告 2026.pdf", "_ 2026.pdf"), ("文件.pdf", "download.pdf"),
      ("文件.文件", "download"), ("100%.txt", "100_.txt"), ("plain.txt", "plain.txt"), ("a\u{A0}b", "a b"),
    ])
  func fallbacks(_ text: String, _ fallback: String) throws {
    #expect(try FileName(text).fallback == fallback)
  }

  @Test("The caller may give the name for old clients, and it is read back")
  func givenFallback() throws {
    let name = try FileName("年度报告.pdf", fallback: "annual-report.pdf")
    ContentDisposition.attachment(filename: name).expectWritten(
      #"attachment; filename="annual-report.pdf"; "#
        + "filename*=UTF-8''%E5%B9%B4%E5%BA%A6%E6%8A%A5%E5%91%8A.pdf")
    for text in ["", ".", "a/b", "a\"b", "100%", "é", "a\nb", ".a"] {
      #expect(throws: FieldPartError.self) { try FileName("年.pdf", fallback: text) }
    }
  }

  @Test("A name with a dot at its head has to be meant, and is read in answers of others")
  func hidden() throws {
    try ContentDisposition.attachment(filename: FileName(hidden: ".editorconfig")).expectWritten(
      #"attachment; filename=".editorconfig""#)
    #expect(ContentDisposition(parsing: "attachment; filename=.bashrc")?.filename?.text == ".bashrc")
    for text in ["", ".", "..", "./a"] {
      #expect(throws: FieldPartError.self) { try FileName(hidden: text) }
    }
  }

  @Test("Received fields: the name in UTF-8 counts before the other, unknown types are attachments")
  func parsing() {
    let named = (try? FileName("€ rates", fallback: "x")).map { ContentDisposition.attachment(filename: $0) }
    #expect(named != nil)
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

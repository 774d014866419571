import Testing

@testable import TypedResponses

@Suite struct StructuredFieldTests {
  @Test(
    "Lists of RFC 9651 are read, and written in their one form",
    arguments: [
      ("sugar, tea, rum", "sugar, tea, rum"), ("sugar,tea ,\trum", "sugar, tea, rum"),
      (#"("foo" "bar"), ("baz"), ("bat" "one"), ()"#, #"("foo" "bar"), ("baz"), ("bat" "one"), ()"#),
      (#"("foo"; a=1;b=2);lvl=5, ("bar" "baz");lvl=1"#, #"("foo";a=1;b=2);lvl=5, ("bar" "baz");lvl=1"#),
      (#"abc;a=1;b=2; cde_456, (ghi;jk=4 l);q="9";r=w"#, #"abc;a=1;b=2;cde_456, (ghi;jk=4 l);q="9";r=w"#),
      ("", ""), ("  a  ", "a"), ("( a  b ), 1", "(a b), 1"), ("a;x=1;x=2;y", "a;x=2;y"), ("a;x=?1", "a;x"),
      ("a;x=?0", "a;x=?0"),
    ])
  func lists(_ text: String, _ written: String) throws {
    let list = try #require(StructuredParser.list(text))
    #expect(list.serialized == written)
    #expect(StructuredParser.list(written) == list)
  }

  @Test(
    "Dictionaries of RFC 9651 are read, and written in their one form",
    arguments: [
      (#"en="Applepie", da=:w4ZibGV0w6ZydGU=:"#, #"en="Applepie", da=:w4ZibGV0w6ZydGU=:"#),
      ("a=?0, b, c; foo=bar", "a=?0, b, c;foo=bar"),
      ("rating=1.5, feelings=(joy sadness)", "rating=1.5, feelings=(joy sadness)"),
      ("a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid", "a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid"),
      ("foo=1,bar=2", "foo=1, bar=2"),
      ("a=1,b=2,a=3", "a=3, b=2"), ("", ""), ("a=?1", "a"), ("*=1, a*-._9=2", "*=1, a*-._9=2"),
    ])
  func dictionaries(_ text: String, _ written: String) throws {
    let dictionary = try #require(StructuredParser.dictionary(text))
    #expect(dictionary.serialized == written)
    #expect(StructuredParser.dictionary(written)?.serialized == written)
  }

  @Test(
    "Items of RFC 9651 are read, and written in their one form",
    arguments: [
      ("5", "5"), ("5; foo=bar", "5;foo=bar"), ("42", "42"), ("-0", "0"), ("007", "7"), ("4.5", "4.5"), ("4.50", "4.5"),
      ("-0.125", "-0.125"), ("1.0", "1.0"), ("999999999999.999", "999999999999.999"), ("0.001", "0.001"),
      ("999999999999999", "999999999999999"), ("-999999999999999", "-999999999999999"),
      (#""hello world""#, #""hello world""#), (#""a\"b\\c""#, #""a\"b\\c""#), (#""""#, #""""#),
      ("foo123/456", "foo123/456"),
      ("*a:b", "*a:b"),
      (":cHJldGVuZCB0aGlzIGlzIGJpbmFyeSBjb250ZW50Lg==:", ":cHJldGVuZCB0aGlzIGlzIGJpbmFyeSBjb250ZW50Lg==:"),
      (":aGVsbG8:", ":aGVsbG8=:"), ("::", "::"), ("?1", "?1"), ("?0", "?0"), ("@1659578233", "@1659578233"),
      ("@-1", "@-1"),
      (#"%"This is intended for display to %c3%bcsers.""#, #"%"This is intended for display to %c3%bcsers.""#),
      (#"%"a%22%25""#, #"%"a%22%25""#),
      (#"2; foourl="https://foo.example.com/""#, #"2;foourl="https://foo.example.com/""#),
    ])
  func items(_ text: String, _ written: String) throws {
    let item = try #require(StructuredParser.item(text))
    #expect(item.serialized == written)
    #expect(StructuredParser.item(written) == item)
  }

  @Test(
    "What is no item is refused as a whole",
    arguments: [
      "", " ", "a b", "a,", "-", "--1", "1.", "1.2345", ".5", "1.2.3", "1000000000000000", "1000000000000.1", "+1",
      "\"a",
      "a\"", "\"a\\b\"", "\"é\"", "\"\t\"", "é", "=a", ":a", ":a:", ":aGVsbG8", ":aG=VsbG8:", "?", "?2", "?true",
      "@1.5", "@",
      "@a", "%", "%\"a", "%\"%C3%BC\"", "%\"%c3\"", "%\"%\"", "%\"é\"", "1;", "1;A=2", "1;a=", "1;a =2", "1 ;a", "(a)",
      "\ta",
      "1\r\n", "a\u{0}",
    ])
  func refusedItems(_ text: String) {
    #expect(StructuredParser.item(text) == nil)
  }

  @Test(
    "What is no list or dictionary is refused as a whole",
    arguments: [
      "a,", ",a", "a,,b", "a b", "(a", "a)", "((a))", "(a,b)", "(a\tb)", "(1.)", "(a);", "a, (", "A=1, é", "\ta",
    ])
  func refusedLists(_ text: String) {
    #expect(StructuredParser.list(text) == nil)
    #expect(StructuredParser.dictionary("x=" + text) == nil || text == "a)")
    #expect(StructuredParser.dictionary("=1") == nil)
    #expect(StructuredParser.dictionary("A=1") == nil)
  }

  @Test("Values that cannot be written are refused when they are made")
  func construction() {
    #expect(BareItem.integer(1_000_000_000_000_000) == nil)
    #expect(BareItem.integer(UInt64.max) == nil)
    #expect(BareItem.integer(-999_999_999_999_999)?.serialized == "-999999999999999")
    #expect(BareItem.decimal(thousandths: 1_000_000_000_000_000) == nil)
    #expect(BareItem.decimal(thousandths: -1)?.serialized == "-0.001")
    #expect(BareItem.date(secondsSince1970: .min) == nil)
    for text in HostileText.unwritable {
      #expect(BareItem.string(text) == nil)
      #expect(BareItem.token(text) == nil)
      #expect(StructuredKey(text) == nil)
      #expect(StructuredParser.item(BareItem.displayString(text).serialized)?.value == .displayString(text))
    }
    for text in ["", "1a", "a b", "\"", "-"] { #expect(BareItem.token(text) == nil) }
    for text in ["", "1a", "A", "-a", "a b"] { #expect(StructuredKey(text) == nil) }
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    let seeds = ["a", "(", ")", "1", "1.5", "\"x\"", ":aGk=:", "?1", "@1", "%\"%c3%bc\"", ", ", "; a", "=", "b=(1 2)"]
    var read = 0
    for text in HostileText.fuzz(around: seeds) {
      if let list = StructuredParser.list(text) {
        read += 1
        #expect(StructuredParser.list(list.serialized) == list)
      }
      if let item = StructuredParser.item(text) { #expect(StructuredParser.item(item.serialized) == item) }
      if let dictionary = StructuredParser.dictionary(text) {
        #expect(StructuredParser.dictionary(dictionary.serialized) == dictionary)
      }
    }
    #expect(read > 200)
  }

  @Test("Many members and parameters are read in time that grows with their number")
  func large() throws {
    let members = (0..<20_000).map { "k\($0)" }.joined(separator: ",")
    #expect(StructuredParser.dictionary(members)?.entries.count == 20_000)
    #expect(StructuredParser.item("a" + (0..<20_000).map { ";k\($0)" }.joined())?.parameters.entries.count == 20_000)
    #expect(StructuredParser.item("\"" + String(repeating: "\\\"", count: 100_000) + "\"") != nil)
  }
}

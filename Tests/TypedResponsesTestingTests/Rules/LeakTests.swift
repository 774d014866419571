import Foundation
import Testing
import TypedResponsesTesting

@Suite("What errors give away")
struct LeakTests {
  /// The leaks that are found in an error with this text.
  private func leaks(in text: String, of type: String = "text/plain") -> [Finding] {
    let exchange = Exchange(
      ObservedResponse(
        code: 500,
        fields: ObservedFields([
          ObservedField("Date", "Thu, 05 Nov 2026 10:00:00 GMT"),
          ObservedField("Content-Type", "\(type); charset=utf-8"),
        ]), content: Array(text.utf8)))
    return ConventionChecker().check(exchange).filter { $0.rule.name.hasPrefix("leak.") }
  }

  private static func lines(of file: String) throws -> [String] {
    try String(contentsOf: Corpus.root.appending(path: file), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("What common servers and databases say of their inside is found")
  func leaking() throws {
    let rows = try Self.lines(of: "leaks.tsv").dropFirst().map { $0.split(separator: "\t", maxSplits: 1) }
    #expect(rows.count >= 120)
    #expect(rows.filter { leaks(in: String($0[1])).isEmpty }.map { String($0[1]) } == [])
  }

  @Test("What people write is no leak, and neither are paths of the site or of the request")
  func harmless() throws {
    let lines = try Self.lines(of: "harmless.txt")
    #expect(lines.count >= 300)
    #expect(lines.flatMap { line in leaks(in: line).map { "\(line) → \($0.seen)" } } == [])
  }

  @Test("Pages that write characters by reference are read as a browser shows them")
  func references() {
    let page = "<h1>KeyError at &#x2F;users</h1><code>&#47;srv&#x2f;app&#x2F;app.rb</code>"
    #expect(leaks(in: page, of: "text/html").map(\.rule) == ["leak.path"])
    #expect(leaks(in: "<p>Unrecognized field &quot;emial&quot;", of: "text/html").map(\.rule) == ["leak.type-name"])
    #expect(leaks(in: page).isEmpty)
    #expect(leaks(in: "<p>R&D; &#x; &#x110000; &#; &unknown; &#999999999999; &", of: "text/html").isEmpty)
    #expect(leaks(in: "\u{5}ERROR: no such thing\nLINE 1: SELECT", of: "application/xml").map(\.rule) == ["leak.sql"])
  }

  @Test("A page of 64 KiB is gone through in one go")
  func large() {
    let page = String(repeating: "<p>The user S. Wift does not exist; Sign in again, E. Rror.</p>\n", count: 1_000)
    #expect(leaks(in: page).isEmpty)
    #expect(leaks(in: page + "Traceback (most recent call last):").map(\.rule) == ["leak.stack-trace"])
  }
}

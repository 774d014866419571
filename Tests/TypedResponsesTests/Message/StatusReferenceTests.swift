import Foundation
import Testing
import TypedResponses

@Suite struct StatusReferenceTests {
  private var page: URL {
    URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Docs/StatusReference.md")
  }

  @Test("The reference page says what the table says")
  func isCurrent() throws {
    if ProcessInfo.processInfo.environment["TYPED_RESPONSES_WRITE_REFERENCE"] != nil {
      try StatusReferencePage.text.write(to: page, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: page, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let expected = StatusReferencePage.text.split(separator: "\n", omittingEmptySubsequences: false)
    let change = zip(written, expected).first { $0 != $1 }
    #expect(
      written == expected,
      "The page is stale, first at '\(change?.0 ?? "")'. Write it anew: \(StatusReferencePage.command)")
  }

  @Test("Every link within the page leads to a heading")
  func links() {
    let text = StatusReferencePage.text
    let anchors = Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
        String(
          heading.drop { $0 == "#" || $0 == " " }.lowercased().filter {
            $0.isLetter || $0.isNumber || " -".contains($0)
          }
          .map { $0 == " " ? "-" : $0 })
      })
    let targets = text.split(separator: "](#").dropFirst().compactMap {
      $0.split(separator: ")").first.map(String.init)
    }
    #expect(targets.count > StatusRegistration.all.count)
    #expect(targets.filter { !anchors.contains($0) } == [])
  }
}

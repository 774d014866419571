import Foundation
import Testing
import TypedResponses

@Suite struct StatusReferenceTests {
  private var page: URL { documents.appending(path: "StatusReference.md") }

  private var documents: URL {
    URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Docs")
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

  @Test(
    "The guide to monitoring lists the codes of each signal", arguments: [StatusSignal.incident, .attack, .clientBug])
  func signals(signal: StatusSignal) throws {
    let guide = try String(contentsOf: documents.appending(path: "Guides/Monitoring.md"), encoding: .utf8)
    let codes = StatusRegistration.all.filter { $0.signal == signal && $0.sender != .notOffered }
      .map { "\($0.status.code)" }.joined(separator: ", ")
    #expect(guide.contains("| \(signal) | \(codes)"))
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

import Foundation
import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("The conformance suite for adapters", .serialized)
struct AdapterConformanceTests {
  @Test("A server that does everything right passes every step, and no response breaks a rule of HTTP")
  func right() async throws {
    let report = try await ToyServer.run { port in try await AdapterConformance(port: port).run() }
    #expect(report.isClean, "\(report)")
    #expect(report.steps == AdapterConformance.rules)
    #expect(report.exchanges.count > 100)
  }

  @Test("A server that does one thing wrong fails the step for it", arguments: ToyFault.all)
  func wrong(_ fault: ToyFault) async throws {
    let report = try await ToyServer.run(fault.manners) { port in
      try await AdapterConformance(port: port, timeout: .seconds(4)).run(only: fault.rule)
    }
    #expect(report.deviations.map(\.rule) == [fault.rule])
    for deviation in report.deviations {
      for text in [deviation.expected, deviation.seen, deviation.advice] { #expect(text.hasSuffix(".")) }
    }
  }

  @Test("Every step is proven able to fail, and the guide says of each what breaks it")
  func coverage() throws {
    #expect(Set(ToyFault.all.map(\.rule)) == Set(AdapterConformance.rules))
    let guide = try text("../../../Docs/Guides/WritingAnAdapter.md")
    for rule in AdapterConformance.rules { #expect(guide.contains("`\(rule)`"), "The guide does not name \(rule).") }
  }

  @Test("The adapter of the guide passes every step that its server can take")
  func guide() async throws {
    var manners = ToyServer.Manners()
    manners.hasAdapterOfGuide = true
    let waiver = Waiver("adapter.interim", because: "The adapter of the guide sends no interim responses.")
    let report = try await ToyServer.run(manners) { try await AdapterConformance(port: $0, waiving: [waiver]).run() }
    #expect(report.isClean, "\(report)")
  }

  @Test(
    "The adapter of the guide is the one that is tested",
    arguments: ["TinyServer", "TinyFacts", "TinyHost", "TinyAdapter", "TinyLayer"])
  func guideText(_ file: String) throws {
    let code = try text("\(file).swift").split(separator: "import TypedResponses\n").last.map(String.init) ?? ""
    #expect(try text("../../../Docs/Guides/WritingAnAdapter.md").contains("```swift\(code)```"))
  }

  /// The text of a file beside this one.
  private func text(_ path: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("A waived step is not taken, and stands in the report with its reason")
  func waived() async throws {
    let waiver = Waiver("adapter.interim", because: "The toy keeps interim responses to itself.")
    var manners = ToyServer.Manners()
    manners.sendsNoInterim = true
    let report = try await ToyServer.run(manners) { port in
      try await AdapterConformance(port: port, waiving: [waiver]).run(only: "adapter.interim")
    }
    #expect(report.isClean && report.steps.isEmpty)
    #expect(report.description.contains("Not applied: adapter.interim, because: The toy keeps interim responses"))
  }

  @Test("Responses that break a rule of HTTP are findings of the run")
  func findings() async throws {
    var manners = ToyServer.Manners()
    manners.head = { ($0, $1 + [.init("Expires", "tomorrow")]) }
    let report = try await ToyServer.run(manners) { port in
      try await AdapterConformance(port: port).run(only: "adapter.keep-alive")
    }
    #expect(report.deviations.isEmpty && !report.findings.isEmpty && !report.isClean)
  }

  @Test("A deviation reads as a person would write it")
  func golden() async throws {
    let fault = try #require(ToyFault.all.first { $0.rule == "adapter.no-content" })
    let report = try await ToyServer.run(fault.manners) { port in
      try await AdapterConformance(port: port).run(only: fault.rule)
    }
    #expect(
      report.deviations.first?.description == """
        adapter.no-content  RFC 9110 §8.6
          Expected: A 204 ends with its header section, and has neither Content-Length nor Transfer-Encoding.
          Seen:     The 204 has Content-Length: 0.
          Mend:     Have the server add no length to a response whose encoded fields have none, and send no content.
          https://www.rfc-editor.org/rfc/rfc9110#section-8.6
        """)
  }

  @Test("Where nobody listens there is no report")
  func nobody() async throws {
    let port = try await ToyServer.run { $0 }
    await #expect(throws: RawConnectionError.self) { try await AdapterConformance(port: port).run() }
  }
}

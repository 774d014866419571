import Foundation
import Testing

@testable import TypedResponses

@Suite struct FaultCodesTests {
  private var top: URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    return folder
  }

  @Test("The page of codes says what the table says")
  func isCurrent() throws {
    let page = top.appending(path: "Docs/FaultCodes.md")
    if ProcessInfo.processInfo.environment["TYPED_RESPONSES_WRITE_REFERENCE"] != nil {
      try FaultCodesPage.text.write(to: page, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(written == FaultCodesPage.text, "The page is stale. Write it anew: \(FaultCodesPage.command)")
  }

  @Test("Every code and every key in the sources is in the table")
  func isComplete() throws {
    let texts = ProblemTexts.english
    var codes: Set<String> = []
    var keys: Set<String> = []
    var named: Set<String> = []
    let sources = FileManager.default.enumerator(at: top.appending(path: "Sources"), includingPropertiesForKeys: nil)
    while let file = sources?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.path().contains("Testing"), !file.path().contains("Checking") else {
        continue
      }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.contains("///") {
        codes.formUnion(line.matches(of: /\b(?:code: |impossible\(|own\()"([a-z_0-9]+)"/).map { String($0.1) })
        codes.formUnion(line.matches(of: /self\.init\("(invalid_[a-z_0-9]+|wrong_type)"/).map { String($0.1) })
        keys.formUnion(
          line.matches(
            of: /(?:\.message|\.saying|ProblemMessage|[Ff]ault|tooLarge|malformed)\((?:[^"]*, )?"([a-z_.]+\.[a-z_]+)"/
          ).map { String($0.1) })
        keys.formUnion(line.matches(of: /"(json\.[a-z_]+)"(?!:)/).map { String($0.1) })
        keys.formUnion(line.matches(of: /beyond\([^"]*, "([a-z_]+\.[a-z_]+)"/).map { String($0.1) })
        keys.formUnion(line.matches(of: /\.incident\(incident, "([a-z_.]+)"/).map { String($0.1) })
        // Where a key is one of two, or stands on a line of its own; what a colon follows is the table, or metadata.
        keys.formUnion(line.matches(of: /(?:\?|:|^) *"([a-z_]+\.[a-z_]+)"(?!:)/).map { String($0.1) })
        named.formUnion(line.matches(of: /"([a-z_]+\.[a-z_]+)"(?!:)/).map { String($0.1) })
      }
    }
    #expect(codes.count > 15 && keys.count > 15)
    #expect(texts.details.keys.filter { !named.union(keys).contains($0) }.sorted() == [])
    #expect(codes.subtracting(texts.faults.keys).sorted() == [])
    #expect(keys.subtracting(texts.details.keys).sorted() == [])
  }

  @Test("The table's texts, filled in, are what the package says, with the parameters that it names")
  func texts() throws {
    enum Size: String, CaseIterable { case small, large }
    let faults: [Fault] = [
      .expected(Bool.self), .expected(Double.self), .expected(Decimal.self), .expected(Date.self), .expected(UUID.self),
      .expected(URL.self), .expected(Data.self), .expected(Int.self), .outOfRange(of: UInt8.self), .outOfRange(1...9),
      .outOfRange(1...), .outOfRange(...9), .length(1...9), .length(2...), .length(...9), .notInteger(in: 1...2),
      .required, .unacceptable,
    ]
    for fault in faults {
      let text = try #require(ProblemTexts.english.faults[fault.code])
      #expect(text.filled { fault.parameters[$0] } == fault.detail)
    }
    for fault in [Fault.expected(String.self), .notOneOf(Size.self), .expected([Int].self)] {
      let text = try #require(ProblemTexts.english.faults[fault.code])
      #expect(text.filled { fault.parameters[$0] } != nil, "\(fault.code)")
    }
  }

  @Test("What the package says by itself can be said in other languages")
  func translated() throws {
    var upper = ProblemTexts(language: "de")
    upper.details = ProblemTexts.english.details.mapValues { "Deutsch: \($0)" }
    var settings = ResponseSettings()
    settings.problems.translations = ProblemTranslations(from: "en", upper)
    let preconditions = Preconditions(RequestHead(.put))
    let required = try #require(preconditions.requirement(for: .exists(.init(etag: .strong("a")))))
    let failures: [any ErrorResponse] = [
      required, preconditions.lostRace(), ContentTooLarge(limit: 5), BadRequest.noContent,
      try #require(preconditions.requirement(for: .missing)),
    ]
    for failure in failures {
      let german = RequestHead(fields: [(.acceptLanguage, "de")])
      let text = try failure.encode(for: german, using: settings).text ?? ""
      #expect(text.contains("Deutsch: "), "\(text)")
    }
  }
}

import Foundation
import Testing
import TypedResponses

@testable import TypedResponsesChecking

/// Holds Docs/Standards.md against the code, both ways.
@Suite("The page of standards")
struct StandardsPageTests {
  private struct Row {
    let name: String
    let sent: [String]
    let checked: [String]
    let place: String
  }

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private let rows: [Row]
  private let code: [(path: String, text: String)]

  init() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Docs/Standards.md"), encoding: .utf8)
    rows = try page.split(separator: "\n").filter { $0.hasPrefix("| [") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 5, "\(line)")
      let name = try #require(cells[0].dropFirst().split(separator: "]").first)
      let place = try #require(cells[4].split(separator: "(").last?.dropLast())
      return Row(
        name: String(name), sent: Self.names(in: cells[2]), checked: Self.names(in: cells[3]), place: String(place))
    }
    let sources = Self.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    code = try files.filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOf: sources.appending(path: $0), encoding: .utf8))
    }
  }

  /// What stands between backticks.
  private static func names(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  private static var rules: [ConventionRule] {
    let operations = ResourceOperation.all.flatMap { $0.rules(following: ConventionProfile()) }
    return ConventionRule.all + ConventionRule.contracts + ConventionRule.guides + ConventionRule.openAPI
      + operations
      + PairRule.all.map(\.rule)
  }

  private static func fits(_ rule: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1 else { return rule == pattern }
    guard rule.hasPrefix(first) else { return false }
    guard let last = parts.last, !last.isEmpty else { return true }
    return rule.hasSuffix(last)
  }

  @Test("Every rule stands in a row, and what it goes by has one")
  func rules() {
    let patterns = rows.flatMap(\.checked)
    let ids = Set(Self.rules.map(\.id.name))
    #expect(ids.filter { id in !patterns.contains { Self.fits(id, $0) } }.sorted() == [])
    #expect(patterns.filter { pattern in !ids.contains { Self.fits($0, pattern) } } == [])
    let sources = Set(
      Self.rules.map { rule in
        rule.section.rfc == 0
          ? String(rule.section.description.dropLast(rule.section.section.count + 1)) : "RFC \(rule.section.rfc)"
      })
    #expect(sources.filter { source in !rows.contains { $0.name == source } }.sorted() == [])
  }

  @Test("Every field type stands in a row, and every type of a row is in the code")
  func types() throws {
    let declared = code.flatMap { file in
      file.text.matches(of: /public (?:struct|enum|protocol|final class) (\w+)/).map { String($0.output.1) }
    }
    let fields = code.flatMap { file in
      file.text.matches(of: /public struct (\w+): [^{]*\b(?:FieldType|OptionalField)\b/).map { String($0.output.1) }
    }
    #expect(fields.count > 30)
    let named = Set(rows.flatMap(\.sent).flatMap { $0.split(separator: ".") }.map(String.init))
    #expect(Set(fields).subtracting(named).sorted() == [])
    let types = rows.flatMap(\.sent).compactMap { $0.split(separator: ".").first.map(String.init) }
    let unknown = types.filter { $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) && !declared.contains($0) }
    #expect(unknown == [])
  }

  @Test("Every RFC and every draft that the code links to has a row")
  func links() {
    let linked = code.flatMap { file in
      file.text.matches(of: /rfc-editor\.org\/rfc\/rfc(\d+)/).map { "RFC \($0.output.1)" }
        + file.text.matches(of: /datatracker\.ietf\.org\/doc\/(?:html\/)?(draft-[a-z0-9-]+)/).map {
          String($0.output.1)
        }
    }
    #expect(linked.count > 300)
    #expect(Set(linked).subtracting(rows.map(\.name)).sorted() == [])
    let named = Set(linked).union(Self.rules.map { "RFC \($0.section.rfc)" })
    let unused = rows.map(\.name).filter { ($0.hasPrefix("RFC ") || $0.hasPrefix("draft-")) && !named.contains($0) }
    #expect(unused == [])
  }

  @Test("Every place of a row exists")
  func places() {
    let docs = Self.root.appending(path: "Docs")
    let missing = rows.map(\.place).filter { !FileManager.default.fileExists(atPath: docs.appending(path: $0).path) }
    #expect(missing == [])
    #expect(Set(rows.map(\.name)).count == rows.count)
  }
}

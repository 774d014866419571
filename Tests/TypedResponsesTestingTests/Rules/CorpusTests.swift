import Foundation
import Testing
import TypedResponsesTesting

@Suite("The corpus of raw exchanges")
struct CorpusTests {
  @Test(
    "Every wrong exchange breaks exactly the rules that its row names, conventions that it does not name aside",
    arguments: try Corpus.rows(of: "bad"))
  func bad(row: Corpus.Row) throws {
    let named = Set(row.columns[1].split(separator: " ").map(String.init))
    let found = ConventionChecker().check(try row.conversation()).filter { finding in
      finding.severity >= .should || named.contains(finding.rule.name)
    }
    #expect(Set(found.map(\.rule.name)) == named, "\(row.columns[3])")
  }

  @Test("No right exchange breaks a rule, not even a convention", arguments: try Corpus.rows(of: "right"))
  func right(row: Corpus.Row) throws {
    #expect(ConventionChecker().check(try row.conversation()).map(\.rule.name) == [], "\(row.columns[2])")
  }

  @Test("The corpus has at least 400 wrong and 250 right exchanges, and a row for every file")
  func size() throws {
    for (folder, least) in [("bad", 400), ("right", 250)] {
      let rows = try Corpus.rows(of: folder)
      #expect(rows.count >= least)
      let files = try FileManager.default.contentsOfDirectory(atPath: Corpus.root.appending(path: folder).path)
      let names = files.filter { !$0.hasSuffix(".request.http") }.map { file in
        [".http", ".har.json", ".har", ".curl"].first { file.hasSuffix($0) }.map { String(file.dropLast($0.count)) }
      }
      #expect(Set(names) == Set(rows.map { $0.columns[0] }))
    }
  }

  @Test("Every rule at must and should is broken by an exchange of the corpus")
  func coverage() throws {
    let broken = Set(try Corpus.rows(of: "bad").flatMap { $0.columns[1].split(separator: " ").map(String.init) })
    let rules = ConventionRule.all.filter { $0.severity >= .should && !$0.id.name.hasPrefix("status.") }
    let untested = rules.map(\.id.name).filter { !broken.contains($0) }
    #expect(untested == [])
  }
}

/// The files of the corpus.
enum Corpus {
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let folder: String
    let columns: [String]

    var testDescription: String { columns[0] }

    func conversation() throws -> [Exchange] {
      let folder = Corpus.root.appending(path: folder)
      for ending in [".har", ".har.json", ".curl"] {
        let file = folder.appending(path: columns[0] + ending)
        guard FileManager.default.fileExists(atPath: file.path) else { continue }
        return try Recording(reading: [UInt8](try Data(contentsOf: file)), name: columns[0]).exchanges
      }
      let request = folder.appending(path: columns[0] + ".request.http")
      let isKnown = FileManager.default.fileExists(atPath: request.path)
      return Exchange.exchanges(
        onWire: [UInt8](try Data(contentsOf: folder.appending(path: columns[0] + ".http"))),
        requests: isKnown ? [UInt8](try Data(contentsOf: request)) : [], name: columns[0])
    }
  }

  static func rows(of folder: String) throws -> [Row] {
    let table = try String(contentsOf: root.appending(path: folder + ".tsv"), encoding: .utf8)
    return table.split(separator: "\n").dropFirst().map { line in
      Row(folder: folder, columns: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }
}

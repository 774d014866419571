import Foundation

/// Everything that was measured, as a table.
struct Report {
  struct Cell: Hashable {
    let workload: String
    let subject: String

    init(_ workload: String, _ subject: String) {
      self.workload = workload
      self.subject = subject
    }
  }

  let workloads: [Workload]
  let fields: Workload
  let subjects: [String]
  private var times: [Cell: [Double]] = [:]
  var allocations: [Cell: Double] = [:]
  var instructions: [Cell: Double] = [:]
  private var hostile: [HostileFields.Finding] = []
  private var hostileContent: [HostileContent.Finding] = []
  var residentSize: (first: Int, last: Int)?
  var endToEnd = EndToEnd.Outcome.absent("it was not asked for with --end-to-end")
  /// The number of responses after which the resident size is read.
  let responses = 1_000_000

  init(workloads: [Workload], fields: Workload, peers: [String]) {
    self.workloads = workloads
    self.fields = fields
    subjects = ["TypedResponses", "Foundation"] + peers + ["memcpy"]
  }

  mutating func add(_ time: Double, by subject: String, of workload: String) {
    times[Cell(workload, subject), default: []].append(time)
  }

  /// Measures what hostile requests cost.
  mutating func addHostile() {
    hostile = HostileFields.findings()
    hostileContent = HostileContent.findings()
  }

  private func median(_ workload: String, _ subject: String) -> Double? {
    times[Cell(workload, subject)].flatMap(Report.median)
  }

  /// The middle of these values, or `nil` when there are none.
  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let all = values.sorted()
    return (all[(all.count - 1) / 2] + all[all.count / 2]) / 2
  }

  /// The least of the rounds, or `nil` for what was not measured.
  func minimum(_ workload: String, _ subject: String) -> Double? {
    times[Cell(workload, subject)]?.min()
  }

  private var rounds: Int { times.values.map(\.count).max() ?? 0 }

  // MARK: - Tables

  var text: String {
    let parts = [
      timeTable, countTable("Allocations", allocations, digits: 1), fieldTable, hostileText, memory + "\n",
      endToEndText,
    ]
    return (instructions.isEmpty ? parts : parts + [countTable("Instructions", instructions, digits: 0)])
      .joined(separator: "\n")
  }

  private var timeTable: String {
    var lines = [row(["", "octets"] + subjects), row(Array(repeating: "---", count: subjects.count + 2))]
    for workload in workloads {
      let ours = minimum(workload.id, "TypedResponses")
      let cells = subjects.map { subject -> String in
        guard let time = median(workload.id, subject), let least = minimum(workload.id, subject), let ours else {
          return ""
        }
        let ratio = subject == "TypedResponses" ? "" : " · \(number(least / ours, digits: 2))×"
        return "\(number(least, digits: 0)) (\(number(time, digits: 0)))\(ratio)"
      }
      lines.append(row(["\(workload.id) \(workload.title)", String(workload.document.count)] + cells))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var fieldTable: String {
    let head = ["\(fields.id) \(fields.title)", "ns", "allocations", "instructions"]
    var lines = [row(head), row(head.map { _ in "---" })]
    for subject in fields.subjects {
      let cell = Cell(fields.id, subject.name)
      let least = minimum(fields.id, subject.name), middle = median(fields.id, subject.name)
      lines.append(
        row([
          subject.name, "\(least.map { number($0, digits: 0) } ?? "") (\(middle.map { number($0, digits: 0) } ?? ""))",
          allocations[cell].map { number($0, digits: 1) } ?? "", instructions[cell].map { number($0, digits: 0) } ?? "",
        ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var hostileTable: String {
    var lines = [row(["Field", "repeated", "ms for 64 KiB", "times 32 KiB"]), row(["---", "---", "---", "---"])]
    for finding in hostile {
      let pattern = finding.pattern.debugDescription.replacing("|", with: "\\|")
      lines.append(
        row([finding.field, "`\(pattern)`", number(finding.time, digits: 3), number(finding.growth, digits: 2)]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var contentTable: String {
    var lines = [row(["Content", "octets", "ms", "times a quarter of it"]), row(Array(repeating: "---", count: 4))]
    for finding in hostileContent {
      lines.append(
        row([finding.kind, "\(finding.octets)", number(finding.time, digits: 2), number(finding.growth, digits: 2)]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What hostile requests cost.
  var hostileText: String {
    """
    For each field of a request the slowest of \(HostileFields.patterns.count) texts that repeat a few octets: all that
    reading it and answering by it takes, the least of seven runs. Twice the text should take twice the time.

    \(hostileTable)
    Content that is read as a whole: milliseconds of a processor, the least of nine runs. Four times the content should take
    four times the time.

    \(contentTable)
    """
  }

  private var memory: String {
    guard let residentSize else { return "The resident size cannot be read here." }
    return "After \(responses / 1000) responses \(residentSize.first) KiB are resident, after \(responses) more "
      + "\(residentSize.last) KiB."
  }

  private func countTable(_ name: String, _ counts: [Cell: Double], digits: Int) -> String {
    let columns = ["TypedResponses", "Foundation"]
    var lines = [row([name] + columns), row(Array(repeating: "---", count: columns.count + 1))]
    for workload in workloads {
      let cells = columns.map { counts[Cell(workload.id, $0)].map { number($0, digits: digits) } ?? "absent" }
      lines.append(row(["\(workload.id) \(workload.title)"] + cells))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  func number(_ value: Double, digits: Int) -> String {
    value.formatted(
      .number.precision(.fractionLength(digits)).locale(Locale(identifier: "en_US_POSIX")).grouping(.never))
  }

  // MARK: - Files

  func write(to folder: URL) throws {
    let page = """
      # Performance

      Written by
      `swift run -c release --package-path Tests/Benchmarks Benchmarks --instructions --end-to-end --write Docs`; without
      `--end-to-end` the page keeps its whole requests.

      ![Nanoseconds for each document, on a logarithmic scale](Performance.svg)

      ## Time

      Nanoseconds for one document: the least of \(rounds) interleaved rounds, the median in brackets, and how many
      times as long as TypedResponses at its least. The median tells how busy the machine was. Every output goes into a
      fresh buffer. W1 to W3 and the P rows build the values first, as a handler does (serde_json: with owned strings); W4,
      W5, W7 and W8 encode values that exist. W and P rows are documents alone. R rows are whole responses: R1 and R2 an
      error with its fields, R3 and R4 all that a server asks the package for, from the request to the response. I rows are
      content that is read into values, and M rows are read member by member, with every fault noted, where Foundation reads
      the same content and checks nothing. Documents with a list of members, W7, W8, I7 and I8, are the same octets as W4,
      W5, I4 and I5. A cell is empty where there is no such peer: simdjson only reads, and reading has no copy of octets as
      its limit. Foundation is `JSONEncoder`, and `JSONDecoder` in I and M rows; orjson reads into dictionaries. `memcpy`
      copies the finished octets: no encoder can be faster.

      \(timeTable)
      ## Counts

      For one document. Unlike times, these are the same on every run: every change is held against the counts of the last
      one, and fails when a workload takes over 3 % more or fewer instructions (`Tests/Independent/check_speed.py`).

      \(countTable("Allocations", allocations, digits: 1))
      \(instructions.isEmpty ? "" : countTable("Instructions", instructions, digits: 0))
      ## Fields

      Five fields made from their types, which check them, and written out; by hand the same without a check.

      \(fieldTable)
      ## Hostile requests

      \(hostileText)
      ## Memory

      \(memory)

      """
    let file = folder.appending(path: "Performance.md")
    let kept = try endOfPage(file)
    try Data((page.trimmingCharacters(in: .newlines) + "\n" + kept).utf8).write(to: file)
    try Data(Plot(report: self).svg.utf8).write(to: folder.appending(path: "Performance.svg"))
  }

  /// Renews whole requests on the page, and nothing else.
  func writeEndToEnd(to folder: URL) throws {
    let file = folder.appending(path: "Performance.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let start = page.range(of: endToEndHeading)?.lowerBound ?? page.endIndex
    try Data((page[..<start] + (try endOfPage(file))).utf8).write(to: file)
  }

  private var endToEndHeading: String { "\n## End to end\n" }

  /// The end of the page: whole requests, as far as they were measured now, and what was measured by other means before.
  private func endOfPage(_ file: URL) throws -> String {
    guard let page = try? String(contentsOf: file, encoding: .utf8), let old = page.range(of: endToEndHeading) else {
      return "\n" + endToEndSection
    }
    guard case .measured = endToEnd else { return String(page[old.lowerBound...]) }
    let others = page.range(of: "\n## ", range: old.upperBound..<page.endIndex).map { page[$0.lowerBound...] } ?? ""
    return "\n" + endToEndSection.trimmingCharacters(in: .newlines) + "\n" + others
  }
}

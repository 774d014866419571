import TypedResponsesChecking

extension Report {
  /// The findings as a report of JUnit: each exchange is a test case of its file, and fails by what makes the command
  /// fail. All other findings stand in its output.
  ///
  /// It keeps to the schema by which Jenkins checks reports, which has no place for the line of a test case: the line
  /// stands in the text of the failure.
  var junit: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    let failed = entries.count { $0.findings.contains(where: fails) }
    lines.append(
      #"<testsuites name="check-responses" tests="\#(entries.count + unreadable.count)" failures="\#(failed)" errors="\#(unreadable.count)">"#
    )
    for file in files {
      let own = entries.filter { $0.file == file }
      let failures = own.count { $0.findings.contains(where: fails) }
      lines.append(
        #"  <testsuite name="\#(Report.escaped(file))" file="\#(Report.escaped(file))" tests="\#(own.count)" failures="\#(failures)" errors="0">"#
      )
      for entry in own { lines += testCase(entry) }
      lines.append("  </testsuite>")
    }
    for input in unreadable {
      let name = Report.escaped(input.input)
      lines += [
        #"  <testsuite name="\#(name)" tests="1" failures="0" errors="1">"#,
        #"    <testcase name="read" classname="\#(name)">"#,
        #"      <error message="\#(Report.escaped(input.reason))"/>"#, "    </testcase>", "  </testsuite>",
      ]
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n")
  }

  /// The files in order, each once.
  private var files: [String] {
    var seen: Set<String> = []
    return entries.map(\.file).filter { seen.insert($0).inserted }
  }

  private func testCase(_ entry: Entry) -> [String] {
    let start =
      #"    <testcase name="\#(Report.escaped(entry.exchange))" classname="\#(Report.escaped(entry.file))""#
    if entry.findings.isEmpty { return [start + "/>"] }
    var lines = [start + ">"]
    let failures = entry.findings.filter(fails)
    if let first = failures.first {
      let more = failures.count > 1 ? " (and \(failures.count - 1) more)" : ""
      lines.append(
        #"      <failure type="\#(Report.escaped(first.rule.name))" message="\#(Report.escaped(first.seen + more))">"#
          + Report.escaped((["\(entry.file):\(entry.line)"] + failures.map(\.description)).joined(separator: "\n\n"))
          + "</failure>")
    }
    let others = entry.findings.filter { !fails($0) }
    if !others.isEmpty {
      lines.append(
        "      <system-out>\(Report.escaped(others.map(\.description).joined(separator: "\n\n")))</system-out>")
    }
    return lines + ["    </testcase>"]
  }

  /// Text for XML; characters that XML does not have are replaced.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: result += "\u{FFFD}"
      }
    }
    return result
  }
}

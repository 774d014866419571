import Foundation
import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("What check-responses prints for other programs")
struct OutputTests {
  private let wrong = "HTTP/1.1 204 No Content\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"
  private let right =
    "HTTP/1.1 200 OK\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi"

  private func har(_ entries: String...) -> String {
    "{\"log\": {\"entries\": [\n\(entries.joined(separator: ",\n"))\n]}}"
  }

  private func entry(_ method: String, _ url: String, _ status: Int, _ fields: String = "") -> String {
    let date = #"{"name": "Date", "value": "Thu, 05 Nov 2026 10:00:00 GMT"}"#
    return #"{"request": {"method": "\#(method)", "url": "\#(url)", "headers": []}, "#
      + #""response": {"status": \#(status), "headers": [\#(date)\#(fields)], "content": {}}}"#
  }

  @Test("SARIF names the rule, its weight, the file and the line")
  func sarif() throws {
    let path = try Command.folder(["log.har": har(entry("GET", "https://h/a", 200), entry("GET", "https://h/b", 401))])
    let outcome = try Command.run(["\(path)/log.har", "--format", "sarif"])
    #expect(outcome.status == 1 && outcome.complaint.hasPrefix("check-responses: 1 finding in 2 responses: 1 must"))
    let log = try JSONValue(parsing: Array(outcome.output.utf8))
    #expect(log["version"]?.text == "2.1.0")
    let run = try #require(log["runs"]?.elements?.first)
    let rule = try #require(run["tool"]?["driver"]?["rules"]?.elements?.first)
    #expect(rule["id"]?.text == "status.401.challenge")
    #expect(rule["helpUri"]?.text == "https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1")
    let result = try #require(run["results"]?.elements?.first)
    #expect(
      run["results"]?.elements?.count == 1 && result["level"]?.text == "error" && result["ruleIndex"]?.number == 0)
    let place = try #require(result["locations"]?.elements?.first)
    #expect(place["physicalLocation"]?["artifactLocation"]?["uri"]?.text == "file://\(path)/log.har")
    #expect(place["physicalLocation"]?["region"]?["startLine"]?.number == 3)
    #expect(place["logicalLocations"]?.elements?.first?["fullyQualifiedName"]?.text == "log[1] GET /b")
  }

  @Test("JUnit has a case for each response, which fails by what makes the command fail")
  func junit() throws {
    let path = try Command.folder(["a&b.http": wrong, "fine.http": right])
    let outcome = try Command.run([path, "--format", "junit"])
    #expect(outcome.status == 1)
    let document = outcome.output
    #expect(document.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"))
    #expect(document.contains(#"tests="2" failures="1" errors="0">"#))
    #expect(document.contains(#"<testcase name="a&amp;b" classname="\#(path)/a&amp;b.http""#))
    #expect(document.contains(#"<failure type="status.204.no-content-length" message="#))
    #expect(
      document.contains(
        #"<testsuite name="\#(path)/fine.http" file="\#(path)/fine.http" tests="1" failures="0" errors="0">"#))
    #expect(document.contains(#"<testcase name="fine" classname="\#(path)/fine.http"/>"#))
    #expect(document.contains("\(path)/a&amp;b.http:1\n\nMUST  status.204.no-content-length"))
    let unreadable = try Command.run(["/no/such", "--format", "junit"])
    #expect(unreadable.status == 2 && unreadable.output.contains("<error message=\"There is no file or folder"))
  }

  @Test("Waivers come from a file, each with its reason")
  func waivers() throws {
    let path = try Command.folder([
      "gone.http": wrong, "waivers": "# known\n\nstatus.204.no-content-length = An old client needs it.\n",
      "bare": "status.204.no-content-length\n", "unknown": "\nno.rule = x\n",
    ])
    #expect(try Command.run(["\(path)/gone.http", "--waivers", "\(path)/waivers"]).status == 0)
    let bare = try Command.run(["\(path)/gone.http", "--waivers", "\(path)/bare"])
    #expect(bare.status == 2 && bare.complaint.contains("\(path)/bare, line 1: Write RULE=REASON"))
    let unknown = try Command.run(["\(path)/gone.http", "--waivers", "\(path)/unknown"])
    #expect(unknown.status == 2 && unknown.complaint.contains("\(path)/unknown, line 2: There is no rule 'no.rule'."))
  }

  @Test("Findings of the baseline do not count, wherever their entry stands")
  func baseline() throws {
    let first = har(entry("GET", "https://h/b", 401))
    let second = har(
      entry("GET", "https://h/a", 200), entry("GET", "https://h/b", 401), entry("GET", "https://h/c", 401))
    let path = try Command.folder(["log.har": first])
    let known = try Command.run(["\(path)/log.har", "--format", "json"])
    try Data(known.output.utf8).write(to: URL(filePath: path).appending(path: "known.json"))
    #expect(try Command.run(["\(path)/log.har", "--baseline", "\(path)/known.json"]).status == 0)
    try Data(second.utf8).write(to: URL(filePath: path).appending(path: "log.har"))
    let outcome = try Command.run(["\(path)/log.har", "--baseline=\(path)/known.json"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasSuffix(
        "1 finding in 3 responses: 1 must, 0 should, 0 convention. 1 of the baseline left out.\n"))
    let broken = try Command.run(["-", "--baseline", "\(path)/log.har"])
    #expect(broken.status == 2 && broken.complaint.contains("is no baseline"))
  }

  @Test("Operations and a profile are held against recordings")
  func operations() throws {
    let path = try Command.folder([
      "log.har": har(
        entry("DELETE", "https://h/users/7", 204), entry("POST", "https://h/users", 201),
        entry("GET", "https://h/users/me", 200)),
      "operations": "DELETE /users/{id} delete\nPOST /users create\nGET /users/{id} read\nGET /users/me list\n",
      "odd": "GET users read\n", "unknown": "GET /users browse\n", "profile": "# ours\ndeletion = 200\n",
    ])
    let file = "\(path)/log.har"
    func rules(_ more: String...) throws -> [String] {
      let arguments = [file, "--operations", "\(path)/operations", "--format", "json"] + more
      let rows = try JSONValue(parsing: Array(try Command.run(arguments).output.utf8)).elements ?? []
      return rows.compactMap { $0["rule"]?.text }.filter { $0.hasPrefix("operation.") }
    }
    #expect(try rules() == ["operation.create.location"])
    #expect(try rules("--profile", "deletion=200") == ["operation.delete.status", "operation.create.location"])
    #expect(try rules("--profile", "\(path)/profile") == ["operation.delete.status", "operation.create.location"])
    #expect(
      try Command.run([file, "--operations", "\(path)/odd"]).complaint.contains("odd, line 1: Write METHOD /path"))
    #expect(
      try Command.run([file, "--operations", "\(path)/unknown"]).complaint.contains("There is no operation 'browse'"))
    #expect(try Command.run([file, "--profile", "deletion=418"]).complaint.contains("'deletion=418' is no choice"))
  }

  @Test("rules lists every rule with its section")
  func rules() throws {
    let lines = try Command.run(["rules"]).output.split(separator: "\n")
    #expect(lines.count >= 300)
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 4 })
    let others = lines.filter { !$0.contains("\tRFC ") }
    #expect(others.allSatisfy { $0.hasPrefix("guide.") || $0.hasPrefix("openapi.") && $0.contains("\tOpenAPI 3.2.0 ") })
    #expect(lines.contains { $0.hasPrefix("status.401.challenge\tmust\tRFC 9110 §11.6.1\t") })
  }

  @Test(
    "A HAR file is told by its first octets", arguments: ["log.HAR", "log.har.json", "recording", "log.txt", "-"])
  func names(name: String) throws {
    let text = "\n" + har(entry("GET", "https://h/b", 401))
    let path = try Command.folder([name: text])
    let outcome = try Command.run([name == "-" ? "-" : "\(path)/\(name)"], input: Data(text.utf8))
    #expect(outcome.status == 1 && outcome.output.contains("[0] GET /b\n  MUST  status.401.challenge"))
  }

  @Test("What is passed over is told, and changes nothing else")
  func notes() throws {
    let outcome = try Command.run(["-"], input: Data(har("null", entry("GET", "https://h/b", 401)).utf8))
    #expect(outcome.status == 1 && outcome.complaint == "check-responses: -[0] is passed over: it has no response.\n")
  }
}

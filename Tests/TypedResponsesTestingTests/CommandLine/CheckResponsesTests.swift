import Foundation
import Testing
import TypedResponses

@Suite("The command check-responses")
struct CheckResponsesTests {
  private func run(_ arguments: [String], input: Data = Data()) throws -> Command.Outcome {
    try Command.run(arguments, input: input)
  }

  private func folder(_ files: [String: String]) throws -> String { try Command.folder(files) }

  private let right =
    "HTTP/1.1 200 OK\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi"
  private let wrong = "HTTP/1.1 204 No Content\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"

  @Test("A right response on standard input gives exit status 0")
  func rightInput() throws {
    let outcome = try run(["-"], input: Data(right.utf8))
    #expect(outcome.status == 0 && outcome.output == "No finding in 1 response.\n" && outcome.complaint.isEmpty)
  }

  @Test("A wrong one gives exit status 1 and a text to read")
  func wrongInput() throws {
    let path = try folder(["gone.http": wrong, "fine.http": right])
    let outcome = try run([path])
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        gone
          MUST  status.204.no-content-length  RFC 9110 §8.6
            The response has 'Content-Length: 0'.
            Send 204 No Content without Content-Length.
            https://www.rfc-editor.org/rfc/rfc9110#section-8.6

        1 finding in 2 responses: 1 must, 0 should, 0 convention.

        """)
  }

  @Test("JSON output is an array of findings with the agreed members")
  func json() throws {
    let outcome = try run([try folder(["gone.http": wrong]), "--format", "json"])
    #expect(outcome.status == 1)
    let value = try JSONValue(parsing: Array(outcome.output.utf8))
    let expected: JSONValue = [
      [
        "exchange": "gone", "rule": "status.204.no-content-length", "severity": "must", "section": "RFC 9110 §8.6",
        "message": "The response has 'Content-Length: 0'. Send 204 No Content without Content-Length.",
      ]
    ]
    #expect(value == expected)
    #expect(try run(["-", "--format=json"], input: Data(right.utf8)).output == "[]\n")
  }

  @Test("The request beside a response is taken into account")
  func request() throws {
    let files = ["a.http": right, "a.request.http": "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n"]
    let outcome = try run([try folder(files)])
    #expect(outcome.status == 1 && outcome.output.contains("framing.head-content"))
  }

  @Test(
    "--fail-on says which findings count",
    arguments: [("must", 0), ("should", 1), ("convention", 1)] as [(String, Int32)])
  func failOn(severity: String, status: Int32) throws {
    let empty = "HTTP/1.1 404 Not Found\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"
    #expect(try run(["--fail-on", severity, "-"], input: Data(empty.utf8)).status == status)
  }

  @Test("--waive leaves a rule out, with a reason")
  func waive() throws {
    let path = try folder(["gone.http": wrong])
    #expect(try run(["--waive", "status.204.no-content-length=An old client needs it.", path]).status == 0)
    #expect(try run(["--waive", "status.204.no-content-length", path]).status == 2)
  }

  @Test("A HAR file is read")
  func har() throws {
    let text = """
      {"log":{"entries":[{"request":{"method":"GET","url":"https://a.example/b","headers":[]},
      "response":{"status":401,"headers":[{"name":"Date","value":"Thu, 05 Nov 2026 10:00:00 GMT"}],"content":{"size":0}}}]}}
      """
    let outcome = try run([try folder(["log.har": text]) + "/log.har"])
    #expect(outcome.status == 1 && outcome.output.contains("log[0] GET /b\n  MUST  status.401.challenge"))
  }

  @Test(
    "What cannot be read or understood gives exit status 2 and a sentence",
    arguments: [
      (["/no/such/file"], "There is no file or folder '/no/such/file'."),
      (["--format", "xml", "-"], "The format 'xml' is none of text, json, sarif and junit."),
      (["--fail-on", "never", "-"], "The severity 'never' is none of must, should and convention."),
      (["--colour", "red", "-"], "There is no option --colour."),
      (["--format"], "The option --format needs a value."),
      (["--format", "json"], "There is no input to check."),
      (["--waive", "no.rule=x", "-"], "There is no rule 'no.rule'."),
      (["explain"], "'explain' takes one status code or rule, or '--html'."),
      (["explain", "nonsense"], "'nonsense' is neither a status code nor the name of a rule."),
    ])
  func mistakes(arguments: [String], sentence: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.complaint.hasPrefix("check-responses: \(sentence)\n"))
  }

  @Test("A file that is no HTTP archive is named with the reason")
  func brokenHAR() throws {
    let outcome = try run([try folder(["log.har": "{}"]) + "/log.har"])
    #expect(outcome.status == 2 && outcome.complaint.contains("it has no array at log.entries."))
  }

  @Test("Octets of any kind are no crash: as a raw message they are findings, as a recording they are none")
  func garbage() throws {
    let octets = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 256) })
    #expect(try run(["-"], input: octets).status == 2)
    #expect(try run(["-"], input: Data()).status == 2)
  }

  @Test("A raw message is read octet by octet: NUL, a bare CR and a folded line are findings")
  func octets() throws {
    let message =
      "HTTP/1.1 200 OK\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nX-A: a\0b\r\nX-B: a\rb\r\nX-C: a\r\n b\r\n"
      + "Content-Type: application/octet-stream\r\nContent-Length: 4\r\n\r\n\0\r\n\0"
    let outcome = try run([try folder(["raw.http": message]), "--format", "json"])
    #expect(outcome.status == 1)
    let found = try JSONValue(parsing: Array(outcome.output.utf8))
    guard case .array(let findings) = found else {
      Issue.record("The output is no array: \(outcome.output)")
      return
    }
    let rules = findings.compactMap { finding in if case .object(let one) = finding { one["rule"] } else { nil } }
    #expect(rules == ["wire.bare-cr", "wire.nul", "wire.folded-line"])
  }

  @Test("explain tells what the registry knows of a status, and what a rule wants")
  func explain() throws {
    let status = try run(["explain", "422"])
    #expect(status.status == 0 && status.output.hasPrefix("422 Unprocessable Content\nhttps://www.rfc-editor.org/"))
    #expect(try run(["explain", "499"]).output.contains("nginx"))
    for rule in ["pair.head.fields", "operation.create.location", "contract.replace.stale"] {
      #expect(try run(["explain", rule]).output.hasPrefix("\(rule)  "))
    }
    #expect(try run(["explain", "status.405.allow"]).output.hasPrefix("status.405.allow  must  RFC 9110 §10.2.1\n"))
  }

  @Test("explain --html is one page that has every code, and loads nothing")
  func reference() throws {
    let page = try run(["explain", "--html"])
    #expect(page.status == 0 && page.output.hasPrefix("<!doctype html>\n"))
    for registration in StatusRegistration.all {
      #expect(page.output.contains("id=\"status-\(registration.status.code)\""))
    }
    for status in UnsendableStatus.all { #expect(page.output.contains("<td>\(status.code)</td>")) }
    for loading in ["<link", " src=", "url(", "@import", "fetch("] { #expect(!page.output.contains(loading)) }
  }

  @Test("--help prints the usage")
  func help() throws {
    let outcome = try run(["--help"])
    #expect(outcome.status == 0 && outcome.output.contains("check-responses explain 422"))
  }
}

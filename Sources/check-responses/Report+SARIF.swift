import TypedResponses
import TypedResponsesChecking

extension Report {
  /// The findings in SARIF 2.1.0, which services show beside the lines of a file.
  ///
  /// [SARIF 2.1.0 §3](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html)
  var sarif: String {
    var indexes: [String: Int] = [:]
    var rules: [JSONValue] = []
    var results: [JSONValue] = []
    for entry in entries {
      for finding in entry.findings {
        let index = indexes[finding.rule.name] ?? rules.count
        if index == rules.count {
          indexes[finding.rule.name] = index
          rules.append(Report.sarif(rule: finding))
        }
        results.append(Report.sarif(finding, in: entry, rule: index))
      }
    }
    let notifications: [JSONValue] = unreadable.map { input in
      [
        "level": "error", "message": ["text": .string(input.reason)],
        "locations": [Report.sarif(place: input.input, 1)],
      ]
    }
    let driver: JSONValue = [
      "name": "check-responses", "informationUri": "https://www.rfc-editor.org/rfc/rfc9110", "rules": .array(rules),
    ]
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "invocations": [
            [
              "executionSuccessful": .bool(unreadable.isEmpty),
              "toolExecutionNotifications": .array(notifications),
            ]
          ],
          "columnKind": "unicodeCodePoints", "results": .array(results),
        ]
      ],
    ]
    return (try? JSONContentEncoder().encode(log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func sarif(rule finding: Finding) -> JSONValue {
    [
      "id": .string(finding.rule.name), "shortDescription": ["text": .string(finding.advice)],
      "helpUri": .string(finding.section.url), "defaultConfiguration": ["level": .string(level(of: finding))],
      "properties": ["section": .string(finding.section.description), "severity": .string(finding.severity.rawValue)],
    ]
  }

  private static func sarif(_ finding: Finding, in entry: Entry, rule index: Int) -> JSONValue {
    var location = sarif(place: entry.file, entry.line)
    if case .object(var members) = location {
      members["logicalLocations"] = [["fullyQualifiedName": .string(entry.exchange), "kind": "resource"]]
      location = .object(members)
    }
    return [
      "ruleId": .string(finding.rule.name), "ruleIndex": .integer(Int64(index)),
      "level": .string(level(of: finding)), "message": ["text": .string(finding.message)], "locations": [location],
      "partialFingerprints": ["exchangeAndRule/v1": .string("\(entry.exchange) \(finding.rule)")],
    ]
  }

  private static func sarif(place file: String, _ line: Int) -> JSONValue {
    [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(file == "-" ? "stdin" : uri(ofPath: file))],
        "region": ["startLine": .integer(Int64(line))],
      ]
    ]
  }

  private static func level(of finding: Finding) -> String {
    switch finding.severity {
    case .must: "error"
    case .should: "warning"
    case .convention: "note"
    }
  }

  /// A path as a URI reference: what a URI does not have is percent-encoded.
  private static func uri(ofPath path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : ""
    for octet in path.utf8 {
      let isPlain =
        FieldSyntax.digit(octet) != nil || (0x61...0x7A).contains(octet | 0x20) || "/-._~".utf8.contains(octet)
      text +=
        isPlain ? String(Unicode.Scalar(octet)) : "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16).uppercased()
    }
    return text
  }
}

import TypedResponses

/// `Docs/FaultCodes.md`, written from the package's own texts.
enum FaultCodesPage {
  static var command: String {
    "TYPED_RESPONSES_WRITE_REFERENCE=1 swift test --filter FaultCodesTests"
  }

  static var text: String {
    let texts = ProblemTexts.english
    var lines = [
      "# Codes of faults and keys of texts", "",
      "Written by `\(command)` from `ProblemTexts.english`.", "",
      "A program finds what is wrong by the `code` of each error and by its `parameters`; codes are the same in all",
      "languages and stay as they are. A translation gives its texts by code (`ProblemTexts.faults`) and by key",
      "(`ProblemTexts.details`); `{name}` stands for the parameter or argument of that name. A text whose parameter an",
      "occurrence does not have is not used, and the English sentence is sent.", "", "## Codes", "",
      "| Code | Parameters | Text |", "| --- | --- | --- |",
    ]
    lines += rows(texts.faults)
    lines += ["", "## Keys", "", "| Key | Arguments | Text |", "| --- | --- | --- |"]
    lines += rows(texts.details)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(_ texts: [String: String]) -> [String] {
    texts.sorted { $0.key < $1.key }.map { key, text in
      "| `\(key)` | \(names(in: text).map { "`\($0)`" }.joined(separator: ", ")) | \(text) |"
    }
  }

  /// What stands in braces.
  static func names(in text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) }
  }
}

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
      "(`ProblemTexts.details`); `{name}` stands for the parameter or argument of that name. Of several texts the first is",
      "used whose parameters the occurrence has; when there is none, the sentence is sent that the code wrote.", "",
      "## Codes", "",
      "| Code | Parameters | Text |", "| --- | --- | --- |",
    ]
    lines += rows(texts.faults)
    lines += ["", "## Keys", "", "| Key | Arguments | Text |", "| --- | --- | --- |"]
    lines += rows(texts.details)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(_ texts: [String: ProblemTemplate]) -> [String] {
    texts.sorted { $0.key < $1.key }.map { key, text in
      let names = names(in: text).map { "`\($0)`" }.joined(separator: ", ")
      return "| `\(key)` | \(names) | \(text.forms.joined(separator: "<br>")) |"
    }
  }

  /// What stands in braces.
  private static func names(in text: ProblemTemplate) -> [String] {
    var names: [String] = []
    for form in text.forms {
      for part in form.split(separator: "{").dropFirst() {
        guard let name = part.split(separator: "}").first.map(String.init), !names.contains(name) else { continue }
        names.append(name)
      }
    }
    return names
  }
}

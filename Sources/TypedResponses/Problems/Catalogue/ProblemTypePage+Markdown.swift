extension ProblemTypePage {
  /// The page in Markdown.
  public var markdown: String {
    var blocks = ["# \(Self.escaped(title))", "`\(status)` · `\(uri)`"]
    blocks += paragraphs.map { $0.map(Self.markdown).joined() }
    blocks += ["## Sending the request again", Self.escaped(retry)]
    if !members.isEmpty {
      let rows = members.map { "| `\($0.name)` | \($0.kind) |" }
      blocks += ["## Members", (["| Member | Value |", "|---|---|"] + rows).joined(separator: "\n")]
    }
    if !examples.isEmpty {
      blocks.append(examples.count == 1 ? "## Example" : "## Examples")
      blocks += examples.map { "```http\n\($0)\n```" }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ run: CodeText) -> String {
    run.isCode ? "`\(run.text)`" : escaped(run.text)
  }

  /// The text with a backslash before everything that Markdown or HTML in it could take for markup.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>&#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

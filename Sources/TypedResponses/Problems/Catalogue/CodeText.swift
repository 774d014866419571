/// A run of a text in which backticks mark code.
package struct CodeText: Sendable, Hashable {
  let text: String
  let isCode: Bool

  /// The paragraphs of a text, which empty lines part. A backtick without a partner stands for itself.
  package static func paragraphs(of text: String) -> [[CodeText]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.split { $0.allSatisfy(\.isWhitespace) }
    return blocks.map { runs(of: $0.joined(separator: " ")) }
  }

  /// The run in HTML.
  package var html: String {
    let text = HTMLPage.escaped(text)
    return isCode ? "<code>\(text)</code>" : text
  }

  private static func runs(of text: String) -> [CodeText] {
    var parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    if parts.count.isMultiple(of: 2), let last = parts.popLast(), let previous = parts.popLast() {
      parts.append(previous + "`" + last)
    }
    return parts.enumerated().compactMap { index, part in
      part.isEmpty ? nil : CodeText(text: part, isCode: !index.isMultiple(of: 2))
    }
  }
}

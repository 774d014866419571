import Foundation
import Testing

/// A fenced block of Swift in a page or in a documentation comment.
struct CodeBlock: Sendable, CustomTestStringConvertible {
  /// The file's path from the root of the package.
  let file: String
  /// The number of the first line inside the fence, from 1.
  let line: Int
  /// What the fence says after its backticks, such as `swift`.
  let language: String
  /// Why it is not compiled, from `<!-- not compiled: … -->` on the line before; `nil` for most.
  let excuse: String?
  let code: String

  var testDescription: String { "\(file):\(line)" }

  /// The preludes with what it takes for granted: the core's, and the one of the adapter that it is about.
  var preludes: [Prelude] {
    var names = ["TypedResponses"]
    let folders = file.split(separator: "/")
    if folders.first == "Sources", folders.count > 2 { names.append(String(folders[1])) }
    if ["Hummingbird", "TypedRouter", "router.", "Application("].contains(where: { code.contains($0) }) {
      names.append("TypedResponsesHummingbird")
    }
    if file.hasPrefix("Docs/Recipes/") { names.append("Recipes") }
    if ["OpenAPIDocument", "SchemaCollection", "Exemplified"].contains(where: { code.contains($0) }) {
      names.append("TypedResponsesOpenAPI")
    }
    if ["NIOResponder", "IncomingRequest"].contains(where: { code.contains($0) }) { names.append("TypedResponsesNIO") }
    if ["CheckingMiddleware", "CheckedRouter", ".responder("].contains(where: { code.contains($0) }) {
      names += ["TypedResponsesHummingbird", "TypedResponsesHummingbirdChecking"]
    }
    if ["FlyingFox", "TypedRoutes"].contains(where: { code.contains($0) }) { names.append("TypedResponsesFlyingFox") }
    return Set(names).compactMap(Prelude.init).sorted { $0.file.path < $1.file.path }
  }

  /// The modules that it is compiled with.
  var modules: [String] {
    var modules = Set(preludes.flatMap(\.modules))
    if ["#expect", "#require", "@Test"].contains(where: { code.contains($0) }) { modules.insert("Testing") }
    return modules.sorted()
  }

  /// The blocks marked as Swift in README.md, the pages in Docs and the comments in Sources.
  static var all: [CodeBlock] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files =
      [root.appendingPathComponent("README.md")]
      + ["Docs", "Sources"].flatMap { folder in
        let found = FileManager.default.enumerator(
          at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        return (found?.allObjects as? [URL] ?? []).filter {
          ["md", "swift"].contains($0.pathExtension)
            && !$0.pathComponents.contains { $0.hasPrefix(".build") }
            // Tests/Integration/vapor_signatures.py compiles what is shown there.
            && !$0.path.hasPrefix(root.appendingPathComponent("Docs/Adapters/Vapor4").path)
        }
      }
    return files.sorted { $0.path < $1.path }.flatMap { file -> [CodeBlock] in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let path = String(file.path.dropFirst(root.path.count + 1))
      return blocks(in: text, of: path, isSource: file.pathExtension == "swift")
    }
  }

  static func blocks(in text: String, of file: String, isSource: Bool) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (line: Int, language: String, excuse: String?, code: [Substring])?
    var previous: Substring = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, whole) in zip(1..., lines) {
      guard let line = isSource ? commentText(of: whole) : whole else {
        open = nil
        continue
      }
      let trimmed = line.drop { $0 == " " }
      defer { previous = trimmed }
      if var block = open {
        if trimmed.hasPrefix("```") {
          let code = block.code.joined(separator: "\n")
          blocks.append(
            CodeBlock(file: file, line: block.line, language: block.language, excuse: block.excuse, code: code))
          open = nil
        } else {
          block.code.append(line)
          open = block
        }
      } else if trimmed.hasPrefix("```") {
        let excuse = previous.firstMatch(of: /<!-- not compiled: (.+) -->/).map { String($0.1) }
        open = (number + 1, String(trimmed.dropFirst(3)), excuse, [])
      }
    }
    return blocks.filter { $0.language.hasPrefix("swift") }
  }

  /// The text of a `///` line; `nil` for any other line.
  private static func commentText(of line: Substring) -> Substring? {
    let trimmed = line.drop { $0 == " " }
    guard trimmed.hasPrefix("///") else { return nil }
    let text = trimmed.dropFirst(3)
    return text.hasPrefix(" ") ? text.dropFirst() : text
  }
}

import Foundation

/// A block made into a file of its own, in which the compiler's messages name the block's file and lines.
struct CheckedProgram {
  private let text: String

  init(_ block: CodeBlock, in setting: Setting) {
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    let imports = Set(lines.filter { $0.hasPrefix("import ") }.map { String($0.dropFirst(7)) } + block.modules)
    let code = lines.map { line in
      if line.hasPrefix("import ") { return "" }
      // What an example leaves out.
      if line.drop(while: { $0 == " " }) == "…" { return "preconditionFailure()" }
      return String(line)
    }
    text = """
      \(imports.sorted().map { "import \($0)" }.joined(separator: "\n"))

      \(setting.opening)
      #sourceLocation(file: "\(block.file)", line: \(block.line))
      \(code.joined(separator: "\n"))
      #sourceLocation()
      \(setting.closing)
      """
  }

  /// Runs the body with the program in a file that exists for that long.
  func withFile<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).swift")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try await body(file)
  }

  /// Where a block is meant to stand.
  struct Setting: Sendable {
    let opening: String
    let closing: String

    /// At file level: declarations.
    static var file: Setting { Setting(opening: "", closing: "") }
    /// In a function that returns nothing.
    static var function: Setting { Setting(opening: "func example() async throws {", closing: "}") }
    /// In a handler that returns a response.
    static var handler: Setting {
      Setting(opening: "func example() async throws -> some EncodableResponse {", closing: "}")
    }
    /// In a handler that returns one of two responses.
    static var choice: Setting {
      Setting(
        opening: "func example() async throws -> OneOf<Representation<BytesSource>, PartialContent<BytesSource>> {",
        closing: "}")
    }
    /// In a type that is read from a request.
    static var input: Setting {
      Setting(
        opening: """
          struct Example: Decodable {
            let name: String
            let age: Int
            enum CodingKeys: CodingKey { case name, age }
          """,
        closing: "}")
    }

    /// All of them.
    static var all: [Setting] { [file, function, handler, choice, input] }
  }
}

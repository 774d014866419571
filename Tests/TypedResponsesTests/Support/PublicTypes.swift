import Foundation

/// The types that the sources of the core declare for everybody.
enum PublicTypes {
  /// Their names, without those of the types around them.
  static var names: Set<String> {
    get throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/TypedResponses")
      let files =
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
      let declaration = /public (?:final |indirect )?(?:struct|enum|class|actor) (\w+)/
      var names: Set<String> = []
      for file in files where file.pathExtension == "swift" {
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
          let code = line.drop { $0 == " " }
          if let match = code.prefixMatch(of: declaration) { names.insert(String(match.1)) }
        }
      }
      return names
    }
  }

  /// What is none of ``PublicValues``.
  static let unprinted = momentary.union(rare)

  /// What exists for a moment only, and choices that stand in the source.
  private static let momentary: Set<String> = [
    "ChosenFailure", "ChosenResult", "DataForm", "Dates", "Format", "FormPart", "FormParts", "Interpolation",
    "ItemsBuilder", "Iterator", "Keys", "MemberReader", "NonFiniteNumbers", "ParameterDemands", "ProblemMembers",
    "RequiredFields",
  ]

  /// What only an exchange or an action that is asked for twice brings forth. Tests of their own look at what it prints.
  private static let rare: Set<String> = [
    "ContentTally", "IdempotencyStoreFull", "IdempotentInput", "IdempotentResponse",
  ]
}

import Foundation
import Testing

@testable import TypedResponses

/// Applies patches to documents that another program made.
///
/// With `TYPED_RESPONSES_PATCHES` set to a path, every pair of lines in `cases.lines` there, a document and a patch, gives
/// a line in `results.lines`: what the patch made of it in an array, or `null`, for `Tests/Independent/check_patches.py`
/// to compare. The patches are JSON patches and merge patches by turns.
@Suite struct PatchDifferentialTests {
  private func result(_ document: Substring, _ patch: Substring, isMerge: Bool) throws -> String {
    let document = try JSONValue(parsing: Array(document.utf8))
    let octets = Array(patch.utf8)
    if isMerge { return JSONValue.array([try MergePatch(parsing: octets).applied(to: document)]).compact }
    do {
      return JSONValue.array([try JSONPatch(parsing: octets).applied(to: document)]).compact
    } catch {
      #expect(error is Conflict || error is ValidationFailed, "\(error)")
      return "null"
    }
  }

  @Test("Patches make of documents what other implementations make of them")
  func cases() throws {
    let own = [#"{"a":[1]}"#, #"[{"op":"add","path":"/a/-","value":2}]"#, #"{"a":1}"#, #"{"a":null,"b":2}"#]
    #expect(try result(own[0][...], own[1][...], isMerge: false) == #"[{"a":[1,2]}]"#)
    #expect(try result(own[2][...], own[3][...], isMerge: true) == #"[{"b":2}]"#)
    guard let path = ProcessInfo.processInfo.environment["TYPED_RESPONSES_PATCHES"] else { return }
    let text = try String(contentsOf: URL(filePath: "\(path)/cases.lines"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(!lines.isEmpty)
    var results = ""
    for index in stride(from: 0, to: lines.count - 1, by: 2) {
      results += try result(lines[index], lines[index + 1], isMerge: index / 2 % 2 == 1) + "\n"
    }
    try Data(results.utf8).write(to: URL(filePath: "\(path)/results.lines"))
  }
}

import Foundation

/// What the public types of a module have, as editors see it.
public struct SymbolGraph: Sendable {
  /// The static methods and properties of each type, inherited ones included, with their labels: `ok(_:version:)`.
  public let staticMembers: [String: Set<String>]

  /// The graph of a module that this test run was built with.
  ///
  /// - Throws: ``TypeCheckerError`` when the tool that writes it fails.
  public init(of module: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let toolchain = try Toolchain()
    let (status, output) = try await Subprocess.run(
      toolchain.compiler.deletingLastPathComponent().appendingPathComponent("swift-symbolgraph-extract"),
      [
        "-module-name", module, "-I", try BuildFolder.modules().path, "-output-dir", folder.path,
      ] + toolchain.platform)
    guard status == 0 else {
      throw TypeCheckerError(description: "The symbols of \(module) could not be extracted: \(output)")
    }
    let file = folder.appendingPathComponent("\(module).symbols.json")
    let graph = try JSONDecoder().decode(Graph.self, from: try Data(contentsOf: file))
    staticMembers = graph.symbols.reduce(into: [:]) { members, symbol in
      guard symbol.kind.identifier.hasPrefix("swift.type."), symbol.pathComponents.count == 2 else { return }
      members[symbol.pathComponents[0], default: []].insert(symbol.pathComponents[1])
    }
  }

  private struct Graph: Decodable {
    let symbols: [Symbol]
  }

  private struct Symbol: Decodable {
    struct Kind: Decodable {
      let identifier: String
    }
    let kind: Kind
    let pathComponents: [String]
  }
}

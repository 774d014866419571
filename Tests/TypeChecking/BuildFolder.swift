import Foundation

/// Where the running tests were built.
enum BuildFolder {
  /// The folder that holds `TypedResponses.swiftmodule`, found upward from the test bundle.
  static func modules() throws -> URL {
    for bundle in bundles {
      var folder = bundle
      while folder.pathComponents.count > 1 {
        for candidate in [folder.appendingPathComponent("Modules"), folder] {
          let module = candidate.appendingPathComponent("TypedResponses.swiftmodule")
          if FileManager.default.fileExists(atPath: module.path) { return candidate }
        }
        folder.deleteLastPathComponent()
      }
    }
    throw TypeCheckerError(
      description: "No TypedResponses.swiftmodule was found above any of \(bundles.map(\.path)).")
  }

  /// What this process was started from: on Linux the test bundle itself; elsewhere a helper that loads it.
  private static var bundles: [URL] {
    var paths = Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    let arguments = CommandLine.arguments
    if let option = arguments.firstIndex(of: "--test-bundle-path"), option + 1 < arguments.count {
      paths.append(arguments[option + 1])
    }
    if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { paths.append(path) }
    paths += arguments.prefix(1)
    return paths.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
  }

  /// The module maps of the C modules that packages bring along: their own and those the build wrote.
  static func clangModuleMaps(near modules: URL) -> [URL] {
    let build = modules.lastPathComponent == "Modules" ? modules.deletingLastPathComponent() : modules
    let checkouts = build.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("checkouts")
    return [build, checkouts].flatMap { folder in
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let maps = (files?.allObjects as? [URL] ?? []).filter { $0.lastPathComponent == "module.modulemap" }
      return maps.filter { map in
        let parent = map.deletingLastPathComponent()
        return parent.lastPathComponent == "include" || parent.pathExtension == "build"
      }
    }
  }
}

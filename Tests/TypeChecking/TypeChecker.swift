import Foundation

/// Type-checks single files against the modules that this test run was built with.
public struct TypeChecker: Sendable {
  private let compiler: URL
  private let arguments: [String]

  /// The folder with the modules.
  public let modules: URL

  /// The checker for the running tests.
  ///
  /// - Parameter includingPackages: Whether files import modules of other packages too, such as a server's.
  /// - Throws: ``TypeCheckerError`` when the compiler or the modules cannot be found.
  public init(includingPackages: Bool = false) throws {
    let toolchain = try Toolchain()
    compiler = toolchain.compiler
    modules = try BuildFolder.modules()
    var arguments = ["-frontend", "-typecheck", "-swift-version", "6", "-I", modules.path] + toolchain.arguments
    if includingPackages {
      for map in BuildFolder.clangModuleMaps(near: modules) {
        arguments += ["-Xcc", "-fmodule-map-file=\(map.path)", "-I", map.deletingLastPathComponent().path]
      }
    }
    self.arguments = arguments
  }

  /// Whether a module of this name can be imported.
  public func hasModule(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: modules.appendingPathComponent("\(name).swiftmodule").path)
  }

  /// What the compiler says of the file, together with others that it relies on; `nil` when it finds no error, and no
  /// expression that takes it longer than this many milliseconds of its own time.
  public func complaint(
    about file: URL, with others: [URL], slowerThan milliseconds: Int = 200
  ) async throws -> String? {
    let limit = "-warn-long-expression-type-checking=\(milliseconds)"
    // A file that is compiled alone would be taken for a script.
    let library = others.isEmpty ? ["-parse-as-library"] : []
    let (status, output) = try await Subprocess.run(
      compiler, arguments + library + [limit, "-module-name", "Checked"] + others.map(\.path) + [file.path])
    guard status == 0 else { return output.isEmpty ? "The compiler ended with status \(status)." : output }
    let slow = output.split(separator: "\n").filter { $0.contains("warning: expression took") }
    return slow.isEmpty ? nil : slow.joined(separator: "\n")
  }

  /// What is wrong when the errors in the file are held against its `expected-error` comments; `nil` when both agree
  /// to the letter. Warnings count too.
  public func complaintVerifying(_ file: URL) async throws -> String? {
    let (status, output) = try await Subprocess.run(
      compiler, arguments + ["-verify", "-verify-ignore-unrelated", "-module-name", "Checked", file.path])
    return status == 0 ? nil : output.isEmpty ? "The compiler ended with status \(status)." : output
  }
}

import Foundation
import TypedResponses

/// A log of the directory that is too large to hold in memory: lines that are made up, in a temporary file.
actor Export {
  private let pages: Int
  private var file: FileSource?

  /// An export of this many MiB, written when somebody asks for it first.
  init(mebibytes: Int) {
    pages = mebibytes * 16
  }

  /// The export, or the part of it that the client still needs.
  func answer() async throws(OneOf<InsufficientStorage, InternalServerError>) -> Representation<FileSource> {
    let file: FileSource
    do {
      file = try self.file ?? write()
    } catch let full as InsufficientStorage {
      throw .of(full)
    } catch {
      throw .of(InternalServerError(logging: error))
    }
    self.file = file
    return Representation(file, contentType: "text/plain", version: file.version)
      .caching(.private(maxAge: .seconds(60), whenStale: .mustRevalidate))
  }

  /// Writes pages of 64 KiB that begin with their number, and opens the file. Its name goes away at once: what is open
  /// can still be read, and nothing is left behind when the server ends.
  private func write() throws -> FileSource {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("user-directory-\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw InsufficientStorage(detail: "There is no room for the export.")
    }
    defer { try? FileManager.default.removeItem(at: url) }
    let output = try FileHandle(forWritingTo: url)
    let line = "A user did something that is worth a line in the log.\n"
    let lines = Data(String(repeating: line, count: 65536 / line.utf8.count + 1).utf8)
    for page in 0..<pages {
      var text = Data("Page \(page)\n".utf8)
      text.append(lines.prefix(65536 - text.count))
      try output.write(contentsOf: text)
    }
    try output.close()
    // The last line is a minute old, and so is the log. A time after the response's Date may not be told.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: url.path)
    return try FileSource(path: url.path)
  }
}

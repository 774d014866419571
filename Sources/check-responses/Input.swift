#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TypedResponsesChecking

/// Tells why an input cannot be read.
struct InputError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Exchanges that belong together, and where they stand.
struct Conversation {
  /// The file, or what stands for it.
  let file: String
  let exchanges: [Exchange]
  /// The line on which each exchange begins.
  let lines: [Int]
  /// What was passed over.
  var notes: [String] = []
}

/// A file, a folder or standard input, as it was named.
struct Input {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The conversations of the input.
  func conversations() throws(InputError) -> [Conversation] {
    if path == "-" { return [try recording(Console.readInput(), name: "-")] }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("There is no file or folder '\(path)'.")
    }
    if isFolder { return try folder() }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasSuffix(".http") { return [try message(path, name: String(name.dropLast(5)))] }
    let ending = [".har.json", ".har"].first { name.lowercased().hasSuffix($0) } ?? ""
    return [try recording(try Input.read(path), name: String(name.dropLast(ending.count)))]
  }

  private func recording(_ octets: [UInt8], name: String) throws(InputError) -> Conversation {
    do throws(RecordingError) {
      let recording = try Recording(reading: octets, name: name)
      return Conversation(
        file: path, exchanges: recording.exchanges, lines: recording.lines, notes: recording.notes)
    } catch {
      throw InputError("\(path == "-" ? "Standard input" : "'\(path)'") cannot be read. \(error)")
    }
  }

  private func folder() throws(InputError) -> [Conversation] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw InputError("The folder '\(path)' cannot be read.")
    }
    let messages = names.filter { $0.hasSuffix(".http") && !$0.hasSuffix(".request.http") }.sorted()
    if messages.isEmpty { throw InputError("The folder '\(path)' has no file whose name ends with .http.") }
    var conversations: [Conversation] = []
    for name in messages { conversations.append(try message("\(path)/\(name)", name: String(name.dropLast(5)))) }
    return conversations
  }

  /// The exchanges in a raw message, with the request beside it.
  private func message(_ path: String, name: String) throws(InputError) -> Conversation {
    let request = "\(path.dropLast(5)).request.http"
    let head = FileManager.default.fileExists(atPath: request) ? try Input.read(request) : []
    let exchanges = Exchange.exchanges(onWire: try Input.read(path), requests: head, name: name)
    return Conversation(file: path, exchanges: exchanges, lines: exchanges.map { _ in 1 })
  }

  static func read(_ path: String) throws(InputError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw InputError("'\(path)' cannot be read.")
    }
  }
}

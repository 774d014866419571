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

/// A file, a folder or standard input, as it was named.
struct Input {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The exchanges of the input: each inner list is one conversation, between whose exchanges nothing changed.
  func conversations() throws(InputError) -> [[Exchange]] {
    if path == "-" { return [try recording(Console.readInput(), name: "standard input")] }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("There is no file or folder '\(path)'.")
    }
    if isFolder { return try folder() }
    let octets = try read(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasSuffix(".har") {
      do throws(HARError) {
        return [try Exchange.exchanges(inHAR: octets, name: String(name.dropLast(4)))]
      } catch {
        throw InputError("'\(path)' cannot be read. \(error)")
      }
    }
    if name.hasSuffix(".http") { return [try message(path, name: String(name.dropLast(5)))] }
    return [try recording(octets, name: name)]
  }

  private func recording(_ octets: [UInt8], name: String) throws(InputError) -> [Exchange] {
    if octets.isEmpty { throw InputError("There is nothing to read in \(name).") }
    return Exchange.exchanges(printedByCurl: octets, name: path == "-" ? "-" : name)
  }

  private func folder() throws(InputError) -> [[Exchange]] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw InputError("The folder '\(path)' cannot be read.")
    }
    let messages = names.filter { $0.hasSuffix(".http") && !$0.hasSuffix(".request.http") }.sorted()
    if messages.isEmpty { throw InputError("The folder '\(path)' has no file whose name ends with .http.") }
    var conversations: [[Exchange]] = []
    for name in messages { conversations.append(try message("\(path)/\(name)", name: String(name.dropLast(5)))) }
    return conversations
  }

  /// The exchanges in a raw message, with the request beside it.
  private func message(_ path: String, name: String) throws(InputError) -> [Exchange] {
    let request = "\(path.dropLast(5)).request.http"
    let head = FileManager.default.fileExists(atPath: request) ? try read(request) : []
    return Exchange.exchanges(onWire: try read(path), requests: head, name: name)
  }

  private func read(_ path: String) throws(InputError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw InputError("'\(path)' cannot be read.")
    }
  }
}

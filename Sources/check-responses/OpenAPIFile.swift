#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TypedResponses
import TypedResponsesChecking

/// An OpenAPI document in a file, with the files beside it that it refers to.
struct OpenAPIFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  func contract(basePath: String? = nil) throws(ArgumentError) -> OpenAPIContract {
    do throws(InputError) {
      let octets = try Input.read(path)
      do throws(OpenAPIContractError) {
        return try OpenAPIContract(reading: octets, beside: others(of: octets), basePath: basePath)
      } catch {
        throw InputError("'\(path)' cannot be used. \(error)")
      }
    } catch {
      throw ArgumentError(error.description)
    }
  }

  /// The files that references name, and those that these name, by their paths as seen from the document. What cannot be
  /// read is left out: whoever needs it is told that it is missing.
  private func others(of octets: [UInt8]) -> [String: [UInt8]] {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var files: [String: [UInt8]] = [:]
    var waiting = Array(OpenAPIContract.references(in: octets, at: ""))
    while let name = waiting.popLast(), files.count < 1000 {
      guard files[name] == nil, !name.contains(":"), !name.hasPrefix("/"), !name.hasPrefix("../"),
        let octets = try? Input.read(folder + name), (try? JSONValue(parsing: octets)) != nil
      else { continue }
      files[name] = octets
      waiting += OpenAPIContract.references(in: octets, at: name)
    }
    return files
  }
}

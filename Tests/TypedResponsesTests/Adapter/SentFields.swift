import Foundation
import TypedResponses

/// The fields that this package can send, from its sources: of the types that are fields, of the names that an
/// application may add, of what responses write, and of what the table of statuses asks for.
enum SentFields {
  /// Fields whose value is not for a page: what it can always read, what it can never read, and what is said to
  /// browsers, caches, gateways and the connection.
  static let notForPages: Set<String> = [
    "cache-control", "content-language", "content-length", "content-type", "expires", "last-modified",
    "set-cookie", "proxy-authenticate",
    "accept-ch", "clear-site-data", "content-encoding", "content-security-policy", "referrer-policy", "server",
    "content-security-policy-report-only", "strict-transport-security", "vary", "x-accel-buffering",
    "x-frame-options",
    "x-content-type-options",
    "delta-base", "im",  // of 226, which this package cannot send
    "cache-groups", "cache-group-invalidation", "no-vary-search",  // for caches
    "connection", "keep-alive", "proxy-connection", "trailer", "transfer-encoding", "upgrade",
  ]

  static func names() throws -> [FieldName] {
    var members: Set<String> = []
    for text in try sources() {
      for match in text.matches(of: /fieldName: FieldName \{ \.(\w+) \}/) { members.insert(String(match.1)) }
      for match in text.matches(of: /(?i:fields)\.(?:append|set)\(\s*\.(\w+)/) { members.insert(String(match.1)) }
      for match in text.matches(of: /HeaderField\(\s*\.(\w+)/) { members.insert(String(match.1)) }
      for match in text.matches(of: /OptionalFieldName \{ \.init\(known: \.(\w+)\) \}/)
      where !text[..<match.range.lowerBound].hasUnavailableDeclarationAtEnd { members.insert(String(match.1)) }
    }
    let known = try known()
    let asked = StatusRegistration.all.flatMap(\.fieldRules)
      .filter { [.must, .should, .may].contains($0.level) }.flatMap(\.names)
    let written = members.subtracting(["init", "self"]).compactMap { known[$0] }
    return Set(written + asked).sorted { $0.name < $1.name }
  }

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/TypedResponses").standardized
  }

  private static func sources() throws -> [String] {
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
  }

  /// The known names by how the code calls them.
  private static func known() throws -> [String: FieldName] {
    let text = try String(contentsOf: root.appending(path: "Fields/FieldName+Known.swift"), encoding: .utf8)
    let names = text.matches(of: /static var (\w+): FieldName \{ \.init\(known: "([^"]+)"\) \}/)
    return Dictionary(names.compactMap { match in FieldName(String(match.2)).map { (String(match.1), $0) } }) { $1 }
  }
}

extension Substring {
  /// Whether the declaration that begins here was marked as unavailable.
  fileprivate var hasUnavailableDeclarationAtEnd: Bool {
    (range(of: "///", options: .backwards).map { self[$0.upperBound...] } ?? self).contains("unavailable")
  }
}

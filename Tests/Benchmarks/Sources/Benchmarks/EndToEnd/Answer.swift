import Foundation

/// What a server answers to one request.
struct Answer {
  let status: Int
  private let lines: [Substring]
  private let content: Substring

  init(of server: Server, to route: Route) throws {
    let command = Command(arguments: ["curl", "--silent", "--include", "--max-time", "10", server.url(of: route)])
    let output = try command.run()?.output ?? ""
    let end = output.range(of: "\r\n\r\n") ?? output.endIndex..<output.endIndex
    lines = output[..<end.lowerBound].split(separator: "\r\n")
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    content = output[end.upperBound...]
  }

  /// The value of a field; of a media type, without parameters.
  func field(_ name: String) -> Substring? {
    let start = name.lowercased() + ": "
    return lines.first { $0.lowercased().hasPrefix(start) }?.dropFirst(start.count).prefix { $0 != ";" }
  }

  /// What the content means as JSON.
  func value() throws -> NSObject {
    let value = try JSONSerialization.jsonObject(with: Data(content.utf8))
    guard let value = value as? NSObject else { throw CocoaError(.coderReadCorrupt) }
    return value
  }
}

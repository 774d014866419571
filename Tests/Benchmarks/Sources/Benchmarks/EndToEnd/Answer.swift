import Foundation

/// What a server answers to one request.
struct Answer {
  let status: Int
  let location: Substring?
  private let content: Substring

  init(of server: Server, to route: Route) throws {
    let command = Command(arguments: ["curl", "--silent", "--include", "--max-time", "10", server.url(of: route)])
    let output = try command.run()?.output ?? ""
    let end = output.range(of: "\r\n\r\n") ?? output.endIndex..<output.endIndex
    let lines = output[..<end.lowerBound].split(separator: "\r\n")
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    location = lines.first { $0.lowercased().hasPrefix("location: ") }?.dropFirst("location: ".count)
    content = output[end.upperBound...]
  }

  /// What the content means as JSON.
  func value() throws -> NSObject {
    let value = try JSONSerialization.jsonObject(with: Data(content.utf8))
    guard let value = value as? NSObject else { throw CocoaError(.coderReadCorrupt) }
    return value
  }
}

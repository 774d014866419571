import Foundation

/// One run of `wrk`.
struct LoadTest {
  let connections: Int
  let seconds: Int

  struct Result {
    let requestsPerSecond: Double
    /// Processor time of the server for one request.
    let microsecondsPerRequest: Double
  }

  func run(_ route: Route, on server: Server) throws -> Result {
    let before = try server.processorTime()
    let command = Command(arguments: ["wrk", "-t1", "-c\(connections)", "-d\(seconds)s", server.url(of: route)])
    guard let output = try command.run()?.output else { throw Failure(url: server.url(of: route), output: "nothing") }
    let time = try server.processorTime() - before
    // Errors of sockets, or another status than the other requests had: then the figures mean nothing.
    guard let requests = number(before: " requests in ", in: output), requests > 0,
      let rate = number(after: "Requests/sec:", in: output), !output.contains("Socket errors"),
      number(after: "Non-2xx or 3xx responses:", in: output) ?? 0 == (route.status < 400 ? 0 : requests)
    else { throw Failure(url: server.url(of: route), output: output) }
    return Result(requestsPerSecond: rate, microsecondsPerRequest: time * 1e6 / requests)
  }

  private func number(after label: String, in text: String) -> Double? {
    guard let range = text.range(of: label) else { return nil }
    return Double(text[range.upperBound...].prefix { $0 != "\n" }.trimmingCharacters(in: .whitespaces))
  }

  private func number(before label: String, in text: String) -> Double? {
    guard let range = text.range(of: label) else { return nil }
    return text[..<range.lowerBound].split(whereSeparator: \.isWhitespace).last.flatMap { Double($0) }
  }

  /// What `wrk` printed is no measurement.
  struct Failure: Error, CustomStringConvertible {
    let url: String
    let output: String
    var description: String { "wrk on \(url) says:\n\(output)" }
  }
}

import Testing
import TypedResponses
import TypedResponsesTesting

@testable import Bookings

/// Somebody who uses the API over a socket. Every answer is held against all rules, and none is waived.
struct Client: Sendable {
  private let connection: RawConnection
  private let token: String?

  init(_ token: String?, port: Int) async throws {
    connection = try await RawConnection(port: port)
    self.token = token
  }

  func send(
    _ method: String, _ target: String, _ fields: [String: String] = [:], _ content: String? = nil,
    as operation: ResourceOperation? = nil
  ) async throws -> Exchange {
    let exchange = try await connection.exchange(request(method, target, fields, content))
    let profile = ResponsePipeline.bookings.settings.conventions
    let findings = expectConforms(exchange, to: operation, profile: profile, from: .convention)
    #expect(findings.isEmpty)
    return exchange
  }

  /// Books a room on this day of January 2030, from 9 to 10 o'clock, and tells the tag of the booking.
  @discardableResult
  func book(_ room: Room = .aurora, day: Int) async throws -> String {
    let answer = try await send("POST", "/bookings", [:], booking(room, day: day), as: .create)
    #expect(answer.code == 201)
    return try #require(answer.response.fields[.etag])
  }

  /// Begins to read an answer that has no end, and tells what came until this text is there.
  func listen(_ target: String, _ fields: [String: String] = [:], until text: String) async throws -> String {
    try await connection.send(request("GET", target, fields, nil))
    return try await hear(until: text)
  }

  /// What comes from now on until this text is there.
  func hear(until text: String) async throws -> String {
    var heard = ""
    while !heard.contains(text) {
      try Task.checkCancellation()
      heard += String(decoding: try await connection.leftover(silence: .milliseconds(20)), as: UTF8.self)
    }
    return heard
  }

  private func request(_ method: String, _ target: String, _ fields: [String: String], _ content: String?) -> String {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: localhost"]
    if let token { lines.append("Authorization: Bearer \(token)") }
    lines += fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    if let content {
      if fields["Content-Type"] == nil { lines.append("Content-Type: application/json") }
      lines.append("Content-Length: \(content.utf8.count)")
    }
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + (content ?? "")
  }
}

/// A booking from 9 to 10 o'clock, as a client writes it.
func booking(_ room: Room = .aurora, day: Int, title: String = "Talk") -> String {
  let date = "2030-01-\(day < 10 ? "0" : "")\(day)"
  return #"{"title":"\#(title)","room":"\#(room.rawValue)","start":"\#(date)T09:00:00Z","end":"\#(date)T10:00:00Z","#
    + #""organizer":{"name":"Ada","email":"ada@example.com"},"guests":[]}"#
}

extension Exchange {
  var code: Int { response.code }
  var text: String { response.text ?? "" }

  /// The places and codes of the faults in a failed validation, such as `#/title invalid_length`.
  var faults: [String] {
    (response.json?["errors"]?.elements ?? []).map { error in
      let place = error["pointer"]?.text ?? "\(error["in"]?.text ?? "") \(error["name"]?.text ?? "")"
      return "\(place) \(error["code"]?.text ?? "?")"
    }
  }
}

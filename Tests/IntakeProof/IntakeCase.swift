package import TypedResponses
internal import TypedResponsesChecking

/// A request, and what every server answers to it: status, fields and content, octet for octet.
package struct IntakeCase: Sendable, CustomStringConvertible {
  package let description: String
  let request: Request
  package let expected: IntakeAnswer
  /// Whether a field comes on two lines, of which not every server sees both.
  package let repeatsLine: Bool

  init(_ description: String, _ request: Request, _ expected: IntakeAnswer) {
    self.description = description
    self.request = request
    self.expected = expected
    repeatsLine = Set(request.fields.map(\.0)).count < request.fields.count
  }

  /// What a client sends.
  struct Request: Sendable {
    var method: RequestMethod
    var target: String
    var fields: [(FieldName, String)] = []
    var content: [UInt8] = []
    /// The chunks in which the content goes, without a length; none where it has one.
    var chunks: [String] = []
  }
}

/// What a server answers, but for the fields that tell of the connection and the time.
package struct IntakeAnswer: Sendable, Equatable, CustomStringConvertible {
  let status: Int
  let fields: [String]
  let content: String

  package init(status: Int, fields: [(String, String)], content: String) {
    self.status = status
    self.content = content
    // Servers may send fields in another order, and lists on one line.
    let names = Set(fields.map { $0.0.lowercased() }).subtracting(["date", "connection", "server"])
    self.fields = names.sorted().map { name in
      let values = fields.filter { $0.0.lowercased() == name }.map(\.1)
      return "\(name): \(values.joined(separator: ", "))"
    }
  }

  package var description: String { ([String(status)] + fields + ["", content]).joined(separator: "\n") }
}

extension IntakeCase {
  /// What comes otherwise than expected.
  package static func deviations(
    among cases: [IntakeCase] = all, _ answer: (IntakeCase) async throws -> IntakeAnswer
  ) async rethrows -> [String] {
    var deviations: [String] = []
    for one in cases {
      do {
        let seen = try await answer(one)
        if seen != one.expected { deviations.append("\(one): expected\n\(one.expected)\nseen\n\(seen)") }
      } catch {
        deviations.append("\(one): \(error)")
      }
    }
    return deviations
  }
}

// MARK: - Over a connection

extension IntakeCase {
  /// Sends the request on a connection of its own.
  package func answer(port: Int) async throws -> IntakeAnswer {
    let connection = try await RawConnection(port: port)
    try await connection.send(octets)
    let response = try await connection.response(to: request.method)
    return IntakeAnswer(
      status: response.code, fields: response.fields.map { ($0.name, $0.value) },
      content: String(decoding: response.content ?? [], as: UTF8.self))
  }

  private var octets: [UInt8] {
    var head = "\(request.method) \(request.target) HTTP/1.1\r\nHost: localhost\r\n"
    for (name, value) in request.fields { head += "\(name.name): \(value)\r\n" }
    guard request.chunks.isEmpty else {
      let chunks = request.chunks.map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }.joined()
      return Array("\(head)Transfer-Encoding: chunked\r\n\r\n\(chunks)0\r\n\r\n".utf8)
    }
    if request.method != .get { head += "Content-Length: \(request.content.count)\r\n" }
    return Array("\(head)\r\n".utf8) + request.content
  }
}

// MARK: - Without one

extension IntakeCase {
  /// Gives the request to the handler, without a server.
  package func encoded(by intake: Intake, accepting language: String? = nil) async -> EncodedResponse {
    let head = RequestHead(
      request.method, request.target,
      fields: request.fields + (language.map { [(.acceptLanguage, $0)] } ?? []))
    let received =
      request.chunks.isEmpty
      ? RequestContent(request.content, of: head)
      : RequestContent(Pieces(pieces: request.chunks.map { Array($0.utf8) }), of: head)
    do {
      return intake.pipeline.encode(try await intake.reply(to: received), for: head)
    } catch {
      return intake.pipeline.encode(failure: error, for: head)
    }
  }

  /// What the handler answers, without a server.
  package func answer(by intake: Intake) async -> IntakeAnswer {
    let encoded = await encoded(by: intake)
    var content: [UInt8] = []
    if case .bytes(let octets) = encoded.content { content = octets }
    return IntakeAnswer(
      status: encoded.status.code, fields: encoded.fields.map { ($0.name.name, $0.value.text) },
      content: String(decoding: content, as: UTF8.self))
  }
}

private struct Pieces: AsyncSequence, Sendable {
  let pieces: [[UInt8]]

  struct Iterator: AsyncIteratorProtocol {
    var rest: ArraySlice<[UInt8]>

    mutating func next() async -> [UInt8]? { rest.popFirst() }
  }

  func makeAsyncIterator() -> Iterator { Iterator(rest: pieces[...]) }
}

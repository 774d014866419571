import Testing
import TypedResponses
import TypedResponsesTesting

@Suite struct WireTests {
  /// Requests whose answers have no content, or might seem to have some.
  static let requests: [(method: String, target: String, fields: [String: String], code: Int)] = [
    ("DELETE", "/users/1", [:], 204), ("OPTIONS", "/users", [:], 204), ("OPTIONS", "*", [:], 204),
    ("HEAD", "/users", [:], 200), ("HEAD", "/users/1", [:], 200), ("HEAD", "/users/9", [:], 404),
    ("HEAD", "/nothing", [:], 404), ("HEAD", "/me", [:], 401), ("HEAD", "/limited", [:], 429),
    ("GET", "/users/1", ["If-None-Match": "*"], 304), ("HEAD", "/users/1", ["If-None-Match": "*"], 304),
    ("GET", "/users/1", ["Range": "bytes=0-1"], 200), ("PUT", "/me", [:], 405), ("PROPFIND", "/users", [:], 501),
  ]

  @Test("After every answer the connection is in step, and the answer is framed as HTTP asks", arguments: requests)
  func staysInStep(_ method: String, _ target: String, _ fields: [String: String], _ code: Int) async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      _ = try await connection.exchange(request("POST", "/users", content: #"{"name":"Ada","age":36}"#))
      let answer = try await connection.exchange(request(method, target, fields))
      #expect(answer.code == code)
      #expect(answer.response.fields.values(of: .date).count == 1)
      #expect(answer.response.fields.values(of: .contentType).count <= 1)
      #expect(answer.response.faults.isEmpty, "\(answer.response.faults)")
      if code == 204 || code == 304 {
        #expect(answer.response.fields[.contentLength] == nil)
        #expect(answer.response.fields[.transferEncoding] == nil)
        #expect(answer.response.content?.isEmpty != false)
      } else {
        let length = try #require(answer.response.fields[.contentLength].flatMap { Int($0) })
        #expect(length > 0)
        #expect(method == "HEAD" || answer.response.content?.count == length)
      }
      let next = try await connection.exchange(request("GET", "/limited"))
      #expect(next.code == 429)
      #expect(try await connection.leftover() == [])
    }
  }

  @Test("HEAD has the fields of GET", arguments: ["/users", "/users/1", "/users/9", "/me", "/limited", "/nothing"])
  func headEqualsGet(_ target: String) async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      _ = try await connection.exchange(request("POST", "/users", content: #"{"name":"Ada","age":36}"#))
      let get = try await connection.exchange(request("GET", target))
      let head = try await connection.exchange(request("HEAD", target))
      #expect(head.code == get.code)
      let isComparable: (ObservedField) -> Bool = { $0.name.lowercased() != "date" }
      #expect(head.response.fields.filter(isComparable) == get.response.fields.filter(isComparable))
    }
  }

  @Test("Pipelined requests are answered in order, errors of the parser after the others")
  func pipelining() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let answers = try await connection.exchange(
        pipelined: [request("GET", "/users"), request("HEAD", "/users"), request("BREW", "/pot")])
      #expect(answers.map(\.code) == [200, 200, 501])
      #expect(answers.last?.response.fields[.contentType] == "application/problem+json")
      #expect(answers.last?.response.fields.values(of: .date).count == 1)
      #expect(try await connection.isClosedByServer(within: .seconds(30)))
    }
  }

  @Test(
    "What HTTP's parser cannot read is a problem document too",
    arguments: [
      ("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501), ("GET /\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nbad name: x\r\n\r\n", 400), ("\0\u{1}\u{2}\r\n\r\n", 501),
      ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 100_000))\r\n\r\n", 431),
    ])
  func parserErrors(_ octets: String, _ code: Int) async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      try await connection.send(octets)
      let answer = try await connection.response()
      #expect(answer.code == code)
      #expect(answer.fields[.contentType] == "application/problem+json")
      #expect(answer.fields.values(of: .date).count == 1)
    }
  }

  @Test("CR and LF in what a user supplies never reach a header line")
  func injection() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      for target in ["/users/1%0d%0aX-Injected:%201", "/users?page=1%0d%0aX-Injected:%201", "/%0d%0aX-Injected:%201"] {
        let answer = try await connection.exchange(request("GET", target))
        #expect(answer.code == 422 || answer.code == 404)
        #expect(answer.response.fields["X-Injected"] == nil)
      }
    }
  }
}

import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("A raw connection")
struct RawConnectionTests {
  @Test("Two requests on one connection get one response each")
  func inStep() async throws {
    let server = try ScriptedServer(answers: [
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", "HTTP/1.1 204 No Content\r\n\r\n",
    ])
    let connection = try await RawConnection(port: server.port)
    let first = try await connection.exchange("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
    let second = try await connection.exchange("DELETE /a HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(first.response.text == "hi" && first.request?.target == "/a")
    #expect(second.response.code == 204)
    #expect(try await connection.leftover().isEmpty)
    await server.finish()
  }

  @Test("Content after a 204 shows as leftover octets")
  func outOfStep() async throws {
    let server = try ScriptedServer(answers: ["HTTP/1.1 204 No Content\r\n\r\noops"])
    let connection = try await RawConnection(port: server.port)
    let gone = try await connection.exchange("DELETE /a HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(gone.response.code == 204)
    #expect(try await connection.leftover() == Array("oops".utf8))
    #expect(try await connection.isClosedByServer(within: .seconds(30)))
    await server.finish()
  }

  @Test("Requests sent at once are answered in order, interim responses included")
  func pipelined() async throws {
    let server = try ScriptedServer(answers: [
      "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"
    ])
    let connection = try await RawConnection(port: server.port)
    let exchanges = try await connection.exchange(pipelined: ["GET / HTTP/1.1\r\n\r\n", "HEAD / HTTP/1.1\r\n\r\n"])
    #expect(exchanges.map(\.response.text) == ["a", ""])
    #expect(exchanges.first?.response.interim.map(\.code) == [103])
    await server.finish()
  }

  @Test("A server that says nothing fails the exchange in time, with a sentence")
  func timeout() async throws {
    let whole = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"
    let server = try ScriptedServer(answers: [whole, half], holdsOpen: true)
    let connection = try await RawConnection(port: server.port, timeout: .seconds(8))
    // Once it has answered, the server is up and the next octets come at once, however busy the machine is.
    _ = try await connection.exchange("GET / HTTP/1.1\r\n\r\n")
    let error = await #expect(throws: RawConnectionError.self) {
      try await connection.exchange("GET / HTTP/1.1\r\n\r\n")
    }
    #expect(error?.description.contains("40 octets came") == true)
    await connection.finishSending()
    await server.finish()
  }

  @Test("Where nobody listens there is no connection")
  func refused() async throws {
    let port = try ScriptedServer(answers: []).port
    await #expect(throws: RawConnectionError.self) { try await RawConnection(port: port) }
  }
}

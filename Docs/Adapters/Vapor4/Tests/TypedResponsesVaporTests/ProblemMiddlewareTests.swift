import Testing
import TypedResponses
import TypedResponsesTesting
import TypedResponsesVapor
import Vapor

@Suite("What Vapor refuses, and what its users throw", .timeLimit(.minutes(30)))
struct ProblemMiddlewareTests {
  private struct User: Content, Validatable {
    struct Address: Content { var city: String }
    var name: String
    var age: Int
    var address: Address?
    var tags: [String]?

    static func validations(_ validations: inout Validations) {
      validations.add("name", as: String.self, is: !.empty)
      validations.add("age", as: Int.self, is: .range(18...))
      validations.add("address") { $0.add("city", as: String.self, is: .count(2...)) }
    }
  }

  private struct Filter: Content { var least: Int }

  private static func mount(_ app: Application) {
    app.useTypedResponses(acceptPatch: ["application/merge-patch+json"])
    app.get("users", ":id") { request in
      OK(try request.parameters.require("id", as: Int.self))
    }
    app.patch("users", ":id") { _ in NoContent() }
    app.get("abort", ":code") { request -> HTTPStatus in
      let code = try request.parameters.require("code", as: Int.self)
      throw Abort(
        HTTPStatus(statusCode: code), headers: ["X-Of-Vapor": "1", "Content-Length": "7"], reason: "secret")
    }
    app.get("bare", ":code") { request in
      HTTPStatus(statusCode: try request.parameters.require("code", as: Int.self))
    }
    app.get("challenge") { _ -> HTTPStatus in
      throw Abort(.unauthorized, headers: ["WWW-Authenticate": #"Basic realm="own""#])
    }
    app.get("moved") { _ -> HTTPStatus in throw Abort.redirect(to: "/users/1") }
    app.post("users") { request in
      let user = try request.content.decode(User.self)
      return Created(user, location: "/users/1")
    }
    app.post("validated") { request in
      try User.validate(content: request)
      return NoContent()
    }
    app.get("filter") { request in OK(try request.query.decode(Filter.self).least) }
    app.post("filter") { request in OK(try request.typedQuery(Filter.self).least) }
    app.get("closed") { _ throws(OneOf<NotFound, Conflict>) -> OK<String> in throw .of(Conflict(detail: "Taken.")) }
    app.on(.POST, "small", body: .collect(maxSize: 4)) { _ in NoContent() }
    app.webSocket("socket") { _, socket in try? await socket.close() }
  }

  private static func problem(
    _ method: String, _ target: String, _ fields: String = "", _ content: String = ""
  ) async throws -> (code: Int, text: String, response: ObservedResponse) {
    let response = try await exchange(method, target, fields, content, at: mount).response
    #expect(response.fields[.contentType] == "application/problem+json", "\(method) \(target)")
    return (response.code, response.text ?? "", response)
  }

  @Test(
    "The status and the fields of an Abort stay, and nothing of its reason is told",
    arguments: [400, 401, 402, 403, 404, 405, 406, 409, 410, 412, 413, 415, 418, 422, 423, 429, 500, 501, 502, 503])
  func abort(code: Int) async throws {
    let seen = try await Self.problem("GET", "/abort/\(code)")
    // 418 is no status that is registered, and a 405 has to say which methods there are.
    #expect(seen.code == ([405, 418].contains(code) ? 400 : code))
    #expect(seen.response.fields.contains { $0.name == "X-Of-Vapor" })
    #expect(!seen.text.contains("secret"))
    #expect(seen.text.contains("incident") == (code >= 500))
    #expect(seen.response.faults.isEmpty)
  }

  @Test("A 401 keeps its own challenge, and a redirect that is thrown its location")
  func kept() async throws {
    let challenge = try await Self.problem("GET", "/challenge").response
    #expect(challenge.fields.values(of: .wwwAuthenticate) == [#"Basic realm="own""#])
    let moved = try await exchange("GET", "/moved", at: Self.mount).response
    #expect(moved.code == 303)
    #expect(moved.fields[.location] == "/users/1")
  }

  @Test("An error status without content becomes a problem document", arguments: [400, 404, 409, 500, 503])
  func bare(code: Int) async throws {
    #expect(try await Self.problem("GET", "/bare/\(code)").code == code)
  }

  @Test("A parameter that is not what the route wants is a 422, and a route's own errors are what they are")
  func parameters() async throws {
    #expect(try await Self.problem("GET", "/users/abc").code == 422)
    let own = try await Self.problem("GET", "/closed")
    #expect(own.code == 409)
    #expect(own.text.contains("Taken."))
  }

  @Test("405 and OPTIONS come from the routes")
  func methods() async throws {
    try await withServer(Self.mount) { port in
      let refused = try await send("PUT", "/users/1", to: port)
      expectProblem(refused, .methodNotAllowed)
      #expect(refused.response.fields[.allow] == "GET, HEAD, PATCH, OPTIONS")
      let options = try await send("OPTIONS", "/users/1", to: port).response
      #expect(options.code == 204)
      #expect(options.fields[.allow] == "GET, HEAD, PATCH, OPTIONS")
      #expect(options.fields[.acceptPatch] == "application/merge-patch+json")
      let server = try await send("OPTIONS", "*", to: port).response
      #expect(server.code == 204)
      #expect(server.fields[.allow] == "GET, HEAD, POST, PATCH, OPTIONS")
      expectProblem(try await send("OPTIONS", "/nothing", to: port), .notFound)
      expectProblem(try await send("GET", "/nothing", to: port), .notFound)
      expectProblem(try await send("PROPFIND", "/users/1", to: port), .notImplemented)
    }
  }

  @Test("A target in absolute form finds its route, and one that is too long is a 414")
  func targets() async throws {
    try await withServer(Self.mount) { port in
      #expect(try await send("GET", "http://localhost/users/7?a=b", to: port).response.text == "7")
      expectProblem(try await send("GET", "/users/1?\(String(repeating: "x", count: 20_000))", to: port), .uriTooLong)
    }
  }

  @Test("A request without a host, or with two, is refused")
  func hosts() async throws {
    try await withServer(Self.mount) { port in
      for fields in ["", "Host: a\r\nHost: b\r\n"] {
        let exchange = try await RawConnection(port: port).exchange("GET /users/1 HTTP/1.1\r\n\(fields)\r\n")
        expectProblem(exchange, .badRequest)
      }
      #expect(try await RawConnection(port: port).exchange("GET /users/1 HTTP/1.0\r\n\r\n").response.code == 200)
    }
  }

  @Test("What Vapor decodes by itself tells the place of a fault")
  func decoding() async throws {
    let json = "Content-Type: application/json\r\n"
    try await withServer(Self.mount) { port in
      let wrong = try await send("POST", "/users", json, #"{"name":"Ada","age":"x"}"#, to: port)
      expectProblem(wrong, .unprocessableContent)
      #expect(wrong.response.text?.contains(##""pointer":"#/age""##) == true)
      let missing = try await send("POST", "/users", json, #"{"name":"Ada","age":7,"address":{}}"#, to: port)
      #expect(missing.response.text?.contains(##""pointer":"#/address/city""##) == true)
      expectProblem(try await send("POST", "/users", json, "{", to: port), .badRequest)
      expectProblem(try await send("POST", "/users", "Content-Type: text/x\r\n", "{", to: port), .unsupportedMediaType)
      let query = try await send("GET", "/filter?least=x", to: port)
      expectProblem(query, .unprocessableContent)
      #expect(query.response.text?.contains(#""least""#) == true)
      #expect(query.response.text?.contains("pointer") == false)
      let none = try await send("GET", "/filter", to: port)
      expectProblem(none, .unprocessableContent)
      let both = try await send("POST", "/filter?least=x", json, "{}", to: port)
      #expect(both.response.text?.contains(#""least""#) == true)
      #expect(both.response.text?.contains("pointer") == false)
      // Vapor's limit counts for content that comes in pieces.
      let chunked = "Transfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n0\r\n"
      expectProblem(try await send("POST", "/small", json + chunked, to: port), .contentTooLarge)
    }
  }

  @Test("Every failure of a validation is a fault with its place")
  func validations() async throws {
    let content = #"{"name":"","age":7,"address":{"city":"x"}}"#
    let seen = try await Self.problem("POST", "/validated", "Content-Type: application/json\r\n", content)
    #expect(seen.code == 422)
    for pointer in ["#/name", "#/age", "#/address/city"] {
      #expect(seen.text.contains(#""\#(pointer)""#), "\(seen.text)")
    }
    let missing = try await Self.problem("POST", "/validated", "Content-Type: application/json\r\n", #"{"age":20}"#)
    #expect(missing.text.contains(##""pointer":"#/name""##), "\(missing.text)")
    #expect(missing.text.contains("required"))
  }

  @Test("HEAD has no content, and the connection stays usable")
  func head() async throws {
    try await withServer(Self.mount) { port in
      let connection = try await RawConnection(port: port)
      for _ in 1...2 {
        try await connection.send("HEAD /users/7 HTTP/1.1\r\nHost: a\r\n\r\n")
        let head = try await connection.response(to: .head)
        #expect(head.code == 200)
        #expect(head.fields[.contentLength] == "1")
        try await connection.send("GET /users/7 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.response(to: .get).text == "7")
      }
    }
  }

  @Test("A connection that goes over to WebSocket is left alone")
  func webSocket() async throws {
    let fields =
      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    try await withServer(Self.mount) { port in
      let connection = try await RawConnection(port: port)
      try await connection.send("GET /socket HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
      var seen = ""
      while !seen.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), !(try await connection.isClosedByServer(within: .zero)) {
        seen += String(decoding: try await connection.leftover(silence: .milliseconds(20)), as: UTF8.self)
      }
      #expect(seen.hasPrefix("HTTP/1.1 101 "))
    }
  }
}

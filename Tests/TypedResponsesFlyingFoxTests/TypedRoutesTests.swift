#if FlyingFox
  import FlyingFox
  import Foundation
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox
  import TypedResponsesTesting

  @Suite("Routes of FlyingFox")
  struct TypedRoutesTests {
    private struct Secret: Error {}

    private var routes: TypedRoutes {
      var routes = TypedRoutes()
      routes.appendRoute("GET /users/:id") { request -> OK<String> in
        guard let id = request.routeParameters["id"], id != "9" else {
          throw NotFound(detail: "There is no such user.")
        }
        return OK(id, version: ResourceVersion(etag: .strong("v1")))
      }
      routes.appendRoute("DELETE /users/:id") { _ in NoContent() }
      routes.appendRoute("GET /unhandled") { _ -> NoContent in throw HTTPUnhandledError() }
      routes.appendRoute("GET /unhandled") { _ in OK("next") }
      routes.appendRoute(
        "GET /foreign", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .ok, body: Data("hello".utf8)) })
      routes.appendRoute("GET /foreign-404", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .notFound) })
      routes.appendRoute("GET /foreign-401", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .unauthorized) })
      routes.appendRoute("GET /foreign-204", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .noContent) })
      routes.appendRoute("GET /foreign-error", to: ClosureHTTPHandler { _ in throw Secret() })
      return routes
    }

    @Test("Routes are described by the types of their handlers and by the parts that these take")
    func signatures() async throws {
      var routes = TypedRoutes()
      routes.appendRoute("GET /users/:id", .path("id", in: 1...9), .query("full", .flag, default: false)) {
        id, full throws(NotFound) in
        guard id < 9 else { throw NotFound() }
        return OK("\(id) \(full)")
      }
      routes.describeLast { $0.id = "showUser" }
      routes.appendRoute("POST,PUT /names", .content([String].self), use: { OK($0) })
      routes.appendRoute("GET /names/:name", .path("name", .text()), use: { OK($0) })
      routes.appendRoute("DELETE /users/:id") { _ throws(Forbidden) -> NoContent in throw Forbidden() }
      routes.appendRoute("/foreign", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .ok) })
      #expect(
        routes.signatures.map(\.description).prefix(5) == [
          "GET /users/{id}", "POST /names", "PUT /names", "GET /names/{name}", "DELETE /users/{id}",
        ])
      #expect(routes.signatures.first?.id == "showUser")
      #expect(routes.signatures.first?.outcomes.map { "\($0)" } == ["OK<String>", "NotFound"])
      #expect(routes.signatures.contains { $0.description == "GET /foreign" && $0.outcomes.isEmpty })
      #expect(try await exchange(routes, "GET", "/users/7?full=true").response.content == Array(#""7 true""#.utf8))
      #expect(try await exchange(routes, "GET", "/names/a%20b").response.content == Array(#""a b""#.utf8))
      expectProblem(try await exchange(routes, "GET", "/users/10"), .unprocessableContent)
      expectProblem(try await exchange(routes, "GET", "/users/9"), .notFound)
    }

    @Test("A path of no route is a 404 problem")
    func unknownPath() async throws {
      expectProblem(try await exchange(routes, "GET", "/nothing"), .notFound)
    }

    @Test("A method of no route at a known path is a 405 with what is allowed")
    func unknownMethod() async throws {
      let answer = try await exchange(routes, "PUT", "/users/1")
      expectProblem(answer, .methodNotAllowed)
      #expect(answer.response.fields[.allow] == "GET, HEAD, DELETE, OPTIONS")
    }

    @Test("A registered method that no route takes is a 501, at any path", arguments: ["PROPFIND", "MKCOL"])
    func notImplemented(_ method: String) async throws {
      for path in ["/users/1", "/nothing"] {
        let answer = try await exchange(routes, method, path)
        expectProblem(answer, .notImplemented)
        #expect(answer.response.fields.values(of: .date).count == 1)
      }
    }

    @Test("QUERY is a method that HTTP knows: where no route takes it, it is a 405")
    func unusedQuery() async throws {
      expectProblem(try await exchange(routes, "QUERY", "/users/1"), .methodNotAllowed)
    }

    @Test("A route takes QUERY, and OPTIONS tells in which formats")
    func query() async throws {
      var routes = TypedRoutes(acceptPatch: ["application/merge-patch+json"], acceptQuery: ["application/json"])
      routes.appendRoute("QUERY /users") { _ in SearchResult.ok(["Ada"], repeatAt: "/searches/1") }
      routes.appendRoute("PATCH /users/:id") { _ in NoContent() }
      let answer = try await exchange(routes, "QUERY", "/users")
      #expect(answer.response.text == "[\"Ada\"]" && answer.response.fields[.location] == "/searches/1")
      let options = try await exchange(routes, "OPTIONS", "/users")
      #expect(options.response.fields[.allow] == "OPTIONS, QUERY")
      #expect(options.response.fields[.acceptQuery] == "application/json")
      #expect(options.response.fields[.acceptPatch] == nil)
      let other = try await exchange(routes, "OPTIONS", "/users/1")
      #expect(other.response.fields[.acceptPatch] == "application/merge-patch+json")
      #expect(other.response.fields[.acceptQuery] == nil)
    }

    @Test("OPTIONS tells the formats that a part of the request takes")
    func formatsOfParts() async throws {
      var routes = TypedRoutes(acceptPatch: ["text/plain"])
      routes.appendRoute("PATCH /users/:id", .path("id", in: 1...9), .mergePatch(of: [String: String].self)) { _, _ in
        NoContent()
      }
      routes.appendRoute("QUERY /users", .content([String].self)) { _ in OK(["Ada"]) }
      let user = try await exchange(routes, "OPTIONS", "/users/1")
      #expect(user.response.fields[.acceptPatch] == "application/merge-patch+json")
      let users = try await exchange(routes, "OPTIONS", "/users")
      #expect(users.response.fields[.acceptQuery] == "application/json")
      #expect(users.response.fields[.acceptPatch] == nil)
    }

    @Test("A route may take a method that FlyingFox does not know")
    func methodOfRoute() async throws {
      var routes = TypedRoutes()
      routes.appendRoute("BREW /pots/:id") { _ in OK("tea") }
      #expect(try await exchange(routes, "BREW", "/pots/1").response.text == "\"tea\"")
      let answer = try await exchange(routes, "GET", "/pots/1")
      expectProblem(answer, .methodNotAllowed)
      #expect(answer.response.fields[.allow] == "OPTIONS, BREW")
    }

    @Test("OPTIONS * tells what some route takes")
    func serverOptions() async throws {
      let answer = try await exchange(routes, "OPTIONS", "*")
      #expect(answer.response.code == 204)
      #expect(answer.response.fields[.allow] == "GET, HEAD, DELETE, OPTIONS")
    }

    @Test(
      "A request without Host, or whose Host names no host, is a 400",
      arguments: [("1.1", "", 400), ("1.1", "Host: a b\r\n", 400), ("1.0", "", 200), ("1.0", "Host: a/b\r\n", 400)])
    func host(_ version: String, _ host: String, _ code: Int) async throws {
      let handler = TypedHandler { _ in OK("hello") }
      for handler in [handler, routes] as [any HTTPHandler] {
        try await withServer(handler) { port in
          let answer = try await RawConnection(port: port).exchange(
            "GET /users/1 HTTP/\(version)\r\n\(host)\r\n")
          #expect(answer.response.code == code)
          if code == 400 { expectProblem(answer, .badRequest) }
        }
      }
    }

    @Test("OPTIONS tells what is allowed")
    func options() async throws {
      let answer = try await exchange(routes, "OPTIONS", "/users/1")
      #expect(answer.response.code == 204)
      #expect(answer.response.fields[.allow] == "GET, HEAD, DELETE, OPTIONS")
    }

    @Test("HEAD goes to the route for GET, and a range in it is ignored")
    func head() async throws {
      let answer = try await exchange(routes, "HEAD", "/users/1", "Range: bytes=0-0\r\n")
      #expect(answer.response.code == 200)
      #expect(answer.response.fields[.contentLength] == "3")
      #expect(answer.response.faults.isEmpty)
      expectConforms(answer)
    }

    @Test("A condition that holds makes a 304 without a length, and the end of the connection is announced")
    func notModified() async throws {
      let answer = try await exchange(routes, "GET", "/users/1", "If-None-Match: \"v1\"\r\n")
      #expect(answer.response.code == 304)
      #expect(answer.response.fields[.contentLength] == nil)
      #expect(answer.response.closesConnection)
      expectConforms(answer)
    }

    @Test("A route that leaves a request unhandled passes it to the next")
    func unhandled() async throws {
      let answer = try await exchange(routes, "GET", "/unhandled")
      #expect(answer.response.text == "\"next\"")
    }

    @Test(
      "Handlers of FlyingFox answer as HTTP asks",
      arguments: [
        ("foreign", 200), ("foreign-404", 404), ("foreign-401", 401), ("foreign-204", 204), ("foreign-error", 500),
      ])
    func foreign(_ path: String, _ code: Int) async throws {
      for method in ["GET", "HEAD"] {
        let answer = try await exchange(routes, method, "/\(path)")
        #expect(answer.response.code == code)
        #expect(answer.response.fields.values(of: .date).count == 1)
        #expect(answer.response.excess.isEmpty)
        // FlyingFox's own response says nothing of its content.
        expectConforms(answer, waiving: [Waiver("content.type.missing", because: "The handler set none.")])
      }
    }

    @Test("A client that closes its way to the server behind its request is answered")
    func halfClosed() async throws {
      var routes = TypedRoutes()
      routes.appendRoute("GET /slow") { _ in
        try await Task.sleep(for: .milliseconds(300))
        return OK("slow")
      }
      try await withServer(routes) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        await connection.finishSending()
        #expect(try await connection.response().text == "\"slow\"")
        #expect(try await connection.isClosedByServer(within: .seconds(60)))
      }
    }

    @Test("The pipeline's fields are on the responses of FlyingFox's handlers, unless they have their own")
    func ambient() async throws {
      var pipeline = ResponsePipeline()
      pipeline.addToEvery { fields, _, _ in
        fields.add(.xRequestID, "ambient")
        fields.add(.server, "ambient")
        fields.add(.vary, "Accept-Language")
      }
      var routes = TypedRoutes(pipeline: pipeline)
      let headers: HTTPHeaders = [HTTPHeader("Server"): "own", HTTPHeader("Vary"): "Accept"]
      routes.appendRoute("GET /", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .ok, headers: headers) })
      let answer = try await exchange(routes, "GET", "/")
      #expect(answer.response.fields.values(of: .xRequestID) == ["ambient"])
      #expect(answer.response.fields.values(of: .server) == ["own"])
      #expect(answer.response.fields.values(of: .vary) == ["Accept, Accept-Language"])
    }
  }
#endif

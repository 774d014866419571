#if FlyingFox
  import FlyingFox
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox
  import TypedResponsesTesting

  @Suite("Notes of requests on FlyingFox")
  struct RequestNotesTests {
    private struct Boom: Error {}

    private var routes: TypedRoutes {
      var pipeline = ResponsePipeline()
      pipeline.addToEvery { fields, request, _ in
        if let route = request.notes.route.flatMap({ try? FieldValue($0) }) { fields.add(.xRequestID, route) }
      }
      var routes = TypedRoutes(pipeline: pipeline)
      routes.appendRoute("GET /users/:id") { request in
        request.notes.add(.referrerPolicy, "no-referrer")
        switch request.routeParameters["id"] {
        case "1": return OK("Ada")
        case "2": throw NotFound()
        default: throw Boom()
        }
      }
      routes.appendRoute(
        "GET /foreign",
        to: ClosureHTTPHandler { request in
          request.notes.add(.referrerPolicy, "no-referrer")
          return HTTPResponse(statusCode: .ok)
        })
      return routes
    }

    @Test(
      "What a handler notes and the route that answers are known on successes and errors, also to foreign handlers",
      arguments: [
        ("/users/1", "/users/:id"), ("/users/2", "/users/:id"), ("/users/3", "/users/:id"), ("/foreign", "/foreign"),
      ])
    func notes(_ path: String, _ route: String) async throws {
      let answer = try await exchange(routes, "GET", path)
      #expect(answer.response.fields[.referrerPolicy] == "no-referrer")
      #expect(answer.response.fields[.xRequestID] == route)
    }

    @Test("No route is noted where none answers")
    func unknownPath() async throws {
      #expect(try await exchange(routes, "GET", "/nothing").response.fields[.xRequestID] == nil)
    }
  }
#endif

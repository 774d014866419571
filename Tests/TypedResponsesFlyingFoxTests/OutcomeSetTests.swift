#if FlyingFox
  import FlyingFox
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesFlyingFox
  import TypedResponsesTesting

  private struct PublishResult: OKMember, AcceptedMember {
    typealias Resource = String
    let response: any TypedResponse
    init(chosen: ChosenResult) { response = chosen.response }
  }

  private struct PublishFailure: OperationMember, NotFoundMember, ConflictMember {
    let response: any ErrorResponse
    init(chosen: ChosenFailure) { response = chosen.response }
  }

  @Suite("Closed sets as routes of FlyingFox")
  struct OutcomeSetTests {
    private static func publish(_ request: HTTPRequest) async throws(PublishFailure) -> PublishResult {
      switch request.routeParameters["id"] {
      case "1": return .ok("done")
      case "2": return .accepted("begun", monitor: "/jobs/\(2)")
      case "3": throw .init(Conflict().member("seat", "12A"))
      default: throw .notFound(detail: "There is nothing to publish.")
      }
    }

    private static func read(_ request: HTTPRequest) throws(ReadFailure) -> ReadResult<String> {
      guard request.routeParameters["id"] == "1" else { throw .notFound() }
      return .ok("text", version: ResourceVersion(etag: .strong("v1")))
    }

    private var routes: TypedRoutes {
      var routes = TypedRoutes()
      routes.appendRoute("POST /notes/:id", handler: Self.publish)
      routes.appendRoute("GET /notes/:id", handler: Self.read)
      routes.appendRoute("DELETE /notes/:id") { request throws(OneOf<NotFound, Conflict>) -> NoContent in
        throw .of(Conflict())
      }
      routes.appendRoute("PUT /notes/:id") { _ -> Result<OneOf<OK<String>, NoContent>, PublishFailure> in
        .success(.of(NoContent()))
      }
      return routes
    }

    @Test(
      "Functions with presets, sets of one's own, lists and results are routes as they are",
      arguments: [
        ("POST", "1", 200), ("POST", "2", 202), ("POST", "3", 409), ("POST", "4", 404), ("GET", "1", 200),
        ("GET", "2", 404), ("DELETE", "1", 409), ("PUT", "1", 204),
      ])
    func outcomes(_ method: String, _ id: String, _ code: Int) async throws {
      let answer = try await exchange(routes, method, "/notes/\(id)", method == "GET" ? "" : "Content-Length: 0\r\n")
      #expect(answer.response.code == code)
      switch code {
      case 202: #expect(answer.response.fields[.location] == "/jobs/2")
      case 404: expectProblem(answer, .notFound)
      case 409: expectProblem(answer, .conflict)
      default: #expect(answer.response.faults.isEmpty)
      }
    }
  }
#endif

#if NIO
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesNIO
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

  @Suite("Closed sets as answers on NIO")
  struct OutcomeSetTests {
    private static func publish(_ path: Substring) throws(PublishFailure) -> PublishResult {
      switch path {
      case "/1": return .ok("done")
      case "/2": return .accepted("begun", monitor: "/jobs/\(2)")
      case "/3": throw .init(Conflict().member("seat", "12A"))
      default: throw .notFound(detail: "There is nothing to publish.")
      }
    }

    private static func read(_ path: Substring) throws(ReadFailure) -> ReadResult<String> {
      guard path == "/1" else { throw .notFound() }
      return .ok("text", version: ResourceVersion(etag: .strong("v1")))
    }

    private static func remove() throws(OneOf<NotFound, Conflict>) -> NoContent { throw .of(Conflict()) }

    private static func replace() -> Result<OneOf<OK<String>, NoContent>, PublishFailure> { .success(.of(NoContent())) }

    private static let responder = NIOResponder(deadlines: .none) { request in
      switch request.method {
      case .post: try publish(request.path)
      case .get: try read(request.path)
      case .delete: try remove()
      default: replace()
      }
    }

    @Test(
      "What functions with presets, sets of one's own, lists and results say is sent as it is",
      arguments: [
        ("POST", "1", 200), ("POST", "2", 202), ("POST", "3", 409), ("POST", "4", 404), ("GET", "1", 200),
        ("GET", "2", 404), ("DELETE", "1", 409), ("PUT", "1", 204),
      ])
    func outcomes(_ method: String, _ id: String, _ code: Int) async throws {
      let length = method == "GET" ? "" : "Content-Length: 0\r\n"
      let answer = try await withServer(Self.responder) { port in
        try await RawConnection(port: port).exchange("\(method) /\(id) HTTP/1.1\r\nHost: localhost\r\n\(length)\r\n")
      }
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

import Testing
import TypedResponses
import TypedResponsesTesting
import TypedResponsesVapor
import Vapor

private struct PublishResult: OKMember, AcceptedMember {
  typealias Resource = String
  let response: any TypedResponse
  init(chosen: ChosenResult) { response = chosen.response }
}

private struct PublishFailure: OperationMember, NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

extension PublishResult: AsyncResponseEncodable {}
extension PublishFailure: AbortError, AsyncResponseEncodable {}

@Suite("Closed sets as routes of Vapor")
struct OutcomeSetTests {
  private static func publish(_ request: Request) async throws(PublishFailure) -> PublishResult {
    switch request.parameters.get("id") {
    case "1": return .ok("done")
    case "2": return .accepted("begun", monitor: "/jobs/\(2)")
    case "3": throw .init(Conflict().member("seat", "12A"))
    default: throw .notFound(detail: "There is nothing to publish.")
    }
  }

  private static func read(_ request: Request) async throws(ReadFailure) -> ReadResult<String> {
    guard request.parameters.get("id") == "1" else { throw .notFound() }
    return .ok("text", version: ResourceVersion(etag: .strong("v1")))
  }

  private static func mount(_ app: Application) {
    app.useTypedResponses()
    app.middleware.use(Watching())
    app.post("notes", ":id", use: publish)
    app.get("notes", ":id", use: read)
    app.delete("notes", ":id") { _ throws(OneOf<NotFound, Conflict>) -> NoContent in throw .of(Conflict()) }
  }

  @Test(
    "Functions with presets, sets of one's own and lists are routes as they are, and middleware sees the status of an error",
    arguments: [
      ("POST", "1", 200), ("POST", "2", 202), ("POST", "3", 409), ("POST", "4", 404), ("GET", "1", 200),
      ("GET", "2", 404), ("DELETE", "1", 409),
    ])
  func outcomes(_ method: String, _ id: String, _ code: Int) async throws {
    let answer = try await exchange(method, "/notes/\(id)", at: Self.mount)
    #expect(answer.response.code == code)
    #expect(answer.response.fields[.xRequestID] == (code < 400 ? nil : "\(code)"))
    switch code {
    case 202: #expect(answer.response.fields[.location] == "/jobs/2")
    case 404: expectProblem(answer, .notFound)
    case 409: expectProblem(answer, .conflict)
    default: #expect(answer.response.faults.isEmpty)
    }
  }
}

/// Knows errors by what Vapor knows of them.
private struct Watching: AsyncMiddleware {
  func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
    do {
      return try await next.respond(to: request)
    } catch let error as any AbortError {
      if let code = try? FieldValue("\(error.status.code)") { request.notes.add(.xRequestID, code) }
      throw error
    }
  }
}

import Testing
import TypedResponses
import TypedResponsesTesting
import TypedResponsesVapor
import Vapor

@Suite("Notes of requests on Vapor")
struct RequestNotesTests {
  private struct Boom: Error {}

  private func mount(_ app: Application) {
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, request, _ in
      if let route = request.notes.route.flatMap({ try? FieldValue($0) }) { fields.add(.xRequestID, route) }
    }
    app.useTypedResponses(pipeline)
    app.get("users", ":id") { request in
      request.notes.add(.referrerPolicy, "no-referrer")
      switch request.parameters.get("id") {
      case "1": return OK("Ada")
      case "2": throw NotFound()
      case "4": throw Abort(.conflict)
      default: throw Boom()
      }
    }
    app.get("foreign") { request in
      request.notes.add(.referrerPolicy, "no-referrer")
      return "Hello"
    }
    app.grouped(Late()).get("late") { _ in OK("Ada") }
  }

  @Test(
    "What a handler or middleware notes and the route that answers are known on successes and errors",
    arguments: [
      ("/users/1", "/users/:id"), ("/users/2", "/users/:id"), ("/users/3", "/users/:id"), ("/users/4", "/users/:id"),
      ("/foreign", "/foreign"), ("/late", "/late"),
    ])
  func notes(_ path: String, _ route: String) async throws {
    let response = try await exchange("GET", path, at: mount).response
    #expect(response.fields.values(of: .referrerPolicy) == ["no-referrer"])
    #expect(response.fields[.xRequestID] == route)
  }

  @Test("No route is noted where none answers")
  func unknownPath() async throws {
    #expect(try await exchange("GET", "/nothing", at: mount).response.fields[.xRequestID] == nil)
  }
}

/// Notes a field when the route has answered.
private struct Late: AsyncMiddleware {
  func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
    let response = try await next.respond(to: request)
    request.notes.add(.referrerPolicy, "no-referrer")
    return response
  }
}

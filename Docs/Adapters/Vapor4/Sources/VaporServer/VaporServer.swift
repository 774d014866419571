import TypedResponses
import TypedResponsesVapor
import Vapor

struct User: Codable, Sendable {
  var id: Int
  var name: String
}

/// A server with one resource: `swift run VaporServer serve --port 8080`.
@main
struct VaporServer {
  static func main() async throws {
    let app = try await Application.make()
    app.useTypedResponses()
    app.get("users", ":id") { request throws(OneOf<NotFound, BadRequest>) -> OK<User> in
      guard let id = request.parameters.get("id", as: Int.self) else {
        throw .of(BadRequest(detail: "An id is a number."))
      }
      guard id == 7 else { throw .of(NotFound(detail: "No user has the id \(id).")) }
      return OK(User(id: 7, name: "Ada"))
    }
    app.on(.POST, "users", body: .stream) { request in
      let user = try await request.received.value(User.self)
      return Created(user, location: "/users/\(user.id)")
    }
    try await app.execute()
    try await app.asyncShutdown()
  }
}

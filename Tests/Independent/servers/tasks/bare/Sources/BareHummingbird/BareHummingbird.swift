import Foundation
import Hummingbird

/// The tasks in Hummingbird alone, as its documentation shows them.
@main
struct BareHummingbird {
  static func main() async throws {
    let variables = ProcessInfo.processInfo.environment
    let users = Users()
    let router = Router()

    let export = URL(filePath: variables["EXPORT"] ?? "export.txt")
    router.add(middleware: FileMiddleware(export.deletingLastPathComponent().path(), urlBasePath: "/files"))

    router.get("users") { _, _ in
      await users.all
    }

    router.post("users") { request, context in
      let user = try await request.decode(as: User.self, context: context)
      return EditedResponse(
        status: .created, headers: [.location: "/users/\(await users.add(user))"], response: user)
    }

    router.get("users/:id") { request, context in
      let user = try await users.find(context.parameters.require("id", as: Int.self))
      return try await request.ifNoneMatch(eTag: #""1""#, context: context) { user }
    }

    router.put("users/:id") { request, context in
      let id = try context.parameters.require("id", as: Int.self)
      _ = try await users.find(id)
      return try await request.ifMatch(eTag: #""1""#, context: context) {
        let user = try await request.decode(as: User.self, context: context)
        await users.replace(id, with: user)
        return user
      }
    }

    router.get("me") { request, _ in
      guard request.headers[.authorization] != nil else { throw HTTPError(.unauthorized) }
      return "Ada"
    }

    router.get("limited") { _, _ -> String in
      throw HTTPError(.tooManyRequests, headers: [.retryAfter: "30"])
    }

    router.get("broken") { _, _ in
      try String(contentsOfFile: variables["LOST"] ?? "", encoding: .utf8)
    }

    let port = variables["PORT"].flatMap { Int($0) } ?? 8080
    let app = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await app.runService()
  }
}

struct User: ResponseCodable {
  let name: String
  let age: Int
  let email: String?
}

actor Users {
  private var users: [User] = []

  var all: [User] { users }

  func add(_ user: User) -> Int {
    users.append(user)
    return users.count
  }

  func find(_ id: Int) throws -> User {
    guard users.indices.contains(id - 1) else { throw HTTPError(.notFound, message: "No user has the id \(id).") }
    return users[id - 1]
  }

  func replace(_ id: Int, with user: User) {
    users[id - 1] = user
  }
}

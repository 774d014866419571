import FlyingFox
import FlyingSocks
import Foundation

/// The tasks in FlyingFox alone, as its documentation shows them.
@main
struct BareFlyingFox {
  static func main() async throws {
    let variables = ProcessInfo.processInfo.environment
    let users = Users()
    let port = variables["PORT"].flatMap { UInt16($0) } ?? 8080
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port))

    await server.appendRoute("GET /users") { _ in
      try await json(users.all)
    }

    await server.appendRoute("POST /users") { request in
      let user = try await JSONDecoder().decode(User.self, from: request.bodyData)
      return try await json(user, .created, [.location: "/users/\(users.add(user))"])
    }

    // There is nothing for conditional requests: tags are compared as text.
    await server.appendRoute("GET /users/:id") { (request: HTTPRequest, id: Int) -> HTTPResponse in
      guard let user = await users.find(id) else { return HTTPResponse(statusCode: .notFound) }
      let tag: HTTPHeaders = [.eTag: #""1""#]
      guard request.headers[.ifNoneMatch] != #""1""# else {
        return HTTPResponse(statusCode: .notModified, headers: tag)
      }
      return try json(user, .ok, tag)
    }

    await server.appendRoute("PUT /users/:id") { (request: HTTPRequest, id: Int) -> HTTPResponse in
      guard await users.find(id) != nil else { return HTTPResponse(statusCode: .notFound) }
      guard request.headers[HTTPHeader("If-Match")] ?? #""1""# == #""1""# else {
        return HTTPResponse(statusCode: .preconditionFailed)
      }
      let user = try await JSONDecoder().decode(User.self, from: request.bodyData)
      await users.replace(id, with: user)
      return try json(user)
    }

    await server.appendRoute("GET /me") { request in
      HTTPResponse(statusCode: request.headers[.authorization] == nil ? .unauthorized : .ok)
    }

    await server.appendRoute("GET /limited") { _ in
      HTTPResponse(statusCode: .tooManyRequests, headers: HTTPHeaders([HTTPHeader("Retry-After"): "30"]))
    }

    let export = URL(filePath: variables["EXPORT"] ?? "export.txt")
    await server.appendRoute("GET /export", to: FileHTTPHandler(path: export, contentType: "text/plain"))

    await server.appendRoute("GET /broken") { _ in
      HTTPResponse(statusCode: .ok, body: try Data(contentsOf: URL(filePath: variables["LOST"] ?? "")))
    }

    try await server.run()
  }
}

func json(
  _ value: some Encodable, _ status: HTTPStatusCode = .ok, _ headers: HTTPHeaders = [:]
) throws -> HTTPResponse {
  var headers = headers
  headers[.contentType] = "application/json"
  return HTTPResponse(statusCode: status, headers: headers, body: try JSONEncoder().encode(value))
}

struct User: Codable {
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

  func find(_ id: Int) -> User? {
    users.indices.contains(id - 1) ? users[id - 1] : nil
  }

  func replace(_ id: Int, with user: User) {
    users[id - 1] = user
  }
}

import FlyingFox
import FlyingSocks
import Foundation
import TypedResponses
import TypedResponsesFlyingFox

@main
struct FlyingFoxServer {
  static func main() async throws {
    let port = ProcessInfo.processInfo.environment["PORT"].flatMap { UInt16($0) } ?? 8080
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
    await server.appendRoutes(routes)
    print("Listening on http://127.0.0.1:\(port)")
    fflush(nil)
    try await server.run()
  }

  static var routes: TypedRoutes {
    var routes = TypedRoutes(acceptQuery: ["application/json"])
    routes.appendRoute("GET /greeting") { _ in OK(Greeting(text: "Hello!")) }
    routes.appendRoute("QUERY,POST /greetings") { request in
      try await request.received.value(Question.self).answer
    }
    routes.appendRoute("QUERY /greetings/lines") { request in
      Greeting.lines(in: try await request.received.value(Question.self).language)
    }
    routes.appendRoute("GET /greetings/:language") { request in
      OK(Greeting.found(in: request.routeParameters["language"] ?? ""), version: .ofContent)
    }
    routes.appendRoute("GET /version") { _ in
      OK(Greeting(text: "Hello again!"), version: .init(etag: .strong("v1")))
    }
    routes.appendRoute("DELETE /users/:id") { request -> NoContent in
      guard request.routeParameters["id"] == "7" else { throw NotFound(detail: "There is no such user.") }
      return NoContent()
    }
    routes.appendRoute("GET /account") { _ -> NoContent in
      throw Unauthorized(challenge: .basic(realm: "api"), .bearer(realm: "api"))
    }
    routes.appendRoute("GET /octets") { request in
      Streamed(Octets(mebibytes: mebibytes(request)), contentType: .octetStream)
    }
    routes.appendRoute("GET /octets-of-known-length") { request in
      let octets = Octets(mebibytes: mebibytes(request))
      return Representation(StreamSource(octets, length: octets.count), contentType: .octetStream)
    }
    return routes
  }

  /// How much the request asks for: `?mib=1024`.
  private static func mebibytes(_ request: HTTPRequest) -> Int {
    let text = request.query.first { $0.name == "mib" }?.value
    return min(max(text.flatMap { Int($0) } ?? 1, 0), 65_536)
  }
}

/// Content that is made while it is sent, in chunks of 64 KiB.
struct Octets: AsyncSequence, Sendable {
  let mebibytes: Int

  /// The number of octets.
  var count: Int { mebibytes * 1_048_576 }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var rest: Int
    private let chunk = [UInt8](repeating: 0x2E, count: 65_536)

    fileprivate init(chunks: Int) {
      rest = chunks
    }

    mutating func next() async throws -> [UInt8]? {
      guard rest > 0 else { return nil }
      rest -= 1
      return chunk
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(chunks: mebibytes * 16) }
}

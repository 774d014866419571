import NIOCore
import TypedResponses
import TypedResponsesNIO

/// What is answered to a request; an answer to HEAD is made like one to GET.
func answer(_ request: IncomingRequest, _ productions: Productions) async throws -> any EncodableResponse {
  let mebibytes = request.number("mib") ?? 1
  switch request.path {
  case "/greeting":
    try request.require(.get)
    return OK(Greeting(text: "Hello!"))
  case "/greetings":
    return try await search(request)
  case "/greetings/en", "/greetings/de":
    try request.require(.get)
    return OK(Greeting.found(in: String(request.path.suffix(2))), version: .ofContent)
  case "/greetings/lines":
    try request.require(.query)
    return Greeting.lines(in: try await request.received.value(Question.self).language)
  case "/version":
    try request.require(.get)
    return OK(Greeting(text: "Hello again!"), version: .init(etag: .strong("v1")))
  case "/users":
    try request.require(.post)
    return Created(Greeting(text: "Welcome!"), location: "/users/\(7)")
  case "/users/7":
    try request.require(.delete)
    return NoContent()
  case "/form":
    try request.require(.post)
    return ResetContent()
  case "/account":
    throw Unauthorized(challenge: .basic(realm: "api"), .bearer(realm: "api"))
  case "/hints":
    try request.require(.get)
    try await request.send(EarlyHints(Link("/style.css", rel: .preload)))
    return OK(Greeting(text: "Hello after a hint!"))
  case "/upload":
    try request.require(.post)
    var received = 0
    for try await octets in request.content { received += octets.readableBytes }
    return OK(Received(octets: received))
  case "/octets":
    try request.require(.get)
    return Streamed(productions.octets(mebibytes: mebibytes), contentType: .octetStream)
  case "/octets-of-known-length":
    try request.require(.get)
    let source = StreamSource(productions.octets(mebibytes: mebibytes), length: mebibytes * 1_048_576)
    return Representation(source, contentType: .octetStream)
  case "/broken":
    try request.require(.get)
    return Streamed(productions.octets(mebibytes: mebibytes, breaksOff: true), contentType: .octetStream)
  case "/numbers":
    try request.require(.get)
    return JSONStream(productions.numbers(upTo: request.number("count") ?? 3))
  case "/ticks":
    try request.require(.get)
    return EventStream(productions.ticks(), heartbeat: .seconds(1))
  case "/productions":
    try request.require(.get)
    return OK(productions.state)
  default:
    throw NotFound(detail: "There is nothing here.")
  }
}

/// The greetings that a QUERY asks for, or a POST from a client that cannot send one.
private func search(_ request: IncomingRequest) async throws -> any EncodableResponse {
  let taken: Allow = [.query, .post, .options]
  switch request.method {
  case .options: return OptionsAnswer(allow: taken, acceptQuery: ["application/json"])
  case .query, .post: return try await request.received.value(Question.self).answer
  default: throw MethodNotAllowed(allow: taken)
  }
}

struct Received: Encodable {
  var octets: Int
}

extension IncomingRequest {
  /// Makes sure that the request has this method.
  fileprivate func require(_ allowed: RequestMethod) throws(MethodNotAllowed) {
    let effective: RequestMethod = method == .head ? .get : method
    guard effective != allowed else { return }
    throw MethodNotAllowed(allow: allowed == .get ? [.get, .head] : Allow([allowed]))
  }

  /// A number in the query, from 0 to 1,000,000.
  fileprivate func number(_ name: String) -> Int? {
    let query = target.drop { $0 != "?" }.dropFirst()
    let member = query.split(separator: "&").first { $0.hasPrefix("\(name)=") }
    return member.flatMap { Int($0.dropFirst(name.count + 1)) }.map { min(max($0, 0), 1_000_000) }
  }
}

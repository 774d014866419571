public import TypedResponses
import TypedResponsesChecking

/// What a server has to offer so that ``AdapterConformance`` can test its adapter.
///
/// Mount all of them, and let every answer go through ``pipeline``. A server with a router adds them one by one; a
/// server that has only one handler calls ``reply(to:content:)`` in it:
///
/// ```swift
/// let routes = ConformanceRoutes()
/// let encoded: EncodedResponse
/// do {
///   encoded = routes.pipeline.encode(try await routes.reply(to: request, content: received), for: request)
/// } catch {
///   encoded = routes.pipeline.encode(failure: error, for: request)
/// }
/// ```
///
/// Two more paths are the server's own, which a route of this package cannot stand for: mount ``foreignErrorPath`` and
/// ``foreignResponsePath`` as the server's users would.
public struct ConformanceRoutes: Sendable {
  /// The routes.
  public let all: [ConformanceRoute]

  /// Routes that know nothing of other servers' routes.
  public init() {
    all = Self.content + Self.streams(ConformanceProductions()) + Self.fields + Self.failures
  }

  /// The pipeline that every answer goes through.
  public var pipeline: ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.crossOrigin = CrossOriginPolicy(.only(["https://conformance.example"]))
    pipeline.addToEvery { fields, _, _ in
      fields.add(.xRequestID, "ambient")
      fields.add(.vary, "X-Conformance")
    }
    return pipeline
  }

  /// Where a handler throws an error of the server's own framework that says 409, such as `HTTPError(.conflict)`.
  public static var foreignErrorPath: String { "/conformance/foreign/error" }

  /// Where a handler returns a response of the server's own framework that has the status 409 and nothing else.
  public static var foreignResponsePath: String { "/conformance/foreign/response" }

  /// What the route for this request answers, returned or thrown.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - content: What the server hands over of its content; see ``ConformanceRoute/reply(to:content:)``.
  /// - Throws: What the route's handler throws, ``/TypedResponses/MethodNotAllowed`` and ``/TypedResponses/NotFound``.
  public func reply(to request: some RequestFacts, content: RequestContent? = nil) async throws -> ConformanceReply {
    let offered = all.filter { $0.path == request.path }
    let method = request.method == .head ? .get : request.method
    if let route = offered.first(where: { $0.method == method }) {
      return try await route.reply(to: request, content: content)
    }
    guard !offered.isEmpty else { throw NotFound() }
    throw MethodNotAllowed(allow: Allow(offered.map(\.method)))
  }
}

// MARK: - The routes

extension ConformanceRoutes {
  static let text = "abcdefghijklmnopqrstuvwxyz"
  static let largeSize = 8 * 1_048_576
  static let streamSize = 1_048_576
  static let brokenSize = 100_000
  static let contentLimit = 65_536
  static let secret = "the password of the database"
  static let echoed: FieldName = .acceptLanguage
  static let hints = EarlyHints(Link("/style.css", rel: .preload))

  /// Every octet that a field value may have, in the order of their numbers.
  static let visible = String(decoding: UInt8(0x21)...0x7E, as: UTF8.self)

  /// The statuses that a handler can answer a GET with just like that, breaking no rule of HTTP.
  static let plainStatuses = (200...511).compactMap(StatusCode.init).filter { status in
    guard let plain = try? plain(status), let exchange = try? Exchange(plain, to: RequestHead()) else { return false }
    return ConventionChecker().check(exchange).allSatisfy { $0.severity < .should }
  }

  /// Octets of which no part is like the part before it.
  static func octets(_ count: Int) -> [UInt8] {
    var octets = Array(UInt8(0)...250)
    while octets.count < count { octets += octets }
    return Array(octets.prefix(count))
  }

  private static func plain(_ status: StatusCode) throws -> RawResponse {
    try RawResponse(status, contentType: "text/plain", content: Array(status.phrase.utf8))
  }

  fileprivate static var content: [ConformanceRoute] {
    let version = ResourceVersion(etag: .strong("a-z"))
    return [
      ConformanceRoute(.get, "text") { _ in
        Representation(BytesSource(Array(text.utf8)), contentType: "text/plain", version: version)
      },
      ConformanceRoute(.delete, "text") { _ in NoContent() },
      ConformanceRoute(.post, "form") { _ in ResetContent() },
      ConformanceRoute(
        .post, "content",
        reading: { _, content in
          let octets = try await content.octets(accept: ["text/plain"], upTo: contentLimit, allowsEmpty: true)
          return try RawResponse(.ok, contentType: "text/plain", content: octets)
        }),
      ConformanceRoute(.get, "number") { request in
        if let delay = request.parameter("delay").flatMap({ Int($0) }) {
          try await Task.sleep(for: .milliseconds(min(delay, 1000)))
        }
        return OK(request.parameter("n").flatMap { Int($0) } ?? 0)
      },
      ConformanceRoute(.get, "large") { _ in
        Representation(BytesSource(octets(largeSize)), contentType: "application/octet-stream")
      },
      ConformanceRoute(.get, "status") { request in
        guard let status = request.parameter("code").flatMap({ Int($0) }).flatMap({ StatusCode($0) }) else {
          throw NotFound()
        }
        return try plain(status)
      },
      ConformanceRoute(.get, "facts") { request in
        OK(
          ConformanceFacts(
            method: request.method.token, target: request.target, values: request.values(of: echoed)))
      },
    ]
  }

  fileprivate static func streams(_ productions: ConformanceProductions) -> [ConformanceRoute] {
    let content = octets(streamSize)
    let chunks = ConformanceChunks(content)
    let broken = ConformanceChunks(octets(brokenSize), isBroken: true)
    return [
      ConformanceRoute(.get, "stream/known") { _ in ConformanceStream(ContentStream(chunks, length: content.count)) },
      ConformanceRoute(.get, "stream/short") { _ in
        ConformanceStream(ContentStream(ConformanceChunks(Array(text.utf8))))
      },
      ConformanceRoute(.get, "stream/unknown") { _ in ConformanceStream(ContentStream(chunks)) },
      ConformanceRoute(.get, "stream/broken") { _ in ConformanceStream(ContentStream(broken)) },
      ConformanceRoute(.get, "stream/broken-known") { _ in
        ConformanceStream(ContentStream(broken, length: 2 * brokenSize))
      },
      ConformanceRoute(.get, "stream/endless") { request in
        ConformanceStream(ContentStream(productions.start(request.parameter("id") ?? "")))
      },
      ConformanceRoute(.get, "stream/state") { request in OK(productions[request.parameter("id") ?? ""]) },
    ]
  }

  fileprivate static var fields: [ConformanceRoute] {
    [
      ConformanceRoute(.get, "fields") { _ in
        OK("fields")
          .with(try SetCookie("a", "1")).with(try SetCookie("b", "2"))
          .with(Link("/a", rel: .next)).with(Link("/b", rel: .prev))
          .with(.server, "TypedResponses").with(.contentLanguage, "en").with(.referrerPolicy, "no-referrer")
          .with(.acceptCH, try FieldValue(visible))
      },
      ConformanceRoute(.get, "own-request-id") { _ in OK("own").with(.xRequestID, "own") },
      ConformanceRoute(.get, "elsewhere") { request in
        SeeOther(location: "/things/\(request.parameter("value").map(decoded) ?? "")")
      },
      ConformanceRoute(.get, "refused") { request in
        OK("refused").with(.xRequestID, try FieldValue(request.parameter("value").map(decoded) ?? ""))
      },
      ConformanceRoute(.get, "early-hints", interim: [hints]) { _ in
        OK("final")
      },
    ]
  }

  fileprivate static var failures: [ConformanceRoute] {
    [
      ConformanceRoute(.get, "protected") { _ in
        throw Unauthorized(challenge: .bearer(realm: "api"), .basic(realm: "api"))
      },
      ConformanceRoute(.get, "missing") { _ in throw NotFound(detail: "There is no such thing.") },
      ConformanceRoute(.get, "failure") { _ in throw UnexpectedFailure(text: secret) },
    ]
  }

  /// The text that percent-encoding stands for.
  private static func decoded(_ text: String) -> String {
    var octets: [UInt8] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "%", let octet = UInt8(rest.prefix(2), radix: 16) {
        octets.append(octet)
        rest = rest.dropFirst(2)
      } else {
        octets += Array(character.utf8)
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }
}

/// What the route `/conformance/facts` says it was told of a request.
struct ConformanceFacts: Codable, Sendable, Equatable {
  var method: String
  var target: String
  var values: [String]
}

/// An error that nobody expected, with text that must not reach the client.
private struct UnexpectedFailure: Error {
  let text: String
}

extension RequestFacts {
  /// The value of a query parameter as it was sent.
  fileprivate func parameter(_ name: String) -> String? {
    let query = target.drop { $0 != "?" }.dropFirst()
    let pair = query.split(separator: "&").first { $0.hasPrefix("\(name)=") }
    return pair.map { String($0.dropFirst(name.count + 1)) }
  }
}

extension ConformanceRoutes: CustomStringConvertible {
  public var description: String { all.map(\.description).joined(separator: "\n") }
}

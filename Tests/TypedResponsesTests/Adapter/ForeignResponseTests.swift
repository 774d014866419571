import Foundation
import Synchronization
import Testing
import TypedResponses

/// The error of a framework, with status, fields and a text that may be internal.
private struct FrameworkError: Error {
  var code: Int
  var lines: [(String, String)] = []
}

/// What an adapter brings for the errors of its framework.
private struct Host: RequestHost {
  func response(to error: any Error) -> (any EncodableResponse)? {
    guard let error = error as? FrameworkError else { return nil }
    var response = ForeignResponse(code: error.code, message: "The framework says so.")
    for (name, value) in error.lines { response.keep(name, value) }
    response.complete(challenge: .bearer(realm: "api"))
    return response
  }
}

/// What the framework that an adapter stands on answers by itself.
@Suite struct ForeignResponseTests {
  private func encoded(_ error: FrameworkError, _ pipeline: ResponsePipeline = ResponsePipeline()) async
    -> EncodedResponse
  {
    let request = RequestHead(.get, "/a", notes: RequestNotes(host: Host()))
    return await pipeline.respond(to: request) { () async throws -> NoContent in throw error }
  }

  @Test(
    "The status of a framework's error stays, those too that are made from a request only",
    arguments: [400, 401, 404, 406, 409, 410, 412, 415, 416, 422, 423, 429, 500, 502, 503])
  func status(code: Int) async {
    let encoded = await encoded(FrameworkError(code: code))
    #expect(encoded.status.code == code)
    #expect(encoded.fields[.contentType] == "application/problem+json")
    let text = encoded.text ?? ""
    #expect(text.contains("The framework says so.") == (code < 500), "\(text)")
    #expect(text.contains("incident") == (code >= 500), "\(text)")
  }

  @Test("Its fields stay, but for those of the content and the connection, and for what would break the message")
  func fields() async {
    let lines = [
      ("Retry-After", "7"), ("X-Of-Framework", "1"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"),
      ("Content-Type", "text/html"), ("Content-Length", "9"), ("Connection", "close"), ("X-Bad", "a\r\nX-More: 1"),
    ]
    let encoded = await encoded(FrameworkError(code: 503, lines: lines))
    #expect(
      encoded.fields.map(\.description).filter { !$0.hasPrefix("Content-Length") }
        == [
          "Retry-After: 7", "X-Of-Framework: 1", "Set-Cookie: a=1", "Set-Cookie: b=2",
          "Content-Type: application/problem+json",
        ])
  }

  @Test("A 401 keeps the framework's challenge, and gets one where it has none")
  func challenge() async {
    let own = await encoded(FrameworkError(code: 401, lines: [("WWW-Authenticate", "Basic realm=\"own\"")]))
    #expect(own.fields.values(of: .wwwAuthenticate) == ["Basic realm=\"own\""])
    let none = await encoded(FrameworkError(code: 401))
    #expect(none.fields.values(of: .wwwAuthenticate) == ["Bearer realm=\"api\""])
  }

  @Test(
    "A 405 without its methods, and a 426 without its protocol, are a 400: an empty Allow would say that no method is taken"
  )
  func unsaid() async {
    for code in [405, 426] {
      let encoded = await encoded(FrameworkError(code: code))
      #expect(encoded.status == .badRequest)
      #expect(!encoded.fields.contains(.allow))
      #expect(encoded.text?.contains("\"status\":400") == true)
    }
    let said = await encoded(FrameworkError(code: 405, lines: [("Allow", "GET, HEAD")]))
    #expect(said.status == .methodNotAllowed && said.fields.values(of: .allow) == ["GET, HEAD"])
    var known = ForeignResponse(code: 405)
    known.complete(challenge: .bearer(realm: "api"), allow: Allow([.get, .post]))
    let encoded = ResponsePipeline().encode(known, for: RequestHead(.put, "/a"))
    #expect(encoded.status == .methodNotAllowed && encoded.fields.values(of: .allow) == ["GET, POST"])
  }

  @Test("A redirect that a framework throws has its location and no content")
  func redirect() async {
    let encoded = await encoded(FrameworkError(code: 303, lines: [("Location", "/b")]))
    #expect(encoded.status == .seeOther)
    #expect(encoded.fields[.location] == "/b")
    #expect(encoded.content.length == 0 || encoded.content.length == nil)
  }

  @Test("A response of others is told what it lacks, and nothing that it says itself")
  func lacking() {
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, _, _ in
      fields.add(.xRequestID, "7")
      fields.add(.vary, "Cookie")
      fields.add(.link, "</help>; rel=\"help\"")
    }
    let lines = [
      (name: "x-request-id", value: "own"), (name: "vary", value: "Accept"),
      (name: "Link", value: "</next>; rel=\"next\""), (name: "ETag", value: "\"a\""), (name: "X-Own", value: "a"),
    ]
    let request = RequestHead(.get, "/a")
    #expect(
      pipeline.fieldsToSet(on: lines, of: .ok, for: request).map(\.description) == [
        "Vary: Accept, Cookie", "Link: </next>; rel=\"next\"", "Link: </help>; rel=\"help\"", "Cache-Control: no-cache",
      ])
    #expect(ResponsePipeline().fieldsToSet(on: [], of: .ok, for: request).isEmpty)
  }

  @Test("Content that others send is counted, however it ends")
  func tally() async throws {
    let ends = Mutex<[String]>([])
    var pipeline = ResponsePipeline()
    pipeline.clock = ManualClock()
    pipeline.observeExchanges { exchange in ends.withLock { $0.append("\(exchange)") } }
    for end in 0..<4 {
      let request = RequestHead(.get, "/a")
      try await pipeline.exchange(request) {
        let tally = try #require(pipeline.tally(.ok, for: request))
        #expect(pipeline.tally(.ok, for: request) == nil)
        tally.begin()
        tally.count(3)
        switch end {
        case 0: tally.complete()
        case 1: tally.fail(FrameworkError(code: 500))
        case 2: tally.leave()
        default: break
        }
      }
    }
    #expect(
      ends.withLock { $0 } == [
        "GET /a: 200 OK, 3 octets in 0.0 seconds, complete",
        "GET /a: 200 OK, 3 octets in 0.0 seconds, broken off by the server",
        "GET /a: 200 OK, 3 octets in 0.0 seconds, left by the client",
        "GET /a: 200 OK, 3 octets in 0.0 seconds, left by the client",
      ])
  }

  @Test("An exchange that is given to another handler ends without a response, and one inside of it is the same")
  func exchanges() async {
    let ends = Mutex<[String]>([])
    var pipeline = ResponsePipeline()
    pipeline.clock = ManualClock()
    pipeline.observeExchanges { exchange in ends.withLock { $0.append("\(exchange)") } }
    let (request, observed) = (RequestHead(.get, "/a"), pipeline)
    await #expect(throws: FrameworkError.self) {
      try await observed.exchange(request) { () async throws -> Void in throw FrameworkError(code: 404) }
    }
    let encoded = await observed.exchange(request) {
      await observed.exchange(request) { observed.finish(observed.encode(NoContent(), for: request), for: request) }
    }
    #expect(encoded.status == .noContent)
    #expect(
      ends.withLock { $0 } == [
        "GET /a: no response, 0 octets in 0.0 seconds, complete",
        "GET /a: 204 No Content, 0 octets in 0.0 seconds, complete",
      ])
  }

  @Test("Parameters that a framework could not decode are told by their names")
  func parameters() throws {
    struct Filter: Decodable { struct Age: Decodable { var least: Int }; var age: Age }
    func fault(_ text: String, _ part: FieldLocation.Part) throws -> String {
      do {
        _ = try JSONDecoder().decode(Filter.self, from: Data(text.utf8))
        return "none"
      } catch let error as DecodingError {
        return (error.problem(in: part) as? ValidationFailed)?.fields.first?.description ?? "none"
      }
    }
    #expect(
      try fault(#"{"age":{"least":"x"}}"#, .query) == "query age[least] invalid_integer: Must be an integer.")
    #expect(try fault("{}", .path) == "path age required: This value is required.")
    let whole = DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "secret"))
    #expect(whole.problem(in: .query) is BadRequest)
  }
}

import NIOHTTP1
public import TypedResponses
public import Vapor

/// Makes a problem document of everything that is thrown, by routes, by middleware and by Vapor itself; takes the place of
/// Vapor's `ErrorMiddleware`.
///
/// `Application.useTypedResponses(_:)` sets it up. Middleware that was added after it stands inside: what that throws is
/// answered here, and what it adds to responses it adds to successes only. Fields for errors too are the pipeline's
/// (``ResponsePipeline/addToEvery(_:)``, ``ResponsePipeline/crossOrigin``) or those of `request.notes`.
///
/// Beyond what Vapor does:
/// - a known path with another method is a 405 with `Allow`; `OPTIONS` answers 204 with `Allow`; a method that no route
///   takes and that is none of HTTP's own is a 501;
/// - a request without a valid `Host` is refused, and one with a target of more than 16 KiB;
/// - an error status that is returned without content becomes a problem document;
/// - the fields that belong to every response are on every response.
public struct ProblemMiddleware: AsyncMiddleware {
  private let pipeline: ResponsePipeline
  private let fallbackChallenge: Challenge
  private let router: Unrouted

  /// A middleware with this pipeline.
  ///
  /// - Parameters:
  ///   - pipeline: Encodes responses and maps errors.
  ///   - fallbackChallenge: What a 401 of other code says when it says nothing itself; HTTP demands a challenge.
  ///   - acceptPatch: The formats of PATCH content, which OPTIONS tells for routes that take PATCH.
  ///   - acceptQuery: The formats of QUERY content, which OPTIONS tells for routes that take QUERY.
  public init(
    pipeline: ResponsePipeline = ResponsePipeline(), fallbackChallenge: Challenge = .bearer(realm: "api"),
    acceptPatch: MediaTypeList? = nil, acceptQuery: MediaTypeList? = nil
  ) {
    self.pipeline = pipeline
    self.fallbackChallenge = fallbackChallenge
    router = Unrouted(acceptPatch: acceptPatch, acceptQuery: acceptQuery)
  }

  /// Passes the request on, and answers with a problem document when something is thrown.
  public func respond(
    to request: Vapor.Request, chainingTo next: any AsyncResponder
  ) async throws -> Vapor.Response {
    let notes = RequestNotes()
    notes.host = VaporHost(request, fallbackChallenge: fallbackChallenge)
    request.storage[TypedExchange.Key.self] = TypedExchange(pipeline: pipeline, notes: notes)
    let facts = VaporAdapter.facts(of: request)
    return await pipeline.exchange(facts) { await answer(request, facts, next).framed(for: request) }
  }

  private func answer(
    _ request: Vapor.Request, _ facts: VaporFacts, _ next: any AsyncResponder
  ) async -> Vapor.Response {
    if let refusal = request.refusal { return sent(pipeline.encode(failure: refusal, for: facts), facts) }
    if let early = pipeline.preflight(for: facts) { return sent(early, facts) }
    do {
      return try completed(try await next.respond(to: request), facts)
    } catch is RouteNotFound {
      do {
        return sent(pipeline.encode(try router.answer(request), for: facts), facts)
      } catch {
        return sent(pipeline.encode(failure: error, for: facts), facts)
      }
    } catch {
      return sent(pipeline.encode(failure: error, for: facts), facts)
    }
  }

  private func sent(_ encoded: EncodedResponse, _ facts: VaporFacts) -> Vapor.Response {
    VaporAdapter.response(from: pipeline.finish(encoded, for: facts))
  }

  /// The response that came out of the routes, with what belongs to every response.
  ///
  /// - Throws: ``ForeignResponse`` for an error status without content.
  private func completed(_ response: Vapor.Response, _ facts: VaporFacts) throws -> Vapor.Response {
    if let unsent = response.unsent {
      // Middleware between here and the route may have noted fields since.
      if facts.notes.fields != unsent.noted { addLacking(to: response, unsent.encoded.status, facts) }
      unsent.finish(through: pipeline, for: facts)
      return response
    }
    let code = Int(response.status.code)
    guard response.upgrader == nil else {
      pipeline.tally(StatusCode(understanding: 101, or: .ok), for: facts)?.complete()
      return response
    }
    if code >= 400, !response.headers.contains(name: .contentType) {
      throw ForeignResponse(response.status, response.headers, fallbackChallenge)
    }
    let status = StatusCode(understanding: code, or: .ok)
    addLacking(to: response, status, facts)
    if response.status == .notModified, response.body.count != 0 {
      let fields = response.headers
      response.body = .empty
      response.headers = fields
    }
    // What Vapor sends of a stream of its own, it tells nobody.
    let tally = pipeline.tally(status, for: facts)
    tally?.begin()
    tally?.count(facts.method == .head ? 0 : max(response.body.count, 0))
    tally?.complete()
    return response
  }

  private func addLacking(to response: Vapor.Response, _ status: StatusCode, _ facts: VaporFacts) {
    let lacking = pipeline.fieldsToSet(on: response.headers, of: status, for: facts)
    for field in lacking { response.headers.remove(name: field.name.name) }
    for field in lacking { response.headers.add(name: field.name.name, value: field.value.text) }
  }
}

extension Vapor.Request {
  /// How long a target may be.
  private static var longestTarget: Int { 16_384 }

  /// Why no route may answer the request; `nil` when one may. Vapor looks at neither `Host` nor the length of the target.
  fileprivate var refusal: (any ErrorResponse)? {
    if url.string.utf8.count > Self.longestTarget { return URITooLong.beyondServer }
    return BadRequest(forHosts: headers["host"], mayBeMissing: version != .http1_1)
  }
}

extension Vapor.Response {
  /// The response as NIO frames it right, which has phrases of its own and sends what has no length in chunks.
  fileprivate func framed(for request: Vapor.Request) -> Vapor.Response {
    if let phrase = unsent?.encoded.status.phrase, phrase != status.reasonPhrase, status.mayHaveResponseBody {
      status = .custom(code: status.code, reasonPhrase: phrase)
    }
    guard request.version.major == 1, !headers.contains(name: .contentLength), status.mayHaveResponseBody else {
      return self
    }
    if request.method == .HEAD {
      // The end of the chunks would follow the header section.
      version = .http1_0
    } else if request.version == .http1_0 {
      version = .http1_0
      headers.replaceOrAdd(name: .connection, value: "close")
      unsent?.endWithConnection()
    }
    return self
  }
}

#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  public import TypedResponses
  import TypedResponsesHTTPTypes

  /// Makes a problem document of every error that passes, whoever threw it, and keeps the framing of every response
  /// right.
  ///
  /// ``TypedRouter`` brings it along. With a plain `Router`, add it first; inside CORS, file and metrics middleware it
  /// works too, since it throws on what it made, in a form that Hummingbird sends as it is.
  ///
  /// Errors of the server are logged with the error and the incident id that the client was told, errors of the client
  /// at level info, and content that breaks off while it is sent with the error that broke it off.
  public struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
    private let current: CurrentPipeline
    /// Whether no middleware stands around it that looks for thrown errors.
    private let isOutermost: Bool

    /// A middleware with this pipeline.
    ///
    /// - Parameters:
    ///   - pipeline: Encodes responses and maps errors.
    ///   - fallbackChallenge: What a 401 of other code says when it says nothing itself; HTTP demands a challenge.
    public init(pipeline: ResponsePipeline = ResponsePipeline(), fallbackChallenge: Challenge = .bearer(realm: "api")) {
      current = CurrentPipeline(pipeline, fallbackChallenge: fallbackChallenge)
      isOutermost = false
    }

    /// The middleware of a router that runs it before all others.
    init(outermost current: CurrentPipeline) {
      self.current = current
      isOutermost = true
    }

    /// Passes the request on, and answers with a problem document when something is thrown.
    public func handle(
      _ request: Hummingbird.Request, context: Context,
      next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      guard let notes = RequestNotes.current else {
        return try await RequestNotes.$bound.withValue(RequestNotes()) {
          try await handle(request, context: context, next: next)
        }
      }
      // Around a group of routes stands the middleware of the whole router, which answers with its own pipeline.
      let outer = notes.host
      defer { if let outer { notes.host = outer } }
      notes.join(context, current)
      let facts = HTTPTypesFacts(request.head, notes: notes)
      let isWatching = current.pipeline.begin(facts)
      func finished(_ response: Hummingbird.Response) -> Hummingbird.Response {
        isWatching ? response.finished(notes) : response
      }
      if let answer = current.pipeline.preflight(for: facts) {
        return finished(HummingbirdAdapter.response(from: answer))
      }
      do {
        let response =
          isWatching
          ? try await current.pipeline.run(facts) { try await next(request, context) }
          : try await next(request, context)
        return finished(completed(try reviewed(response, for: request), for: facts))
      } catch {
        // Middleware between here and the place where the error was answered may have noted fields since.
        let (response, isComplete) = EncodedProblem.response(to: error, from: facts, through: current.pipeline)
        let answer = finished(isComplete ? response : completed(response, for: facts))
        guard isOutermost else { throw EncodedProblem(answer) }
        return answer
      }
    }

    /// The response with the fields that belong to every response, with one line of `Vary`, and with what it leaves
    /// unsaid to caches.
    private func completed(
      _ response: Hummingbird.Response, for facts: HummingbirdAdapter.Facts
    ) -> Hummingbird.Response {
      // The arguments come first: calls between would copy the pipeline.
      let lines = response.headers.map { (name: $0.name.canonicalName, value: $0.value) }
      let status = StatusCode(understanding: response.status.code, or: .ok)
      let lacking = current.pipeline.fieldsToSet(on: lines, of: status, for: facts)
      var response = response
      response.headers.set(lacking)
      return response
    }

    /// The response with content and length only where they may be; an error status without content throws, so that
    /// it becomes a problem.
    private func reviewed(_ response: Hummingbird.Response, for request: Hummingbird.Request) throws
      -> Hummingbird.Response
    {
      var response = response
      let code = response.status.code
      if code >= 400, response.headers[.contentType] == nil {
        throw HTTPError(response.status, headers: response.headers)
      }
      if !response.headers.hasGoodLength {
        // The file middleware sends a part of negative length when a range lies behind the end of the file.
        let size = response.headers[.contentRange]?.split(separator: "/").last
        guard code == 206, let size, UInt64(size) != nil else { throw HTTPError(.internalServerError) }
        throw HTTPError(.rangeNotSatisfiable, headers: [.contentRange: "bytes */\(size)"])
      }
      let hasNoContent = code == 204 || code == 304
      if hasNoContent || request.method == .head {
        let length = response.headers[.contentLength]
        let isKnown = response.body.contentLength != 0 || length != "0"
        response.body = ResponseBody()
        response.headers[.contentLength] = hasNoContent || !isKnown ? nil : length
      }
      return response
    }
  }

  extension HTTPFields {
    /// Whether `Content-Length` is a number where it is there. To ask for its value would join its lines.
    fileprivate var hasGoodLength: Bool {
      var isKnown = false
      for index in indices where self[index].name == .contentLength {
        guard !isKnown, UInt64(self[index].value) != nil else { return false }
        isKnown = true
      }
      return true
    }

    /// Puts these in the place of the lines that have their names.
    fileprivate mutating func set(_ fields: HeaderFields) {
      for (index, field) in fields.enumerated() {
        guard let name = HTTPField.Name(field.name.name) else { continue }
        if fields[..<index].contains(where: { $0.name == field.name }) {
          append(HTTPField(name: name, value: field.value.text))
        } else {
          self[name] = field.value.text
        }
      }
    }
  }

  extension ProblemMiddleware: CustomStringConvertible {
    /// What happens to responses.
    public var description: String { "problem documents for all errors, sent so: \(current.pipeline)" }
  }
#endif

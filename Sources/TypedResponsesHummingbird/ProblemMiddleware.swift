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

    /// A middleware with this pipeline.
    ///
    /// - Parameters:
    ///   - pipeline: Encodes responses and maps errors.
    ///   - fallbackChallenge: What a 401 of other code says when it says nothing itself; HTTP demands a challenge.
    public init(pipeline: ResponsePipeline = ResponsePipeline(), fallbackChallenge: Challenge = .bearer(realm: "api")) {
      current = CurrentPipeline(pipeline, fallbackChallenge: fallbackChallenge)
    }

    init(_ current: CurrentPipeline) {
      self.current = current
    }

    /// Passes the request on, and answers with a problem document when something is thrown.
    public func handle(
      _ request: Hummingbird.Request, context: Context,
      next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      let notes = RequestNotes.joined(by: context, current)
      let facts = HTTPTypesFacts(request.head, notes: notes)
      let isWatching = pipeline.begin(facts)
      func finished(_ response: Hummingbird.Response) -> Hummingbird.Response {
        isWatching ? response.finished(notes) : response
      }
      if let answer = pipeline.preflight(for: facts) { return finished(HummingbirdAdapter.response(from: answer)) }
      do {
        let response = try await RequestNotes.$bound.withValue(notes) {
          try await CurrentPipeline.$value.withValue(current) {
            isWatching
              ? try await pipeline.run(facts) { try await next(request, context) } : try await next(request, context)
          }
        }
        return finished(completed(try reviewed(response, for: request), for: facts))
      } catch {
        // Middleware between here and the place where the error was answered may have noted fields since.
        let (response, isComplete) = EncodedProblem.response(to: error, from: request, through: pipeline, notes)
        throw EncodedProblem(finished(isComplete ? response : completed(response, for: facts)))
      }
    }

    private var pipeline: ResponsePipeline { current.pipeline }

    /// The response with the fields that belong to every response, with one line of `Vary`, and with what it leaves
    /// unsaid to caches.
    private func completed(
      _ response: Hummingbird.Response, for facts: HummingbirdAdapter.Facts
    ) -> Hummingbird.Response {
      let status = StatusCode(understanding: response.status.code, or: .ok)
      var response = response
      var said = response.headers.saidToCaches
      if pipeline.hasAmbientFields(for: facts) || said.values(of: .vary).count > 1 {
        addAmbient(pipeline.ambientFields(for: facts, status), to: &response.headers, said)
        said = response.headers.saidToCaches
      }
      if let policy = pipeline.caching.policy(missingIn: said, of: status, for: facts) {
        response.headers[.cacheControl] = policy.text
      }
      return response
    }

    private func addAmbient(_ ambient: HeaderFields, to fields: inout HTTPFields, _ said: HeaderFields) {
      let own = fields
      for field in ambient where field.name != .vary {
        guard let name = HTTPField.Name(field.name.name),
          field.name == .link ? !own[values: name].contains(field.value.text) : own[name] == nil
        else { continue }
        fields.append(HTTPField(name: name, value: field.value.text))
      }
      guard ambient.contains(.vary) || said.values(of: .vary).count > 1 else { return }
      var vary = HeaderFields()
      vary.append(contentsOf: said.filter { $0.name == .vary })
      vary.mergeAmbient(ambient.filter { $0.name == .vary })
      if let joined = vary[.vary] { fields[.vary] = joined.text }
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
      if let length = response.headers[.contentLength], UInt64(length) == nil {
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
    /// The lines that tell caches what to keep for how long and for whom, found in one pass: most responses have none.
    fileprivate var saidToCaches: HeaderFields {
      var said = HeaderFields()
      for field in self {
        let name: FieldName
        switch field.name.canonicalName {
        case "cache-control": name = .cacheControl
        case "etag": name = .etag
        case "expires": name = .expires
        case "last-modified": name = .lastModified
        case "vary": name = .vary
        default: continue
        }
        if let value = try? FieldValue(field.value) { said.append(name, value) }
      }
      return said
    }
  }

  extension ProblemMiddleware: CustomStringConvertible {
    /// What happens to responses.
    public var description: String { "problem documents for all errors, sent so: \(current.pipeline)" }
  }
#endif

#if FlyingFox
  import FlyingFox
  import Foundation
  import TypedResponses

  /// Makes the responses of a handler that knows nothing of this package fit in: errors become problems, what HTTP
  /// demands of every response is added.
  struct ForeignHandler: HTTPHandler {
    let handler: any HTTPHandler
    let pipeline: ResponsePipeline

    func handleRequest(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse {
      var response = try await handler.handleRequest(request)
      guard case .httpBody(let body) = response.payload else { return response }
      let facts = FlyingFoxAdapter.facts(of: request)
      let code = response.statusCode.code
      if code >= 400, response.headers[.contentType] == nil {
        let encoded = pipeline.encode(failure: problem(for: response), for: facts)
        return FlyingFoxAdapter.response(from: pipeline.finish(encoded, for: facts)).completed(for: request)
      }
      if code == 204 || code == 304 {
        response.headers.removeValue(.contentLength)
        response.endAfterHeaders()
      } else if facts.method == .head {
        if let length = response.headers[.contentLength] ?? body.count.map(String.init) {
          response.headers[.contentLength] = length
          response.payload = .httpBody(HTTPBodySequence())
        } else {
          response.endAfterHeaders()
        }
      }
      response.headers.addDate()
      let status = StatusCode(understanding: code, or: .ok)
      let lines = response.headers.lazy.map { (name: $0.key.rawValue, value: $0.value) }
      let lacking = pipeline.fieldsToSet(on: lines, of: status, for: facts)
      for field in lacking { response.headers.removeValue(HTTPHeader(field.name.name)) }
      for field in lacking { response.headers.addValue(field.value.text, for: HTTPHeader(field.name.name)) }
      return response.finished(pipeline.tally(status, for: facts)).completed(for: request)
    }

    private func problem(for response: FlyingFox.HTTPResponse) -> ForeignResponse {
      var problem = ForeignResponse(code: response.statusCode.code)
      for (name, value) in response.headers { problem.keep(name.rawValue, value) }
      problem.complete(challenge: .bearer(realm: "api"))
      return problem
    }
  }
#endif

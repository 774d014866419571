// The layer of the guide's adapter in Docs/Guides/WritingAnAdapter.md, line for line.

import TypedResponses

struct TinyLayer: Sendable {
  var pipeline = ResponsePipeline()

  func answer(_ request: TinyRequest, through next: TinyHandler) async -> TinyResponse {
    let facts = TinyAdapter.facts(of: request)
    return await pipeline.exchange(facts) {
      do {
        guard RequestMethod(request.method) != nil else { throw BadRequest.malformedRequest }
        if let refusal = BadRequest(
          forHosts: facts.values(of: .host), mayBeMissing: request.version == "HTTP/1.0")
        {
          throw refusal
        }
        if let early = pipeline.preflight(for: facts) { return sent(early, for: facts) }
        return try reviewed(await next(request), for: facts)
      } catch {
        return sent(pipeline.encode(failure: error, for: facts), for: facts)
      }
    }
  }

  private func sent(_ encoded: EncodedResponse, for facts: TinyFacts) -> TinyResponse {
    TinyAdapter.response(from: pipeline.finish(encoded, for: facts))
  }

  /// The response with all that HTTP and the pipeline ask of it, whoever made it. One that came from the pipeline stays
  /// as it is.
  private func reviewed(_ response: TinyResponse, for facts: TinyFacts) throws -> TinyResponse {
    var response = response
    if response.status >= 400, !response.lines.contains(where: { FieldName.contentType.matches($0.name) }) {
      throw TinyError(status: response.status, lines: response.lines)
    }
    let status = StatusCode(understanding: response.status, or: .ok)
    let lacking = pipeline.fieldsToSet(on: response.lines, of: status, for: facts)
    response.lines.removeAll { line in lacking.contains { $0.name.matches(line.name) } }
    for field in lacking { response.lines.append((name: field.name.name, value: field.value.text)) }
    if status == .noContent || status == .notModified {
      response.lines.removeAll { FieldName.contentLength.matches($0.name) }
      response.write = nil
    } else if facts.method == .head {
      response.write = nil
    }
    return counted(response, pipeline.tally(status, for: facts))
  }

  /// The response, whose content is counted for the observers of the exchange, if there are any.
  private func counted(_ response: TinyResponse, _ tally: ContentTally?) -> TinyResponse {
    guard let tally else { return response }
    guard let write = response.write else {
      tally.complete()
      return response
    }
    var response = response
    response.write = { send in
      tally.begin()
      do {
        try await write { octets in
          do {
            try await send(octets)
          } catch {
            tally.leave()
            throw error
          }
          tally.count(octets.count)
        }
        tally.complete()
      } catch {
        tally.fail(error)
        throw error
      }
    }
    return response
  }
}

// MARK: - Watching exchanges

extension ResponsePipeline {
  /// Runs a handler, encodes what it returns or throws, and tells the observers of the exchange: all that an adapter does
  /// for a request between reading its header section and sending the response.
  ///
  /// The task has the request's notes while the handler runs, or new ones where the request has none. A preflight is
  /// answered without the handler.
  public func respond(
    to request: some RequestFacts, _ handler: () async throws -> some EncodableResponse
  ) async -> EncodedResponse {
    await exchange(request) {
      do {
        return encode(try await handler(), for: request)
      } catch {
        return encode(failure: error, for: request)
      }
    }
  }

  /// The same for an answer that is encoded already, with what it means when the task is cancelled.
  package func exchange(
    _ request: some RequestFacts, whenCancelled cancellation: ExchangeEnding = .cancelled,
    _ answer: () async -> EncodedResponse
  ) async -> EncodedResponse {
    let notes = request.notes
    return await RequestNotes.$bound.withValue(notes.isKept ? notes : RequestNotes()) {
      guard begin(request, whenCancelled: cancellation) else {
        return if let early = preflight(for: request) { early } else { await answer() }
      }
      if let early = preflight(for: request) { return finish(early, for: request) }
      return finish(await run(request, answer), for: request)
    }
  }

  /// The answer to a request that reaches no handler.
  package func refuse(_ request: some RequestFacts, with error: any Error) -> EncodedResponse {
    let isWatching = begin(request)
    let answer = encode(failure: error, for: request)
    return isWatching ? finish(answer, for: request) : answer
  }

  /// Begins to watch an exchange, where somebody observes and nobody watches it yet. Who begins has to finish.
  package func begin(_ request: some RequestFacts, whenCancelled cancellation: ExchangeEnding = .cancelled) -> Bool {
    guard observers.watch else { return false }
    let watch = ExchangeWatch(observers, request, clock, cancellation)
    guard request.notes.begin(watch) else { return false }
    watch.begin()
    return true
  }

  /// Runs work that belongs to an exchange as its observers want it.
  package func run<Value>(_ request: some RequestFacts, _ work: () async throws -> Value) async rethrows -> Value {
    guard let watch = request.notes.watch else { return try await work() }
    return try await watch.run(work)
  }

  /// The response as it is sent. The observers of the exchange are told now, or when content that is made while it is
  /// sent has come to its end.
  package func finish(_ response: EncodedResponse, for request: some RequestFacts) -> EncodedResponse {
    guard observers.watch, let watch = request.notes.claimedWatch() else { return response }
    var response = response
    switch response.content {
    case .none: watch.complete(response.status, octets: 0)
    case .bytes(let octets): watch.complete(response.status, octets: octets.count)
    case .stream(let stream):
      response.content = .stream(stream.counted(by: ExchangeWatch.Tally(watch, response.status)))
    }
    return response
  }
}

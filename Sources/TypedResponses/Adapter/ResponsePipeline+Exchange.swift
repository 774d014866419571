// MARK: - Watching exchanges

extension ResponsePipeline {
  /// Runs a handler, encodes what it returns or throws, and tells the observers of the exchange: all that an adapter does
  /// for a request between reading its header section and sending the response.
  ///
  /// The task has the request's notes while the handler runs, or new ones where the request has none. A preflight is
  /// answered without the handler.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - cancellation: What it means when the task is cancelled: `clientGone` on a server that does so when the connection
  ///     is closed, and only then.
  ///   - handler: Answers the request.
  public func respond(
    to request: some RequestFacts, whenCancelled cancellation: ExchangeEnding = .cancelled,
    _ handler: () async throws -> some EncodableResponse
  ) async -> EncodedResponse {
    await answer(request, cancellation) { encode(try await handler(), for: request) }
  }

  /// The same for a handler whose responses have no common type.
  package func respond(
    to request: some RequestFacts, whenCancelled cancellation: ExchangeEnding,
    withAny handler: () async throws -> any EncodableResponse
  ) async -> EncodedResponse {
    await answer(request, cancellation) { encode(try await handler(), for: request) }
  }

  @inline(__always)
  private func answer(
    _ request: some RequestFacts, _ cancellation: ExchangeEnding, _ encoded: () async throws -> EncodedResponse
  ) async -> EncodedResponse {
    await bindingNotes(of: request) {
      let isWatching = begin(request, whenCancelled: cancellation)
      if let early = preflight(for: request) { return isWatching ? finish(early, for: request) : early }
      guard isWatching else { return await encodingFailure(request, encoded) }
      return finish(await run(request) { await encodingFailure(request, encoded) }, for: request)
    }
  }

  /// The encoded response, or that to what the handler has thrown.
  @inline(__always)
  private func encodingFailure(
    _ request: some RequestFacts, _ encoded: () async throws -> EncodedResponse
  ) async -> EncodedResponse {
    do {
      return try await encoded()
    } catch {
      return encode(failure: error, for: request)
    }
  }

  /// Runs the code that answers a request where not every response comes from this pipeline, and tells the observers of the
  /// exchange. Inside of another one for the same request it only runs the code.
  ///
  /// The code makes the server's own response. It gives what it has encoded to ``finish(_:for:)``, and takes a
  /// ``tally(_:for:)`` for what others have made. An error that it throws means that the server asks another handler.
  ///
  /// - Parameters:
  ///   - request: The request. The task has its notes while the code runs, or new ones where it has none.
  ///   - cancellation: What it means when the task is cancelled: `clientGone` on a server that does so when the connection
  ///     is closed, and only then.
  ///   - work: Answers the request.
  public func exchange<Answer>(
    _ request: some RequestFacts, whenCancelled cancellation: ExchangeEnding = .cancelled,
    _ work: () async throws -> Answer
  ) async rethrows -> Answer {
    try await bindingNotes(of: request) {
      guard begin(request, whenCancelled: cancellation) else { return try await work() }
      return try await endingWhenThrown(request) { try await run(request, work) }
    }
  }

  @inline(__always)
  private func bindingNotes<Answer>(
    of request: some RequestFacts, _ work: () async throws -> Answer
  ) async rethrows -> Answer {
    let notes = request.notes
    return try await RequestNotes.$bound.withValue(notes.isKept ? notes : RequestNotes()) { try await work() }
  }

  private func endingWhenThrown<Answer>(
    _ request: some RequestFacts, _ work: () async throws -> Answer
  ) async rethrows -> Answer {
    do {
      return try await work()
    } catch {
      request.notes.claimedWatch()?.end(nil, .complete, octets: 0)
      throw error
    }
  }

  /// The answer to a request that reaches no handler, such as one that HTTP's parser cannot read. The observers are told
  /// of the whole exchange.
  public func refuse(_ request: some RequestFacts, with error: any Error) -> EncodedResponse {
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
  /// sent has come to its end. Only the first response to a request counts.
  public func finish(_ response: EncodedResponse, for request: some RequestFacts) -> EncodedResponse {
    guard observers.watch, let watch = request.notes.claimedWatch() else { return response }
    var response = response
    switch response.content {
    case .none: watch.complete(response.status, octets: 0)
    case .bytes(let octets): watch.complete(response.status, octets: octets.count)
    case .stream(let stream):
      response.content = .stream(stream.counted(by: ContentTally(watch, response.status)))
    }
    return response
  }

  /// Counts the content of a response that some other code has made; `nil` when nobody observes the exchange, or its end is
  /// told of already.
  public func tally(_ status: StatusCode, for request: some RequestFacts) -> ContentTally? {
    request.notes.claimedWatch().map { ContentTally($0, status) }
  }
}

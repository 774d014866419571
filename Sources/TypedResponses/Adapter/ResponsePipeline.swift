/// The one way from what a handler returned or threw to the response that is sent.
///
/// It never fails: content that cannot be encoded becomes a 500 problem, reported to the observers. An error is encoded
/// from scratch, so nothing of an abandoned success is left on it; the fields that belong to every response are added
/// last, to successes and errors alike.
public struct ResponsePipeline: Sendable {
  /// How content is encoded.
  public var settings: ResponseSettings
  /// How thrown errors become responses.
  public var errors: ErrorMapping
  /// Which web pages of other origins may use the API; none unless set.
  public var crossOrigin: CrossOriginPolicy?
  /// What is said to caches about responses that say nothing.
  public var caching = CacheDefaults()
  /// Which clients get interim responses over HTTP/1.1; browsers that open a page unless set.
  public var interimResponses = InterimPolicy.navigations
  /// What is going away, which every response says that is about it; nothing unless set.
  public var deprecations: [DeprecationPolicy] = []
  /// Whether requests over plain HTTP are refused; they are answered unless set.
  public var insecureChannel: InsecureChannelPolicy?
  /// By which clock the duration of exchanges is measured. It is not read unless somebody observes them.
  public var clock: any Clock<Duration> = ContinuousClock()
  private(set) var observers = Observers()
  private var ambient: [AmbientHook] = []

  private typealias AmbientHook = @Sendable (inout AdditionalFields, any RequestFacts, StatusCode) -> Void

  /// A pipeline with these settings and rules.
  public init(settings: ResponseSettings = .standard, errors: ErrorMapping = ErrorMapping()) {
    self.settings = settings
    self.errors = errors
  }

  /// Adds an observer of every failure, for logs and metrics. Observers are called in the order in which they were
  /// added, before the response is sent, and once more when content that is made while it is sent breaks off: then
  /// with the status that was sent. They cannot throw.
  public mutating func observe(_ observer: @escaping @Sendable (ErrorReport) -> Void) {
    observers.add(observer)
  }

  /// Adds an observer of the end of every exchange, success or not, for access logs and metrics. It is told once for each
  /// request, when the last octet was handed to the connection. It cannot throw.
  ///
  /// ```swift
  /// var pipeline = ResponsePipeline()
  /// pipeline.observeExchanges { exchange in print(exchange) }
  /// ```
  public mutating func observeExchanges(_ observer: @escaping @Sendable (ExchangeReport) -> Void) {
    observers.add(EndObserver(ended: observer))
  }

  /// Adds an observer of every exchange that learns of begin, failures and end. The first one that was added stands
  /// outermost.
  public mutating func observe(with observer: some ExchangeObserver) {
    observers.add(observer)
  }

  /// Adds fields that belong to every response, such as a request id or `Strict-Transport-Security`.
  ///
  /// They come last, after those of ``RequestNotes``, in the order in which the closures were added. A field that the
  /// response has already stands as it is, but for `Vary` and `Link`, which grow. Fields that the status, the content or
  /// the connection decides, such as `ETag` and `Content-Length`, cannot be among them.
  ///
  /// ```swift
  /// var pipeline = ResponsePipeline()
  /// pipeline.addToEvery { fields, request, status in
  ///   fields.add(StrictTransportSecurity(maxAge: .seconds(31_536_000)))
  /// }
  /// ```
  public mutating func addToEvery(
    _ add: @escaping @Sendable (_ fields: inout AdditionalFields, any RequestFacts, StatusCode) -> Void
  ) {
    ambient.append(add)
  }

  /// The response to what a handler returned.
  public func encode(_ response: some EncodableResponse, for request: some RequestFacts) -> EncodedResponse {
    do throws(ContentEncodingError) {
      return finished(observed(try encoded(response, for: request), of: response, for: request), for: request)
    } catch {
      return encode(failure: error, for: request)
    }
  }

  /// The encoded response. The observers are told of failures that its content tells of.
  private func encoded(
    _ response: some EncodableResponse, for request: some RequestFacts
  ) throws(ContentEncodingError) -> EncodedResponse {
    let notes = request.notes
    guard observers.listen(to: notes) else { return try response.encode(for: request, using: settings) }
    // Whatever was encoded before was none of the response.
    _ = notes.takeFailures()
    let encoded = try encoded(response, for: request, notes)
    for failure in notes.takeFailures().compactMap({ ErrorReport.response(in: $0) }) {
      observers.tell(
        ErrorReport(
          error: failure, status: type(of: failure).status, within: encoded.status, incident: nil,
          method: request.method, target: request.target, notes: notes))
    }
    return encoded
  }

  /// The encoded response, whose content has seen the request's notes.
  private func encoded(
    _ response: some EncodableResponse, for request: some RequestFacts, _ notes: RequestNotes
  ) throws(ContentEncodingError) -> EncodedResponse {
    guard RequestNotes.current == nil else { return try response.encode(for: request, using: settings) }
    let result = RequestNotes.$bound.withValue(notes) {
      Result { () throws(ContentEncodingError) in try response.encode(for: request, using: settings) }
    }
    return try result.get()
  }

  /// The response to what a handler threw.
  public func encode(failure error: any Error, for request: some RequestFacts) -> EncodedResponse {
    let (response, incident) = errors.response(to: error, for: request)
    return encode(failure: error, as: response, incident, for: request)
  }

  /// The response to what a handler threw, for those who know already that it is one.
  package func encode(
    failure error: any Error, being response: any EncodableResponse, for request: some RequestFacts
  ) -> EncodedResponse {
    encode(failure: error, as: errors.ruledResponse(to: error, for: request) ?? response, nil, for: request)
  }

  private func encode(
    failure error: any Error, as response: any EncodableResponse, _ incident: IncidentID?,
    for request: some RequestFacts
  ) -> EncodedResponse {
    do throws(ContentEncodingError) {
      let encoded = try response.encode(for: request, using: settings)
      // A framework's redirect or 304 may be thrown too, and is no failure.
      if encoded.status.isError { report(error, response, encoded.status, incident, request) }
      if observers.watch { request.notes.watch?.isInMemory = true }
      return finished(consume encoded, for: request)
    } catch let encodingError {
      report(error, nil, .internalServerError, incident, request)
      return finished(opaque(encodingError, for: request), for: request)
    }
  }

  /// The answer that no handler has a part in: 400 to a target with a fragment, 403 to a request over plain HTTP where
  /// ``insecureChannel`` refuses it, and what a browser is told that asks whether a page of another origin may send a
  /// request, where there is a ``crossOrigin`` policy; `nil` for any other request. A server asks for it first.
  public func preflight(for request: some RequestFacts) -> EncodedResponse? {
    // Proxies and caches on the way may cut it off or not, and so take the request for another one.
    if request.target.hasFragment {
      return encode(failure: BadRequest.targetWithFragment, for: request)
    }
    if let refusal = insecureChannel?.refusal(of: request) { return encode(failure: refusal, for: request) }
    guard var answer = crossOrigin?.preflight(for: request) else { return nil }
    addAmbient(to: &answer.fields, for: request, answer.status)
    return answer
  }

  /// The fields that belong to every response.
  func ambientFields(for request: some RequestFacts, _ status: StatusCode) -> HeaderFields {
    var fields = crossOrigin?.fields(for: request) ?? HeaderFields()
    addAmbient(to: &fields, for: request, status)
    return fields
  }

  /// Whether there are such fields.
  func hasAmbientFields(for request: some RequestFacts) -> Bool {
    // A comparison with `nil` would copy the whole policy.
    if case .some = crossOrigin { return true }
    return !ambient.isEmpty || !deprecations.isEmpty || settings.conventions.hasFields || request.notes.hasFields
  }

  private func addAmbient(to fields: inout HeaderFields, for request: some RequestFacts, _ status: StatusCode) {
    let notes = request.notes
    if notes.hasFields { fields.mergeAmbient(notes.fields.fields) }
    for add in ambient {
      var additional = AdditionalFields()
      add(&additional, request, status)
      fields.mergeAmbient(additional.fields)
    }
    for policy in deprecations where policy.holds(for: request) { fields.mergeAmbient(policy.fields.fields) }
    settings.conventions.addFields(to: &fields)
  }

  private func finished(_ response: consuming EncodedResponse, for request: some RequestFacts) -> EncodedResponse {
    var response = response
    if hasAmbientFields(for: request) {
      response.fields.mergeAmbient(ambientFields(for: request, response.status))
    }
    if let policy = caching.policy(missingIn: response.fields, of: response.status, for: request) {
      response.fields.set(.cacheControl, policy)
    }
    return response
  }

  /// The answer when a problem's own members could not be encoded: its text is fixed but for the incident.
  private func opaque(_ error: ContentEncodingError, for request: some RequestFacts) -> EncodedResponse {
    let incident = IncidentID()
    let answer = InternalServerError(incident: incident)
    if observers.watch { request.notes.watch?.isInMemory = true }
    report(error, answer, .internalServerError, incident, request)
    do throws(ContentEncodingError) {
      return try answer.encode(for: request, using: settings)
    } catch {
      return EncodedResponse(
        framing: .internalServerError, fields: HeaderFields(), content: .bytes([]), for: request)
    }
  }

  /// The same response. The observers are told when it is an error, which one may return as well as throw, and when its
  /// content breaks off after the status was sent.
  package func observed(
    _ response: consuming EncodedResponse, of answer: some EncodableResponse, for request: some RequestFacts
  ) -> EncodedResponse {
    var response = response
    if response.status.isError, let failure = ErrorReport.response(in: answer) {
      report(failure, failure, response.status, nil, request)
    }
    guard case .stream(let stream) = response.content else {
      if observers.watch { request.notes.watch?.isInMemory = true }
      return response
    }
    // The content is made when the task has forgotten which request it answered.
    let notes = request.notes
    guard observers.listen(to: notes) else { return response }
    let status = response.status
    response.content = .stream(
      stream.observed { error in
        observers.tell(
          ErrorReport(
            error: error, status: status, incident: nil, method: request.method, target: request.target,
            notes: notes))
      })
    return response
  }

  private func report(
    _ error: any Error, _ answer: (any EncodableResponse)?, _ status: StatusCode, _ incident: IncidentID?,
    _ request: some RequestFacts
  ) {
    let notes = request.notes
    guard observers.listen(to: notes) else { return }
    observers.tell(
      ErrorReport(
        error: error, answer: answer, status: status, incident: incident, method: request.method,
        target: request.target, notes: notes))
  }
}

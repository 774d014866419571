/// The one way from what a handler returned or threw to the response that is sent.
///
/// It never fails: content that cannot be encoded becomes a 500 problem, reported to the observers.
public struct ResponsePipeline: Sendable {
  /// How content is encoded.
  public var settings: ResponseSettings
  /// How thrown errors become responses.
  public var errors: ErrorMapping
  private var observers: [@Sendable (ErrorReport) -> Void] = []

  /// A pipeline with these settings and rules.
  public init(settings: ResponseSettings = .standard, errors: ErrorMapping = ErrorMapping()) {
    self.settings = settings
    self.errors = errors
  }

  /// Adds an observer of every failure, for logs and metrics. Observers are called in the order in which they were
  /// added, before the response is sent.
  public mutating func observe(_ observer: @escaping @Sendable (ErrorReport) -> Void) {
    observers.append(observer)
  }

  /// The response to what a handler returned.
  public func encode(_ response: some EncodableResponse, for request: some RequestFacts) -> EncodedResponse {
    do throws(ContentEncodingError) {
      return try response.encode(for: request, using: settings)
    } catch {
      return encode(failure: error, for: request)
    }
  }

  /// The response to what a handler threw.
  public func encode(failure error: any Error, for request: some RequestFacts) -> EncodedResponse {
    let (response, incident) = errors.response(to: error)
    do throws(ContentEncodingError) {
      let encoded = try response.encode(for: request, using: settings)
      report(error, encoded.status, incident, request)
      return encoded
    } catch let encodingError {
      report(error, .internalServerError, incident, request)
      return opaque(encodingError, for: request)
    }
  }

  /// The answer when a problem's own members could not be encoded: its text is fixed but for the incident.
  private func opaque(_ error: ContentEncodingError, for request: some RequestFacts) -> EncodedResponse {
    let incident = IncidentID()
    report(error, .internalServerError, incident, request)
    do throws(ContentEncodingError) {
      return try InternalServerError(incident: incident).encode(for: request, using: settings)
    } catch {
      return EncodedResponse(
        framing: .internalServerError, fields: HeaderFields(), content: .bytes([]), for: request)
    }
  }

  private func report(
    _ error: any Error, _ status: StatusCode, _ incident: IncidentID?, _ request: some RequestFacts
  ) {
    guard !observers.isEmpty else { return }
    let report = ErrorReport(
      error: error, status: status, incident: incident, method: request.method, target: request.target)
    for observer in observers { observer(report) }
  }
}

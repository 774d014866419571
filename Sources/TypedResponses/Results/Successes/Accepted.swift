/// 202: the request was accepted and will be worked on after this answer; whether it succeeds is not yet known.
///
/// The content describes the job; `Location` leads to where its state can be watched. (HTTP gives `Location` no
/// meaning here; it is what clients of such APIs look for.)
///
/// ```swift
/// return Accepted(job, monitor: "/jobs/\(job.id)")
/// ```
///
/// [RFC 9110 §15.3.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.3)
public struct Accepted<Content: Encodable & Sendable>: ContentResponse {
  public static var status: StatusCode { .accepted }

  /// The description of the job.
  public let content: Content
  /// Where the state of the job can be read.
  public let monitor: Location
  /// When it makes sense to look for the first time.
  public let retryAfter: RetryAfter?
  public var settings: ResponseSettings?
  public var additionalFields = AdditionalFields()

  /// The accepted job and where to watch it.
  public init(_ job: Content, monitor: Location, retryAfter: RetryAfter? = nil) {
    content = job
    self.monitor = monitor
    self.retryAfter = retryAfter
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var fields = HeaderFields()
    fields.append(.location, monitor.fieldValue)
    if let retryAfter { fields.append(.retryAfter, retryAfter.fieldValue) }
    let representation = ContentRepresentation(status: Self.status, leading: fields, additional: additionalFields)
    return try representation.encode(content, for: request, using: self.settings, or: settings)
  }
}

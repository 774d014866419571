public import TypedResponses

/// One response and, where it is known, the request it answers: what a ``ConventionChecker`` judges.
///
/// ```swift
/// let exchange = try Exchange(Created(user, location: "/users/1"), to: RequestHead(.post, "/users"))
/// ```
public struct Exchange: Sendable, Hashable {
  /// What a report calls the exchange: a file's name, a request line.
  public var name: String
  /// The request; `nil` when it is not known.
  public let request: ObservedRequest?
  /// The response.
  public package(set) var response: ObservedResponse

  /// An exchange of these two. Without a name it is called by its request line and status.
  public init(name: String? = nil, _ response: ObservedResponse, to request: ObservedRequest? = nil) {
    self.name = name ?? request.map { "\($0.method) \($0.target)" } ?? "response \(response.code)"
    self.request = request
    self.response = response
  }
}

// MARK: - From typed responses

extension Exchange {
  /// What the response becomes for the request.
  ///
  /// - Throws: ``/TypedResponses/ContentEncodingError`` when the content cannot be encoded.
  public init(
    _ response: some EncodableResponse, to request: some RequestFacts, using settings: ResponseSettings = .standard
  ) throws(ContentEncodingError) {
    self.init(try response.encode(for: request, using: settings), to: request)
  }

  /// An encoded response and the request it was encoded for. The content of a stream counts as not known.
  public init(_ response: EncodedResponse, to request: some RequestFacts) {
    let content: [UInt8]? =
      switch response.content {
      case .none: []
      case .bytes(let octets): octets
      case .stream: nil
      }
    self.init(
      ObservedResponse(
        source: .application, code: response.status.code, fields: ObservedFields(response.fields), content: content),
      to: ObservedRequest(request))
  }
}

extension ObservedRequest {
  /// A copy of what a request tells of itself: the fields that can decide which response is right.
  init(_ facts: some RequestFacts) {
    if let observed = facts as? ObservedRequest {
      self = observed
      return
    }
    var fields = ObservedFields()
    for name in Self.decisive {
      for value in facts.values(of: name) { fields.append(ObservedField(name.name, value)) }
    }
    self.init(facts.method, facts.target, fields: fields)
  }

  /// Fields of WebDAV that make a request conditional ([RFC 4918 §10](https://www.rfc-editor.org/rfc/rfc4918#section-10),
  /// [RFC 6638 §8.3](https://www.rfc-editor.org/rfc/rfc6638#section-8.3)).
  static var webDAVConditions: [FieldName] {
    ["If", "Overwrite", "If-Schedule-Tag-Match"].compactMap { FieldName($0) }
  }

  private static var decisive: [FieldName] {
    [
      .accept, .acceptEncoding, .acceptLanguage, .authorization, .connection, .expect, .host, .ifMatch,
      .ifModifiedSince, .ifNoneMatch, .ifRange, .ifUnmodifiedSince, .origin, .prefer, .range, .upgrade,
      .accessControlRequestMethod, .accessControlRequestHeaders, .contentType, .contentEncoding, .earlyData,
    ] + webDAVConditions
  }
}

extension Exchange: CustomStringConvertible {
  public var description: String { "\(name): \(response)" }
}

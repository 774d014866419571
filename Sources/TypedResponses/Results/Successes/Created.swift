/// 201: a resource was created, and `Location` says where.
///
/// ```swift
/// return Created(user, location: "/users/\(user.id)")
/// ```
///
/// Choose ``Accepted`` when it will be created later, ``OK`` or ``NoContent`` when one that existed was replaced.
///
/// [RFC 9110 §15.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2)
public struct Created<Content: Encodable & Sendable>: ContentResponse {
  public static var status: StatusCode { .created }

  /// What is sent of the new resource, if anything.
  public let content: Content?
  /// Where the resource is; `nil` when it is the request's own target.
  public let location: Location?
  /// The new resource's version.
  public let version: ResourceVersion?
  public var settings: ResponseSettings?
  public var additionalFields = AdditionalFields()

  /// The created resource and where it is.
  @inlinable
  public init(_ content: Content, location: Location, version: ResourceVersion? = nil) {
    self.init(content: content, location: location, version: version)
  }

  /// The created resource, at the target of the request, as after a PUT
  /// ([RFC 9110 §9.3.4](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.4)).
  ///
  /// A POST to a collection creates another resource, and its clients would take the collection for the new one: in
  /// answer to POST the response is refused when it is encoded, and a 500 in its place.
  @inlinable
  public init(_ content: Content, location: RequestTarget, version: ResourceVersion? = nil) {
    self.init(content: content, location: nil, version: version)
  }

  // Inlinable, for the reason that `OK` is.
  @inlinable
  init(content: Content?, location: Location?, version: ResourceVersion?) {
    self.content = content
    self.location = location
    self.version = version
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if location == nil, request.method == .post {
      throw ContentEncodingError(
        ofResponse: """
          A 201 without a Location says that the target of the POST is what was created: name the new resource in \
          'location:', as a path where it is the target itself (RFC 9110 §15.3.2).
          """)
    }
    var fields = HeaderFields()
    if let location { fields.append(.location, location.fieldValue) }
    let representation = ContentRepresentation(
      status: Self.status, version: version, leading: fields, additional: additionalFields)
    guard let content else { return representation.encodeFieldsAlone(for: request) }
    return try representation.encode(content, for: request, using: self.settings, or: settings)
  }
}

extension Created where Content == Never {
  /// Where the created resource is; nothing of it is sent.
  public init(location: Location, version: ResourceVersion? = nil) {
    self.init(content: nil, location: location, version: version)
  }

  /// The request's target was created, as after a PUT; nothing of it is sent. In answer to POST the response is refused.
  public init(location: RequestTarget, version: ResourceVersion? = nil) {
    self.init(content: nil, location: nil, version: version)
  }
}

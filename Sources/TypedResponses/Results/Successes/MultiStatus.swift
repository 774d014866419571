/// 207: the request was several requests in one, and each has an outcome of its own.
///
/// The client looks at every item: 207 itself says nothing about success. Each item is a response, a result or a failure
/// of a set, encoded as it would be alone, in the language that the client asked for. What the items vary by and the
/// languages they are in are named by the 207's own `Vary` and `Content-Language`, since a cache knows of no items.
/// Observers and the log are told of items that the server has to answer for, such as a 500; 207 itself is no failure.
///
/// ```swift
/// MultiStatus {
///   MultiStatus.Item("/users/1", NoContent())
///   MultiStatus.Item("/users/\(id)", NotFound(detail: "No user has the id \(id)."))
///   MultiStatus.Item("/users/3", Result { () throws(DeleteFailure) in try delete(3) })
/// }
/// ```
///
/// The content is JSON, a convention of APIs; WebDAV clients expect XML, see ``Format-swift.struct/dav``.
///
/// ```json
/// {"responses": [{"href": "/users/1", "status": 204}, {"href": "/users/2", "status": 404, "content": {…}}]}
/// ```
///
/// [RFC 4918 §13](https://www.rfc-editor.org/rfc/rfc4918#section-13)
public struct MultiStatus: ExtensibleResponse {
  public static var status: StatusCode { .multiStatus }

  /// The outcomes, in the order of the requests.
  public let items: [Item]
  /// How the outcomes are written.
  public let format: Format
  public var additionalFields = AdditionalFields()

  /// The outcomes in this order.
  public init(_ items: [Item], format: Format = .json) {
    self.items = items
    self.format = format
  }

  /// The outcomes, listed one below the other.
  public init(format: Format = .json, @ItemsBuilder _ items: () -> [Item]) {
    self.init(items(), format: format)
  }

  /// The outcome of one of the requests.
  public struct Item: Sendable {
    /// The resource the request was about.
    public let href: URIReference
    /// What happened.
    public let response: any EncodableResponse

    /// The outcome for this resource; interpolations are percent-encoded path segments.
    public init(_ href: Location, _ response: some EncodableResponse) {
      self.init(href.reference, response)
    }

    /// The outcome for the resource of a reference that was made elsewhere.
    @_disfavoredOverload
    public init(_ href: URIReference, _ response: some EncodableResponse) {
      self.href = href
      self.response = response
    }
  }

  /// The forms a 207 can have.
  public struct Format: Sendable, Hashable {
    private enum Kind { case json, dav }
    private let kind: Kind

    /// JSON, with each item's status, fields and content.
    public static var json: Format { Format(kind: .json) }
    /// The `multistatus` element of WebDAV: status, description and redirect of each item, without its content.
    public static var dav: Format { Format(kind: .dav) }

    var isJSON: Bool { kind == .json }
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if let answer = try additionalFields.conditionalAnswer(to: request, version: nil, settings) { return answer }
    let itemRequest = ItemRequest(whole: request)
    var encoded: [(href: String, response: EncodedResponse)] = []
    for item in items {
      let response = try item.response.encode(for: itemRequest, using: settings)
      if response.status.registration.signal == .incident { request.notes.tell(item.response) }
      encoded.append((item.href.text, response))
    }
    var fields = additionalFields.fields
    fields.append(contentsOf: MultiStatusContent.fields(of: encoded.map(\.response), beside: fields))
    fields.append(.contentType, format.isJSON ? "application/json" : "application/xml; charset=utf-8")
    let content = format.isJSON ? MultiStatusContent.json(encoded) : MultiStatusContent.dav(encoded)
    try additionalFields.fields.checkDigests(of: content, isWhole: false)
    return EncodedResponse(framing: Self.status, fields: fields, content: .bytes(content), for: request)
  }
}

/// One of the requests in one, as its response sees it: all of the whole request but what is about the whole one's
/// content. Items are not reads of the batch's target: its conditions and its `Accept` are not theirs.
private struct ItemRequest<Whole: RequestFacts>: RequestFacts {
  let whole: Whole

  /// Not a read; and what an item creates at its target is what its `href` names.
  var method: RequestMethod { .put }
  var target: String { whole.target }
  var isConditional: Bool { false }
  var notes: RequestNotes { whole.notes }

  func values(of name: FieldName) -> [String] {
    switch name {
    case .accept, .acceptEncoding, .range, .ifRange: []
    default: Preconditions.areIn(name.name) ? [] : whole.values(of: name)
    }
  }
}

extension MultiStatus {
  /// Collects the items of a ``MultiStatus``.
  @resultBuilder
  public enum ItemsBuilder {
    /// A single item.
    public static func buildExpression(_ item: Item) -> [Item] { [item] }
    /// Items made elsewhere.
    public static func buildExpression(_ items: [Item]) -> [Item] { items }
    /// The items one below the other.
    public static func buildBlock(_ parts: [Item]...) -> [Item] { parts.flatMap { $0 } }
    /// The items of a loop.
    public static func buildArray(_ parts: [[Item]]) -> [Item] { parts.flatMap { $0 } }
    /// The items of an `if` without `else`.
    public static func buildOptional(_ part: [Item]?) -> [Item] { part ?? [] }
    /// The items of the branch that was taken.
    public static func buildEither(first part: [Item]) -> [Item] { part }
    /// The items of the branch that was taken.
    public static func buildEither(second part: [Item]) -> [Item] { part }
  }
}

extension MultiStatus.Item: CustomStringConvertible {
  /// A line such as: "/users/1: 204 No Content".
  public var description: String { "\(href.text): \(response)" }
}

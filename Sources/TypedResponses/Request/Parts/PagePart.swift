/// The page of a collection that the query asks for. Successes may have `Link`s to its neighbours.
public struct PagePart<Value: Sendable>: RequestPart {
  public let facts: [RequestPartFact]
  private let read: @Sendable (any RequestFacts) throws -> Value

  fileprivate init(
    _ place: String, _ placeSchema: JSONObject, _ limits: ClosedRange<Int>, _ usual: Int,
    read: @escaping @Sendable (any RequestFacts) throws -> Value
  ) {
    var limit = ParameterForm.integer(in: limits).schema
    limit["default"] = .integer(Int64(usual))
    facts = [
      .parameter(.query(place), schema: placeSchema, isRequired: false),
      .parameter(.query("limit"), schema: limit, isRequired: false),
      .failure(ValidationFailed.self), .field(.link),
    ]
    self.read = read
  }

  public func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Value? {
    try errors.collect { try read(input.facts) }
  }
}

extension RequestPart {
  /// A page by its number: `?page=2&limit=20`.
  public static func page(limits: ClosedRange<Int> = 1...100, usual: Int = 20) -> Self
  where Self == PagePart<PageRequest> {
    let schema: JSONObject = ["type": "integer", "minimum": 1, "maximum": 1_000_000_000, "default": 1]
    return PagePart("page", schema, limits, usual) { try PageRequest($0, limits: limits, usual: usual) }
  }

  /// A page by the place where it begins: `?cursor=…&limit=20`.
  public static func cursor(limits: ClosedRange<Int> = 1...100, usual: Int = 20) -> Self
  where Self == PagePart<CursorRequest> {
    PagePart("cursor", ["type": "string"], limits, usual) { try CursorRequest($0, limits: limits, usual: usual) }
  }

  /// A page by the number of members before it: `?offset=40&limit=20`.
  public static func offset(limits: ClosedRange<Int> = 1...100, usual: Int = 20) -> Self
  where Self == PagePart<OffsetRequest> {
    let schema: JSONObject = ["type": "integer", "minimum": 0, "maximum": 1_000_000_000, "default": 0]
    return PagePart("offset", schema, limits, usual) { try OffsetRequest($0, limits: limits, usual: usual) }
  }
}

/// The request itself, for what no other part reads.
public struct FactsPart: RequestPart {
  public var facts: [RequestPartFact] { [] }

  public func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> (any RequestFacts)? {
    input.facts
  }
}

extension RequestPart where Self == FactsPart {
  /// What responses need to know of the request. A description of the API learns nothing from it.
  public static var facts: Self { FactsPart() }
}

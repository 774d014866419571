import NIOHTTP1
public import TypedResponses
public import Vapor

/// A request of Vapor seen as ``RequestFacts``: a view, not a copy.
public struct VaporFacts: RequestFacts {
  private let request: Vapor.Request

  /// The facts of the request.
  public init(_ request: Vapor.Request) {
    self.request = request
  }

  public var method: RequestMethod { RequestMethod(request.method.rawValue) ?? .get }

  public var target: String { request.url.string }

  public func values(of name: FieldName) -> [String] { request.headers[name.name] }

  public var isConditional: Bool { request.headers.contains { Preconditions.areIn($0.name) } }

  public var notes: RequestNotes { request.notes }
}

extension Vapor.Request {
  /// The request as this package sees it: its path and query, its fields, its conditions.
  public var facts: VaporFacts { VaporFacts(self) }
}

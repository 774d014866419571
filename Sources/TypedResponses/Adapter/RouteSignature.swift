/// What one route takes and answers, as the types of its handler and the parts of its request tell: what a description
/// of the API is made of.
///
/// `TypedRouter` records one for each of its routes. For other servers, list them:
///
/// ```swift
/// let routes = [
///   RouteSignature(.get, "/users/{id}", .path("id", in: 1...9), of: users.show),
///   RouteSignature(.delete, "/users/{id}", success: NoContent.self, failure: DeleteFailure.self),
/// ]
/// ```
public struct RouteSignature: Sendable {
  /// The method that the route answers.
  public let method: RequestMethod
  /// The path, with its parameters in braces: `/users/{id}`.
  public private(set) var path: String
  /// The types of what the route answers: of the handler's success and failure.
  public let outcomes: [Any.Type]
  /// What the parts of the request say, and middleware.
  public var facts: [RequestPartFact] = []
  /// The name of the operation, which clients make a method of; made from method and path unless set.
  public var id: String?
  /// What the operation does, in a few words.
  public var summary: String?
  /// What the operation does, in as many words as it takes; CommonMark.
  public var explanation: String?
  /// The groups that the operation is listed in.
  public var tags: [String] = []
  /// The media types of files and streams that the route answers with: their types do not tell them.
  public var contentTypes: MediaTypeList?

  /// A route with these types of success and failure. `Never` stands for none of either.
  ///
  /// - Parameters:
  ///   - method: The method that the route answers.
  ///   - path: The path, with parameters as `{id}` or `:id`.
  ///   - success: What the handler returns.
  ///   - failure: What the handler throws.
  ///   - part: The parts of the request that the handler reads.
  public init<each Part: RequestPart>(
    _ method: RequestMethod, _ path: String, _ part: repeat each Part, success: Any.Type, failure: Any.Type
  ) {
    self.method = method
    self.path = RouteSignature.template(path)
    outcomes = [success, failure]
    for part in repeat each part { facts += part.facts }
  }

  /// A route with the types of a handler, such as the method of a service.
  public init<each Part: RequestPart, each Input, Success: EncodableResponse, Failure: Error>(
    _ method: RequestMethod, _ path: String, _ part: repeat each Part,
    of handler: (repeat each Input) async throws(Failure) -> Success
  ) {
    self.init(method, path, repeat each part, success: Success.self, failure: Failure.self)
  }

  /// A route of which nothing is known, such as one of a handler that does not answer with responses of this package. A
  /// description of the API leaves a finding about it.
  public init(undescribed method: RequestMethod, _ path: String) {
    self.method = method
    self.path = RouteSignature.template(path)
    outcomes = []
  }

  /// The media types of the content that the route takes; `nil` where no part of its request says them.
  public var accept: MediaTypeList? {
    for case .content(_, let types) in facts.map(\.kind) { return types }
    return nil
  }

  /// The same route at this path.
  public func moved(to path: String) -> RouteSignature {
    var copy = self
    copy.path = RouteSignature.template(path)
    return copy
  }

  /// Whether a route with this method and path is this one.
  package func isOf(_ method: RequestMethod, _ path: String) -> Bool {
    self.method == method && self.path == RouteSignature.template(path)
  }

  /// The path as OpenAPI writes it.
  private static func template(_ path: String) -> String {
    let segments = path.split(separator: "/").map { segment in
      segment.hasPrefix(":") ? "{\(segment.dropFirst())}" : String(segment)
    }
    return "/" + segments.joined(separator: "/")
  }
}

extension RouteSignature: CustomStringConvertible {
  public var description: String { "\(method) \(path)" }
}

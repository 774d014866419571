#if FlyingFox
  public import FlyingFox
  public import TypedResponses

  /// A request of FlyingFox seen as ``/TypedResponses/RequestFacts``: a view, not a copy.
  public struct FlyingFoxFacts: RequestFacts {
    private let request: HTTPRequest
    private let ownNotes: RequestNotes?
    public let method: RequestMethod

    /// The facts of the request.
    public init(_ request: HTTPRequest) {
      self.init(request, notes: nil)
    }

    /// The facts of a request with these notes; with those of the task when `nil`.
    init(_ request: HTTPRequest, notes: RequestNotes?) {
      self.request = request
      ownNotes = notes
      method = Self.methodBeforeRouting ?? RequestMethod(request.method.rawValue) ?? .get
    }

    public var target: String { request.target.rawValue }
    public var notes: RequestNotes { ownNotes ?? RequestNotes.current ?? .nowhere }

    public func values(of name: FieldName) -> [String] {
      request.headers.values(for: HTTPHeader(name.name))
    }

    public var isConditional: Bool {
      request.headers.keys.contains { Preconditions.areIn($0.rawValue) }
    }

    /// The method of a request that was given to the route for another one, as HEAD is to the route for GET.
    @TaskLocal static var methodBeforeRouting: RequestMethod?
  }

  extension FlyingFoxFacts: CustomStringConvertible {
    /// The request without its query, in which tokens and personal data may stand.
    public var description: String { "\(method) \(path)" }
  }
#endif

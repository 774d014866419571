#if Hummingbird
  import HTTPTypes
  import Hummingbird
  public import TypedResponses

  /// A Hummingbird request seen as ``RequestFacts``.
  public struct HummingbirdFacts: RequestFacts {
    private let head: HTTPRequest

    /// The facts of this request; a view, not a copy.
    public init(_ request: Hummingbird.Request) {
      head = request.head
    }

    public var method: RequestMethod { RequestMethod(head.method.rawValue) ?? .get }

    public var target: String { head.path ?? "/" }

    public func values(of name: FieldName) -> [String] {
      // Compares names in place: making an `HTTPField.Name` would allocate.
      var values: [String] = []
      for field in head.headerFields where FieldSyntax.equalIgnoringCase(field.name.canonicalName, name.name) {
        values.append(field.value)
      }
      return values
    }
  }
#endif

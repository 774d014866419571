#if HTTPTypes
  public import HTTPTypes
  public import TypedResponses

  /// A request head of swift-http-types seen as ``/TypedResponses/RequestFacts``: a view, not a copy.
  public struct HTTPTypesFacts: RequestFacts {
    private let head: HTTPRequest
    private let ownNotes: RequestNotes?

    /// The facts of the request with this head, and with these notes; with those of the task unless given.
    public init(_ head: HTTPRequest, notes: RequestNotes? = nil) {
      self.head = head
      ownNotes = notes
    }

    public var method: RequestMethod {
      switch head.method {
      case .get: .get
      case .head: .head
      case .post: .post
      default: RequestMethod(head.method.rawValue) ?? .get
      }
    }

    public var target: String { head.path ?? "/" }

    public var notes: RequestNotes { ownNotes ?? RequestNotes.current ?? .nowhere }

    /// The values of every line with this name. `Host` is the request's authority, which swift-http-types keeps apart,
    /// before any lines that are left.
    public func values(of name: FieldName) -> [String] {
      // Compares names in place: making an `HTTPField.Name` would allocate.
      var values: [String] = []
      if name == .host, let authority = head.authority { values.append(authority) }
      for field in head.headerFields where name.matches(field.name.canonicalName) {
        values.append(field.value)
      }
      return values
    }

    public func combinedValue(of name: FieldName) -> String? {
      var matching = head.headerFields.lazy.filter { name.matches($0.name.canonicalName) }.makeIterator()
      guard let first = (name == .host ? head.authority : nil) ?? matching.next()?.value else { return nil }
      return matching.next() == nil ? first : values(of: name).joined(separator: ", ")
    }

    public var isConditional: Bool {
      head.headerFields.contains { Preconditions.areIn($0.name.canonicalName) }
    }
  }

  extension HTTPTypesFacts: CustomStringConvertible {
    /// The request without its query, in which tokens and personal data may stand.
    public var description: String { "\(method) \(path)" }
  }
#endif

#if HTTPTypes
  public import HTTPTypes
  public import TypedResponses

  /// A request head of swift-http-types seen as ``/TypedResponses/RequestFacts``: a view, not a copy.
  public struct HTTPTypesFacts: RequestFacts {
    /// The request's head.
    public let head: HTTPRequest
    private let ownNotes: RequestNotes?
    private let sent: SentNames

    /// The facts of the request with this head, and with these notes; with those of the task unless given.
    public init(_ head: HTTPRequest, notes: RequestNotes? = nil) {
      self.head = head
      ownNotes = notes
      sent = SentNames(head.headerFields.lazy.map(\.name.canonicalName))
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
      var values: [String] = []
      if name == .host, let authority = head.authority { values.append(authority) }
      guard sent.mayContainAny(of: SentNames(of: name.name)) else { return values }
      // To compare whatever the case takes ten times as long.
      let (fields, canonicalName) = (head.headerFields, name.name.lowercased())
      for index in fields.indices where fields[index].name.canonicalName == canonicalName {
        values.append(fields[index].value)
      }
      return values
    }

    public func combinedValue(of name: FieldName) -> String? {
      guard name == .host || sent.mayContainAny(of: SentNames(of: name.name)) else { return nil }
      let values = values(of: name)
      return values.count > 1 ? values.joined(separator: ", ") : values.first
    }

    public var isConditional: Bool {
      sent.mayContainAny(of: Self.conditions)
        && head.headerFields.contains { Preconditions.areIn($0.name.canonicalName) }
    }

    private static let conditions = SentNames(
      ["if-match", "if-none-match", "if-modified-since", "if-unmodified-since"])
  }

  /// Which names may be among those of the lines. Most that are asked for were not sent, and need not be looked for.
  private struct SentNames {
    private var marks: UInt64 = 0

    init(_ names: some Sequence<String>) {
      for name in names { marks |= Self(of: name).marks }
    }

    /// One name, by its first letter and its length: hardly any two that a browser sends have the same.
    init(of name: String) {
      let first = Int(name.utf8.first ?? 0) | 0x20
      marks = 1 &<< UInt64(truncatingIfNeeded: first &+ name.utf8.count &* 13)
    }

    func mayContainAny(of others: SentNames) -> Bool { marks & others.marks != 0 }
  }

  extension HTTPTypesFacts: CustomStringConvertible {
    /// The request without its query, in which tokens and personal data may stand.
    public var description: String { "\(method) \(path)" }
  }
#endif

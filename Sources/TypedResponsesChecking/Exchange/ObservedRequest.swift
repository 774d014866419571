public import TypedResponses

/// What is known of a request: enough to judge the response to it.
public struct ObservedRequest: RequestFacts, Hashable {
  /// The request's method.
  public let method: RequestMethod
  /// The target as it was sent: path and query, or whatever stood in the request line.
  public let target: String
  /// The protocol's version, such as `HTTP/1.1`; `nil` when it is not known.
  public let version: String?
  /// The header section.
  public let fields: ObservedFields
  /// Scheme and authority of the address that was asked, such as `https://example.com`; `nil` when only `Host` tells.
  public let origin: String?
  /// The content; `nil` when it is not known.
  public let content: [UInt8]?

  /// A request with these parts.
  public init(
    _ method: RequestMethod, _ target: String = "/", version: String? = nil, fields: ObservedFields = ObservedFields(),
    origin: String? = nil, content: [UInt8]? = nil
  ) {
    self.method = method
    self.target = target
    self.version = version
    self.fields = fields
    self.origin = origin
    self.content = content
  }

  public func values(of name: FieldName) -> [String] {
    fields.values(of: name)
  }
}

extension ObservedRequest: CustomStringConvertible {
  public var description: String { "\(method) \(target)" }
}

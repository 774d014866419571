public import TypedResponses

/// A request that a contract sends: what a ``ContractClient`` is given.
public struct ContractRequest: Sendable, Hashable {
  /// What to do.
  public let method: RequestMethod
  /// Path and query, such as `/users?limit=1`.
  public let target: String
  /// The header section without `Host` and `Content-Length`, which the client adds.
  public let fields: ObservedFields
  /// The content; empty when there is none.
  public let content: [UInt8]

  /// A request with these parts.
  public init(
    _ method: RequestMethod, _ target: String, fields: ObservedFields = ObservedFields(), content: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.content = content
  }

  /// The request as an exchange shows it.
  public var observed: ObservedRequest { ObservedRequest(method, target, fields: fields) }

  /// The request as HTTP/1.1 puts it on the wire.
  ///
  /// - Parameter host: The value of `Host`.
  func octets(host: String) -> [UInt8] {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)"]
    lines += fields.map(\.description)
    if !content.isEmpty { lines.append("Content-Length: \(content.count)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + content
  }
}

extension ContractRequest: CustomStringConvertible {
  public var description: String { "\(method) \(target)" }
}

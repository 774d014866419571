/// Tells why a status and fields that were put together by hand are no valid response.
public struct RawResponseError: Error, Sendable, Hashable {
  /// The status that was to be sent.
  public let status: StatusCode
  private let reason: String

  init(_ status: StatusCode, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}

extension RawResponseError: CustomStringConvertible {
  /// A sentence such as: "A 401 Unauthorized needs the field WWW-Authenticate."
  public var description: String { "A \(status) \(reason)." }
}

/// One difference between two versions of an OpenAPI document, and whether it breaks clients of the older one.
public struct OpenAPIChange: Sendable, Hashable {
  /// What kind of change it is, such as `response.status.removed`.
  public let kind: String
  /// The operation where it was seen first, such as `GET /users/{id}`; empty when it is about the whole document.
  public let operation: String
  /// Where it stands, as a URI fragment: in the older document what was removed, in the newer one all else.
  public let pointer: String
  /// What has changed, as a full sentence.
  public let summary: String
  /// Why that breaks clients or does not, as a full sentence.
  public let reason: String
  /// Whether a client that keeps to the older document may fail.
  public let breaksClients: Bool
}

extension OpenAPIChange: CustomStringConvertible {
  /// The change as a reviewer would write it:
  ///
  /// ```
  /// BREAKS  response.status.removed  GET /users/{id}
  ///   The status 404 is no longer declared.
  ///   Clients that wait for it get another.
  ///   #/paths/~1users~1%7Bid%7D/get/responses/404
  /// ```
  public var description: String {
    """
    \(breaksClients ? "BREAKS" : "FITS")  \(kind)\(operation.isEmpty ? "" : "  \(operation)")
      \(summary)
      \(reason)
      \(pointer)
    """
  }
}

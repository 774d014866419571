/// 451: the law, or somebody who invokes it, does not let the server show the resource here.
///
/// Explain in the detail who demands it, under which law, and what it covers.
///
/// [RFC 7725 §3](https://www.rfc-editor.org/rfc/rfc7725#section-3)
public struct UnavailableForLegalReasons: StatusError {
  public static var status: StatusCode { .unavailableForLegalReasons }

  /// Who implements the block; not who demands it. `nil` when that must not be said.
  public let blockedBy: URIReference?
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> {
    blockedBy.map { RequiredFields(.link, Link($0, rel: .blockedBy).fieldValue) } ?? .none
  }

  /// The error with a link to who implements the block.
  public init(blockedBy: URIReference, detail: String? = nil) {
    self.init(blocker: blockedBy, detail: detail)
  }

  /// The error when it must not be said who implements the block.
  public static func withoutBlocker(detail: String? = nil) -> UnavailableForLegalReasons {
    UnavailableForLegalReasons(blocker: nil, detail: detail)
  }

  private init(blocker: URIReference?, detail: String?) {
    blockedBy = blocker
    details = ProblemDetails(detail)
  }
}

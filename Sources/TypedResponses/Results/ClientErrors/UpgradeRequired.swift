/// 426: the server refuses this protocol and would take the request over one of those it names.
///
/// [RFC 9110 §15.5.22](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.22)
public struct UpgradeRequired: StatusError {
  public static var status: StatusCode { .upgradeRequired }

  /// The protocols the server takes, in descending preference; at least one.
  public let protocols: [UpgradeProtocol]
  public var details: ProblemDetails

  /// `Upgrade`, and the `Connection` field that makes it valid in HTTP/1.1. Later versions of HTTP have neither, and
  /// adapters leave them out there.
  public var requiredFields: RequiredFields<Self> { RequiredFields(UpgradeProtocol.requiredFields(protocols)) }

  /// The error with the protocols the server takes.
  public init(protocols first: UpgradeProtocol, _ others: UpgradeProtocol..., detail: String? = nil) {
    self.init(protocols: [first] + others, detail: detail)
  }

  init(protocols: [UpgradeProtocol], detail: String?) {
    self.protocols = protocols
    details = ProblemDetails(detail)
  }
}

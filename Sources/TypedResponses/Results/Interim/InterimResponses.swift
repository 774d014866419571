// The interim responses, by code.

/// 100: the client should send the content it held back. Servers send it by themselves for `Expect: 100-continue`.
///
/// [RFC 9110 §15.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.2.1)
public struct Continue: InterimResponse {
  public static var status: StatusCode { .continue }
  public var fields: HeaderFields { HeaderFields() }

  /// Go on and send the content.
  public init() {}
}

/// 101: the connection changes to another protocol right after this response. HTTP/1.1 only, and only to a protocol
/// that the request offered.
///
/// [RFC 9110 §15.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.2.2)
public struct SwitchingProtocols: InterimResponse {
  public static var status: StatusCode { .switchingProtocols }

  /// The protocol the connection changes to.
  public let `protocol`: UpgradeProtocol

  public var fields: HeaderFields { UpgradeProtocol.requiredFields([`protocol`]) }

  /// The switch to a protocol that the request offers in `Upgrade`; `nil` when it does not offer it.
  public init?(to protocol: UpgradeProtocol, offeredBy request: some RequestFacts) {
    let offers = request.values(of: .upgrade).flatMap { $0.split(separator: ",") }
    let isOffered = offers.contains { offer in
      let name = offer.drop { $0 == " " || $0 == "\t" }
      return FieldSyntax.equalIgnoringCase(name.prefix { $0 != " " && $0 != "\t" }, `protocol`.text)
    }
    guard isOffered else { return nil }
    self.protocol = `protocol`
  }
}

/// 102: the server has the request and works on it; the answer takes long. Registered, but no longer in use by WebDAV
/// itself.
///
/// [RFC 2518 §10.1](https://www.rfc-editor.org/rfc/rfc2518#section-10.1)
public struct Processing: InterimResponse {
  public static var status: StatusCode { .processing }
  public var fields: HeaderFields { HeaderFields() }

  /// The answer takes long.
  public init() {}
}

/// 103: what the final response will probably link to, so that the client can fetch it meanwhile. May be sent several
/// times; the client must not rely on it.
///
/// Over HTTP/1.1 adapters send it only to browsers that open a page, unless ``ResponsePipeline/interimResponses`` says
/// otherwise, since several clients and proxies take it for the final response; and never more than
/// ``InterimPolicy/limit`` to a request.
///
/// [RFC 8297 §2](https://www.rfc-editor.org/rfc/rfc8297#section-2)
public struct EarlyHints: InterimResponse {
  public static var status: StatusCode { .earlyHints }

  /// The links the final response is expected to have.
  public let links: [Link]

  public var fields: HeaderFields {
    var fields = HeaderFields()
    for link in links { fields.append(.link, link.fieldValue) }
    return fields
  }

  /// At least one link.
  public init(_ first: Link, _ others: Link...) {
    links = [first] + others
  }
}

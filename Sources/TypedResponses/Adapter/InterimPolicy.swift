/// Which clients get interim responses over HTTP/1.1.
///
/// Over HTTP/2 and HTTP/3 every client gets them. Over HTTP/1.1 several clients and proxies take an interim response for
/// the final one, or lose the final one. So it is sent only where that is known not to happen: to a browser that opens
/// a page, which is also who has use for ``EarlyHints``.
///
/// An adapter asks ``ResponsePipeline/admits(_:for:)`` before it sends an interim response.
///
/// [RFC 8297 §3](https://www.rfc-editor.org/rfc/rfc8297#section-3)
public struct InterimPolicy: Sendable, Hashable {
  private let includesEveryClient: Bool

  /// Browsers that open a page: requests with `Sec-Fetch-Mode: navigate`.
  public static var navigations: InterimPolicy { InterimPolicy(includesEveryClient: false) }

  /// Every client. Choose it only where all clients, and all proxies on the way to them, are known to cope.
  public static var everyClient: InterimPolicy { InterimPolicy(includesEveryClient: true) }

  /// How many of them a request gets at most, over every version of HTTP, 100 not counted: some clients give up after
  /// the fifth.
  public static var limit: Int { 4 }

  /// Whether the client that sent this request gets them: over HTTP/1.0 none, from HTTP/2 on every one. The version is
  /// ``RequestNotes/protocolVersion``, and taken to be HTTP/1.1 where nobody has noted it.
  public func allows(_ request: some RequestFacts) -> Bool {
    switch request.notes.protocolVersion {
    case "0.9", "1.0": false
    case "1.1", nil: includesEveryClient || request.values(of: .secFetchMode) == ["navigate"]
    default: true
    }
  }
}

extension ResponsePipeline {
  /// Whether an adapter sends this interim response to the client now: it is one of those that ``interimResponses`` allows,
  /// and the request has not got ``InterimPolicy/limit`` of them. One that is admitted counts as sent.
  ///
  /// 100 and 101 are the connection's own business: they are admitted, and not counted.
  public func admits(_ interim: some InterimResponse, for request: some RequestFacts) -> Bool {
    switch type(of: interim).status {
    case .continue, .switchingProtocols: true
    default: interimResponses.allows(request) && request.notes.countInterim(upTo: InterimPolicy.limit)
    }
  }
}

extension InterimPolicy: CustomStringConvertible {
  /// Who gets them: "every client" or "browsers that open a page".
  public var description: String { includesEveryClient ? "every client" : "browsers that open a page" }
}

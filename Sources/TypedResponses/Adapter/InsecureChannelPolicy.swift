/// Refuses every request that came over plain HTTP with 403, so that nobody sends credentials in the clear unnoticed.
///
/// ```swift
/// var pipeline = ResponsePipeline()
/// pipeline.insecureChannel = .refused(unless: .xForwardedProto, except: "/health")
/// ```
///
/// The answer comes before any handler and is the same for right, wrong and no credentials. It is no redirect: that would
/// hide the fault until the credentials are abused. Whoever finds credentials in such a request should have them revoked.
///
/// A server that a proxy speaks for sees plain HTTP either way, so it has to be told whose word to take. Name a field only
/// where the proxy sets it on every request, in place of what the client sent.
///
/// [draft-ietf-httpapi-privacy, June 2026, §2.4](https://datatracker.ietf.org/doc/draft-ietf-httpapi-privacy/)
public struct InsecureChannelPolicy: Sendable, Hashable {
  /// A field in which a proxy says how the client has come.
  public struct ProxyField: Sendable, Hashable {
    fileprivate let name: FieldName

    /// `X-Forwarded-Proto: https`
    public static var xForwardedProto: ProxyField { ProxyField(name: .xForwardedProto) }
    /// `Forwarded: proto=https` ([RFC 7239](https://www.rfc-editor.org/rfc/rfc7239))
    public static var forwarded: ProxyField { ProxyField(name: .forwarded) }
  }

  private let field: ProxyField?
  private let exceptions: [String]

  /// Every request is refused but those for these paths: for the pipeline of a port without TLS. What the request says of
  /// itself does not count.
  public static func refused(except paths: String...) -> InsecureChannelPolicy {
    InsecureChannelPolicy(field: nil, exceptions: paths)
  }

  /// A request is refused unless the proxy says in this field that it came over https, on each of its hops where it names
  /// several, or it is for one of these paths, such as that of a probe.
  public static func refused(unless field: ProxyField, except paths: String...) -> InsecureChannelPolicy {
    InsecureChannelPolicy(field: field, exceptions: paths)
  }
}

extension InsecureChannelPolicy {
  /// The refusal of a request; `nil` when it came over https as far as the policy can tell.
  func refusal(of request: some RequestFacts) -> Forbidden? {
    if exceptions.contains(where: { request.path == $0[...] }) || isSecure(request) { return nil }
    return Forbidden().saying("http.insecure")
  }

  private func isSecure(_ request: some RequestFacts) -> Bool {
    guard let field, let text = request.combinedValue(of: field.name) else { return false }
    let schemes = field == .forwarded ? Self.schemes(inForwarded: text) : text.split(separator: ",").map { String($0) }
    guard let schemes, !schemes.isEmpty else { return false }
    return schemes.allSatisfy { FieldSyntax.equalIgnoringCase(FieldSyntax.trimmed($0), "https") }
  }

  /// What the elements of `Forwarded` name as `proto`; one that names none counts as plain. `nil` when it cannot be read.
  private static func schemes(inForwarded text: String) -> [String]? {
    var scanner = OctetScanner(text)
    var schemes: [String] = []
    while scanner.skipToMember() {
      var scheme = ""
      repeat {
        scanner.skipSpaces()
        guard let name = scanner.takeToken(), scanner.skip(octet: "="),
          let value = scanner.next == UInt8(ascii: "\"") ? scanner.takeQuotedString() : scanner.takeToken()
        else { return nil }
        if FieldSyntax.equalIgnoringCase(name, "proto") { scheme = value }
        scanner.skipSpaces()
      } while scanner.skip(octet: ";")
      guard scanner.skipToEndOfMember() else { return nil }
      schemes.append(scheme)
    }
    return schemes
  }
}

extension InsecureChannelPolicy: CustomStringConvertible {
  /// A phrase such as: "refused unless X-Forwarded-Proto says https".
  public var description: String { field.map { "refused unless \($0.name) says https" } ?? "refused" }
}

extension InsecureChannelPolicy.ProxyField: CustomStringConvertible {
  /// The field's name.
  public var description: String { name.name }
}

/// A code that turns up in logs and traces and can never be sent: reserved, temporary, or invented by a vendor.
///
/// Applications are to use registered codes only, since nobody else knows what the others mean
/// ([RFC 9205 §4.6](https://www.rfc-editor.org/rfc/rfc9205#section-4.6)). So none of these exists as a ``StatusCode``.
public struct UnsendableStatus: Sendable, Hashable {
  /// One sender's use of the code.
  public struct Meaning: Sendable, Hashable {
    /// Who sends it or writes it into a log, such as "nginx".
    public let sender: String
    /// What the sender calls it.
    public let name: String
    /// What it says.
    public let explanation: String
    /// The registered status that says nearly the same, or `nil` when there is none.
    public let substitute: StatusCode?

    init(_ sender: String, _ name: String, _ explanation: String, instead substitute: StatusCode?) {
      self.sender = sender
      self.name = name
      self.explanation = explanation
      self.substitute = substitute
    }
  }

  /// The code in the log.
  public let code: Int
  /// What it means; more than one entry when several senders use it differently.
  public let meanings: [Meaning]

  private init(_ code: Int, _ meanings: Meaning...) {
    self.code = code
    self.meanings = meanings
  }

  /// The entry of the code, or `nil` when the code is registered for use or nobody is known to use it.
  public init?(_ code: Int) {
    guard let entry = Self.all.first(where: { $0.code == code }) else { return nil }
    self = entry
  }
}

// MARK: - The table

extension UnsendableStatus {
  /// Every code that is known and cannot be sent, in order.
  public static let all: [UnsendableStatus] = [
    .init(
      104, "IANA", "Upload Resumption Supported", "Registered for a time only, for a draft on uploads that resume."),
    .init(305, "IANA", "Use Proxy", "Deprecated: a server that names a proxy opens a hole (RFC 9110 §15.4.6)."),
    .init(306, "IANA", "(Unused)", "Reserved: an early draft used it (RFC 9110 §15.4.7)."),
    .init(
      418, "IANA", "(Unused)",
      "Reserved because a joke, the teapot of RFC 2324, is built into too much software (RFC 9110 §15.5.19)."),
    .init(
      420,
      Meaning("Twitter", "Enhance Your Calm", "The client asks too much; now 429.", instead: .tooManyRequests),
      Meaning("Spring", "Method Failure", "A method failed; deprecated in Spring itself.", instead: nil)),
    .init(440, "IIS", "Login Time-out", "The session has ended; the user has to log in again.", instead: .unauthorized),
    .init(
      444, "nginx", "No Response", "nginx closed the connection and sent nothing, mostly to get rid of an attacker."),
    .init(449, "IIS", "Retry With", "The client is to do something first and then send the request again."),
    .init(
      460, "AWS load balancer", "Client Closed Connection", "The client went away before the load balancer answered."),
    .init(
      463, "AWS load balancer", "Too Many Forwarded Addresses", "X-Forwarded-For names more than 30 addresses.",
      instead: .badRequest),
    .init(
      464, "AWS load balancer", "Incompatible Protocol",
      "The version of the protocol does not suit the group of servers behind it.", instead: .badRequest),
    .init(
      494, "nginx", "Request Header Too Large", "The header section does not fit into nginx's buffers.",
      instead: .requestHeaderFieldsTooLarge),
    .init(495, "nginx", "SSL Certificate Error", "The client's certificate is not valid.", instead: .badRequest),
    .init(496, "nginx", "SSL Certificate Required", "The client sent no certificate.", instead: .badRequest),
    .init(
      497, "nginx", "HTTP Request Sent to HTTPS Port", "The request came without TLS to a port that speaks TLS.",
      instead: .badRequest),
    .init(498, "nginx", "Invalid Host Name", "Kept for requests whose host name is not valid, and withdrawn since."),
    .init(
      499, "nginx", "Client Closed Request",
      "The client went away before nginx answered. Many of them point to answers that take too long."),
    .init(
      520, "Cloudflare", "Web Server Returns an Unknown Error",
      "The origin server's response was empty, broken off or not understood.", instead: .badGateway),
    .init(
      521, "Cloudflare", "Web Server Is Down", "The origin server refused the connection.", instead: .badGateway),
    .init(
      522, "Cloudflare", "Connection Timed Out", "The origin server did not take the connection in time.",
      instead: .gatewayTimeout),
    .init(
      523, "Cloudflare", "Origin Is Unreachable", "There is no way to the origin server: routing, or its address.",
      instead: .badGateway),
    .init(
      524, "Cloudflare", "A Timeout Occurred", "The origin server took the connection and did not answer in time.",
      instead: .gatewayTimeout),
    .init(
      525, "Cloudflare", "SSL Handshake Failed", "The TLS handshake with the origin server failed.",
      instead: .badGateway),
    .init(
      526, "Cloudflare", "Invalid SSL Certificate", "The origin server's certificate is not valid.",
      instead: .badGateway),
    .init(
      527, "Cloudflare", "Railgun Error", "The connection to a Railgun server at the origin failed; no longer in use.",
      instead: .badGateway),
    .init(
      530, "Cloudflare", "Origin DNS Error",
      "Goes with an error of Cloudflare's own numbering, such as an origin host name that has no address.",
      instead: .badGateway),
    .init(
      561, "AWS load balancer", "Unauthorized",
      "The identity provider answered with an error when the load balancer logged the user in.",
      instead: .unauthorized),
  ]

  private init(
    _ code: Int, _ sender: String, _ name: String, _ explanation: String, instead substitute: StatusCode? = nil
  ) {
    self.init(code, Meaning(sender, name, explanation, instead: substitute))
  }
}

extension UnsendableStatus: CustomStringConvertible {
  public var description: String { meanings.map { "\(code) \($0)" }.joined(separator: "; ") }
}

extension UnsendableStatus.Meaning: CustomStringConvertible {
  public var description: String { "\(name) (\(sender)): \(explanation)" }
}

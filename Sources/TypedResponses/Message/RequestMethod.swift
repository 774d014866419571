/// What the client asks to be done with the target resource.
///
/// Method names are case-sensitive: `get` is not `GET`
/// ([RFC 9110 §9.1](https://www.rfc-editor.org/rfc/rfc9110#section-9.1)).
public struct RequestMethod: Sendable, Hashable {
  /// The token as it stands in the request line.
  public let token: String

  private init(known token: String) {
    self.token = token
  }

  /// A method with this name, or `nil` when the name is not a token
  /// ([RFC 9110 §5.6.2](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2)).
  public init?(_ token: String) {
    guard FieldSyntax.isToken(token) else { return nil }
    self.token = token
  }

  /// Whether the client asks for nothing to change (§9.2.1): GET, HEAD, OPTIONS, TRACE and the registered methods
  /// that read.
  public var isSafe: Bool {
    switch self {
    case .get, .head, .options, .trace, .propfind, .report, .search, .query: true
    default: false
    }
  }

  /// Whether the answer is the selected representation: GET, HEAD and QUERY. Conditions, ranges, negotiation and entity
  /// tags work for the three alike; what is selected for a QUERY is its result
  /// ([RFC 10008 §2.6](https://www.rfc-editor.org/rfc/rfc10008#section-2.6)).
  public var readsRepresentation: Bool {
    self == .get || self == .head || self == .query
  }

  /// Whether the client may ask for a part: GET ([RFC 9110 §14.2](https://www.rfc-editor.org/rfc/rfc9110#section-14.2))
  /// and QUERY ([RFC 10008 §2.8](https://www.rfc-editor.org/rfc/rfc10008#section-2.8)).
  package var mayAskForRanges: Bool {
    self == .get || self == .query
  }

  /// Whether several identical requests have the effect of one, so that a client may repeat it by itself (§9.2.2).
  public var isIdempotent: Bool {
    isSafe || self == .put || self == .delete
  }
}

extension RequestMethod: CustomStringConvertible {
  public var description: String { token }
}

// MARK: - Registered methods

extension RequestMethod {
  /// Transfer a current representation of the target.
  public static var get: RequestMethod { .init(known: "GET") }
  /// As GET, without the content.
  public static var head: RequestMethod { .init(known: "HEAD") }
  /// Process the content as the target sees fit.
  public static var post: RequestMethod { .init(known: "POST") }
  /// Replace the target's state with the content.
  public static var put: RequestMethod { .init(known: "PUT") }
  /// Remove the target.
  public static var delete: RequestMethod { .init(known: "DELETE") }
  /// Open a tunnel to the target.
  public static var connect: RequestMethod { .init(known: "CONNECT") }
  /// Tell what the target can do.
  public static var options: RequestMethod { .init(known: "OPTIONS") }
  /// Send the request back as it arrived.
  public static var trace: RequestMethod { .init(known: "TRACE") }
  /// Change the target as the content says ([RFC 5789](https://www.rfc-editor.org/rfc/rfc5789)).
  public static var patch: RequestMethod { .init(known: "PATCH") }
  /// Read properties ([RFC 4918](https://www.rfc-editor.org/rfc/rfc4918)).
  public static var propfind: RequestMethod { .init(known: "PROPFIND") }
  /// Query a resource for information ([RFC 3253](https://www.rfc-editor.org/rfc/rfc3253)).
  public static var report: RequestMethod { .init(known: "REPORT") }
  /// Search a collection ([RFC 5323](https://www.rfc-editor.org/rfc/rfc5323)).
  public static var search: RequestMethod { .init(known: "SEARCH") }
  /// Answer a question that stands in the content, and change nothing
  /// ([RFC 10008](https://www.rfc-editor.org/rfc/rfc10008)).
  public static var query: RequestMethod { .init(known: "QUERY") }
}

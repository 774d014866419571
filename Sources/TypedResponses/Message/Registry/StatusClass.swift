/// What the first digit of a status code tells even a client that does not know the code itself.
///
/// [RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110#section-15)
public enum StatusClass: Int, Sendable, Hashable, CaseIterable {
  /// 1xx: the request was received; the final response follows.
  case informational = 1
  /// 2xx: the request was received, understood and accepted.
  case successful = 2
  /// 3xx: the client has to do something further to complete the request.
  case redirection = 3
  /// 4xx: the request cannot be fulfilled as it was sent.
  case clientError = 4
  /// 5xx: the server failed to fulfil a request that looks valid.
  case serverError = 5

  init(code: Int) {
    switch code {
    case ..<200: self = .informational
    case ..<300: self = .successful
    case ..<400: self = .redirection
    case ..<500: self = .clientError
    default: self = .serverError
    }
  }
}

extension StatusClass: CustomStringConvertible {
  /// The class as RFC 9110 names it, such as "Client Error 4xx".
  public var description: String {
    switch self {
    case .informational: "Informational 1xx"
    case .successful: "Successful 2xx"
    case .redirection: "Redirection 3xx"
    case .clientError: "Client Error 4xx"
    case .serverError: "Server Error 5xx"
    }
  }
}

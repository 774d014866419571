#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Errors of the operating system and of `URLSession`. The latter are known by their domain and code, since their type
/// belongs to a module that this one does not import.
///
/// Most of them mean that another server failed, or that this one is out of something; then the client learns so much.
/// Any other one, such as a missing file, is a fault in this server: the client must not learn of it.
enum SystemError {
  private enum Code {
    case transfer(Int)
    case system(CInt)
  }

  /// The response to the error, if it is one of those; it tells the incident's id and nothing of the error.
  static func response(to error: any Error, incident: IncidentID) -> (any ErrorResponse)? {
    switch code(of: error) {
    case .transfer(let code): transfer(code, incident)
    case .system(let code): system(code, incident)
    case nil: nil
    }
  }

  /// Whether the error says that somebody called the work off.
  static func isCancellation(_ error: any Error) -> Bool {
    switch code(of: error) {
    case .transfer(let code): code == -999
    case .system(let code): code == ECANCELED
    case nil: error is CancellationError
    }
  }

  private static func code(of error: any Error) -> Code? {
    if let error = error as? POSIXError { return .system(error.code.rawValue) }
    if let cause = (error as? FileAccessError)?.shortage { return .system(cause == .noRoom ? ENOSPC : EMFILE) }
    switch error._domain {
    case "NSURLErrorDomain": return .transfer(error._code)
    case "NSPOSIXErrorDomain": return .system(CInt(truncatingIfNeeded: error._code))
    default: return nil
    }
  }

  private static func transfer(_ code: Int, _ incident: IncidentID) -> (any ErrorResponse)? {
    switch code {
    // The transfer timed out.
    case -1001: GatewayTimeout(incident: incident)
    // No host found, no connection, a connection lost, no name resolved, too many redirects, off line, an answer that
    // makes no sense, or a TLS handshake that failed.
    case -1003, -1004, -1005, -1006, -1007, -1009, -1011, -1015, -1016, -1017, -1206...(-1200):
      BadGateway(incident: incident)
    default: nil
    }
  }

  private static func system(_ code: CInt, _ incident: IncidentID) -> (any ErrorResponse)? {
    switch code {
    case ETIMEDOUT: GatewayTimeout(incident: incident)
    case ECONNREFUSED, ECONNRESET, ECONNABORTED, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN:
      BadGateway(incident: incident)
    case EMFILE, ENFILE, ENOMEM, EAGAIN, ENOBUFS: overloaded(incident)
    case ENOSPC, EDQUOT: full(incident)
    default: nil
    }
  }

  private static func overloaded(_ incident: IncidentID) -> ServiceUnavailable {
    var response = ServiceUnavailable.withoutEstimate()
    response.details = .incident(incident, "server.overloaded")
    return response
  }

  private static func full(_ incident: IncidentID) -> InsufficientStorage {
    var response = InsufficientStorage()
    response.details = .incident(incident, "server.full")
    return response
  }
}

extension ProblemDetails {
  /// A sentence for the client, with the id that connects it with the log.
  static func incident(_ incident: IncidentID, _ key: String) -> ProblemDetails {
    var details = ProblemDetails(ProblemMessage(key, ["incident": .string(incident.text)]))
    details.setExtension("incident", .string(incident.text))
    return details
  }
  /// The incident that the document names.
  var incident: IncidentID? {
    guard case .string(let text)? = extensions.first(where: { $0.name == "incident" })?.value else { return nil }
    return IncidentID(text: text)
  }
}

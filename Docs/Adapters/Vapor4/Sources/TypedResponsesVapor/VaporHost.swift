import Logging
import NIOHTTP1
import TypedResponses
import Vapor

/// What Vapor knows of a request: its id, its route, its own errors, and its log. It does not hold the request, which holds it.
struct VaporHost: RequestHost {
  let requestID: String?
  let route: String?
  let protocolVersion: String?
  private let hasContent: Bool
  private let logger: Logger
  private let fallbackChallenge: Challenge

  init(_ request: Vapor.Request, fallbackChallenge: Challenge) {
    requestID = request.id
    route = request.route.map { "/" + $0.path.map(\.description).joined(separator: "/") }
    let version = request.version
    protocolVersion = version.major == 1 ? "1.\(version.minor)" : "\(version.major)"
    hasContent =
      request.headers.contains(name: .transferEncoding) || request.headers["content-length"].contains { $0 != "0" }
    logger = request.logger
    self.fallbackChallenge = fallbackChallenge
  }

  func response(to error: any Error) -> (any EncodableResponse)? {
    switch error {
    // Vapor makes a 400 of it. The core knows which value it is, and says 422.
    case let error as DecodingError: return hasContent ? nil : error.problem(in: .query)
    case let error as ValidationsError: return error.failed
    case let error as any AbortError: return ForeignResponse(error.status, error.headers, fallbackChallenge)
    case HTTPParserError.invalidEOFState: return BadRequest.incompleteContent
    case is HTTPParserError: return BadRequest.malformedContent
    default: return nil
    }
  }

  func log(_ report: ErrorReport) {
    var metadata = report.attributes.mapValues { Logger.MetadataValue.string($0) }
    guard report.isIncident else { return logger.info("\(report.logMessage)", metadata: metadata) }
    metadata["error"] = .string(report.logText)
    logger.error("\(report.logMessage)", metadata: metadata)
  }
}

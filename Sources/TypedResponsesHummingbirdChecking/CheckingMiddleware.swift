#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  import Logging
  import NIOCore
  import TypedResponses
  public import TypedResponsesChecking

  /// Checks every response that passes against HTTP and the conventions of REST, and logs what it finds: for
  /// development.
  ///
  /// ```swift
  /// let router = Router()
  /// router.add(middleware: CheckingMiddleware())
  /// ```
  ///
  /// It sees the responses of the routes and of the middleware that is added after it, typed or not. Add it first; with
  /// `TypedRouter`, which brings middleware of its own, put ``CheckedRouter`` around the router instead.
  ///
  /// Responses go out as they are. Content is copied while it is sent, up to a limit; of content that is longer, and of
  /// content that fails half-way, only the header section is checked. What breaks a MUST is logged at level error, all
  /// else at level warning:
  ///
  /// ```
  /// error  GET /me, answered with 401: There is no WWW-Authenticate field. Send 401 Unauthorized with …
  ///        http.rule=status.401.challenge http.section=RFC 9110 §11.6.1 http.severity=must
  /// ```
  public struct CheckingMiddleware<Context: RequestContext>: RouterMiddleware {
    private let checker: ConventionChecker
    private let limit: Int

    /// A middleware with all rules but these.
    ///
    /// - Parameters:
    ///   - waivers: Rules that are not applied, each with the reason.
    ///   - contentLimit: How many octets of a response's content are kept to be checked.
    public init(waiving waivers: [Waiver] = [], contentLimit: Int = 65_536) {
      checker = ConventionChecker(waiving: waivers)
      limit = contentLimit
    }

    /// Passes the request on and checks what comes back, be it returned or thrown.
    public func handle(
      _ request: Hummingbird.Request, context: Context,
      next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      let audit = Audit(checker: checker, request: ObservedRequest(request.head), logger: context.logger)
      do {
        return watched(try await next(request, context), audit)
      } catch let error as any HTTPResponseError {
        // Whoever stands outside may add to the error, so it goes on as it came, and a copy is checked.
        let response = try error.response(from: request, context: context)
        audit.log(response, content: await response.collected(upTo: limit))
        throw error
      }
    }

    /// The same response; its content is looked at on its way.
    private func watched(_ response: Hummingbird.Response, _ audit: Audit) -> Hummingbird.Response {
      let length = response.body.contentLength
      guard length != 0 else {
        audit.log(response, content: [])
        return response
      }
      if let length, length > limit {
        audit.log(response, content: nil)
        return response
      }
      var result = response
      result.body = ResponseBody(contentLength: length) { [limit] writer in
        let copy = ContentCopy(limit: limit)
        do {
          try await response.body.write(CopyingWriter(parent: writer, copy: copy))
        } catch {
          audit.log(response, content: nil)
          throw error
        }
        audit.log(response, content: copy.octets)
      }
      return result
    }
  }

  /// Checks one response and writes down what it finds.
  private struct Audit: Sendable {
    let checker: ConventionChecker
    let request: ObservedRequest
    let logger: Logger

    func log(_ response: Hummingbird.Response, content: [UInt8]?) {
      let exchange = Exchange(ObservedResponse(response, content: content), to: request)
      for finding in checker.check(exchange) {
        let level: Logger.Level = finding.severity == .must ? .error : .warning
        let title = "\(excerpt(exchange.name.utf8, limit: 200)), answered with \(response.status.code)"
        logger.log(
          level: level, "\(title): \(finding.message)",
          metadata: [
            "http.rule": "\(finding.rule)", "http.severity": "\(finding.severity.rawValue)",
            "http.section": "\(finding.section)",
          ])
      }
    }
  }

  extension CheckingMiddleware: CustomStringConvertible {
    /// What it does.
    public var description: String { "a check of each response" }
  }
#endif

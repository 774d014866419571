#if Hummingbird
  import Logging
  import TypedResponses

  extension ErrorReport {
    /// Writes one line: what the server has to answer for at level error, with the error itself; what it refused at level
    /// info; content that broke off, which no status can tell of any more, at level error.
    ///
    /// ```
    /// info: 422 Unprocessable Content: validation.one
    ///   http.request.method=POST http.response.status_code=422 http.route=/users url.path=/users error.type=422
    ///   problem.faults=[required]
    /// ```
    ///
    /// The names are those of OpenTelemetry's
    /// [semantic conventions](https://opentelemetry.io/docs/specs/semconv/http/http-spans/); those that begin with
    /// `problem.` are this package's own. The query of the target is left out, since tokens and personal data stand
    /// there, and so is the detail, which may repeat what the client sent: its key tells which one it was.
    func log(to logger: Logger) {
      let level: Logger.Level = status.statusClass == .clientError ? .info : .error
      guard logger.logLevel <= level else { return }
      if level == .info {
        logger.info("\(sentence)", metadata: metadata)
      } else {
        logger.error("\(sentence)", error: error, metadata: metadata)
      }
    }

    private var sentence: String {
      switch status.statusClass {
      case .clientError: detailKey.map { "\(status): \($0)" } ?? status.description
      case .serverError: keptText.map { "\(status): \($0)" } ?? status.description
      default: "The content of a response broke off after \(status) was sent."
      }
    }

    private var metadata: Logger.Metadata {
      var metadata: Logger.Metadata = [
        "http.request.method": "\(method.semanticName)", "http.response.status_code": "\(status.code)",
        "url.path": "\(path)", "error.type": "\(errorType)",
      ]
      if let route = notes.route { metadata["http.route"] = "\(route)" }
      if let trace = notes.traceID { metadata["trace_id"] = "\(trace)" }
      if let incident { metadata["incident"] = "\(incident)" }
      if problemType != .blank { metadata["problem.type"] = "\(problemType)" }
      let codes = faultCodes
      if !codes.isEmpty { metadata["problem.faults"] = .array(codes.map { "\($0)" }) }
      return metadata
    }
  }
#endif

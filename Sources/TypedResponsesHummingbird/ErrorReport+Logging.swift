#if Hummingbird
  import Logging
  import TypedResponses

  extension ErrorReport {
    /// Writes one line: what the server has to answer for at level error, with the error itself; what it refused at level
    /// info.
    ///
    /// ```
    /// info: 422 Unprocessable Content: validation.one
    ///   http.request.method=POST http.response.status_code=422 http.route=/users url.path=/users error.type=422
    ///   problem.faults=required
    /// ```
    func log(to logger: Logger) {
      let level: Logger.Level = isIncident ? .error : .info
      guard logger.logLevel <= level else { return }
      let metadata = attributes.mapValues { Logger.MetadataValue.string($0) }
      if isIncident {
        logger.error("\(logMessage)", error: error, metadata: metadata)
      } else {
        logger.info("\(logMessage)", metadata: metadata)
      }
    }
  }
#endif

#if Hummingbird
  import Logging
  import TypedResponses

  extension ErrorReport {
    /// Writes one line: errors of the server with the error itself, errors of the client at level info.
    func log(to logger: Logger) {
      var metadata: Logger.Metadata = [
        "http.method": "\(method)", "http.target": "\(target)", "http.status": "\(status.code)",
      ]
      if let incident { metadata["incident"] = "\(incident)" }
      if status.statusClass == .serverError {
        metadata["error"] = "\(logText)"
        logger.error("The server failed to answer a request.", metadata: metadata)
      } else {
        logger.info("A request was refused.", metadata: metadata)
      }
    }
  }
#endif

#if Hummingbird
  import Logging
  import TypedResponses

  extension ErrorReport {
    /// Writes one line: errors of the server with the error itself, errors of the client at level info.
    func log(to logger: Logger) {
      guard logger.logLevel <= (status.statusClass == .clientError ? .info : .error) else { return }
      var metadata: Logger.Metadata = [
        "http.method": "\(method)", "http.target": "\(target)", "http.status": "\(status.code)",
      ]
      if let incident { metadata["incident"] = "\(incident)" }
      switch status.statusClass {
      case .clientError:
        logger.info("A request was refused.", metadata: metadata)
      case .serverError:
        metadata["error"] = "\(logText)"
        logger.error("The server failed to answer a request.", metadata: metadata)
      default:
        metadata["error"] = "\(logText)"
        logger.error("The content of a response broke off.", metadata: metadata)
      }
    }
  }
#endif

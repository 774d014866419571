extension RequestMethod {
  /// The method as OpenTelemetry names it, which keeps names that clients invent out of logs and metrics.
  package var semanticName: String {
    switch self {
    case .get, .head, .post, .put, .delete, .connect, .options, .trace, .patch, .query: token
    default: "_OTHER"
    }
  }
}

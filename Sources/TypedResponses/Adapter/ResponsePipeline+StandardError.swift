extension ResponsePipeline {
  /// This pipeline; where it has no observer at all, with one that writes to standard error what the server has to answer
  /// for, so that the reason of a 500 is found somewhere.
  ///
  /// ```
  /// GET /users/7: 500 Internal Server Error, incident 1f0c…: The table 'users' is missing.
  /// ```
  ///
  /// For servers without a log of their own. Those of SwiftNIO and FlyingFox do it by themselves; one observer of your own,
  /// be it an empty one, and nothing is written any more.
  public func loggingUnlessObserved() -> ResponsePipeline {
    guard observers.all.isEmpty else { return self }
    var pipeline = self
    pipeline.observe { report in
      // Tokens and personal data may stand in the query.
      if report.isIncident { StandardError.write(line: report.line(of: report.path)) }
    }
    return pipeline
  }
}

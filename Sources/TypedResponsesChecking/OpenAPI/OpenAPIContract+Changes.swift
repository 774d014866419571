extension OpenAPIContract {
  /// What changes from this document to a newer one, in the order of the documents.
  ///
  /// ```swift
  /// func breaking(from old: OpenAPIContract, to new: OpenAPIContract) -> [OpenAPIChange] {
  ///   old.changes(to: new).filter(\.breaksClients)
  /// }
  /// ```
  ///
  /// A request has to be taken as before: nothing more is required, no value is refused that was taken. A response may
  /// not surprise: nothing is missing that was promised, no value comes that was ruled out. Where that cannot be
  /// decided, as with a changed `pattern`, the change counts as one that breaks clients, and says so. A schema that
  /// several operations share is told once.
  public func changes(to newer: OpenAPIContract) -> [OpenAPIChange] {
    var comparison = OpenAPIComparison(self, newer)
    comparison.compare()
    return comparison.changes
  }
}

/// What a test waited for has not come about.
package struct Stalled: Error, CustomStringConvertible {
  package let description: String

  fileprivate init(_ event: String) {
    description = "Waited in vain until \(event)."
  }
}

/// Lets other tasks run until something has come about.
///
/// - Parameters:
///   - event: What it is, as the end of a sentence that begins with "until".
///   - time: How long to wait for it at most: longer than any machine needs that makes progress.
///   - isolation: Where the condition is looked at.
///   - isTrue: Whether it has come about.
/// - Throws: ``Stalled``, with the event, when the time is up.
package func waitUntil(
  _ event: String, within time: Duration = .seconds(300), isolation: isolated (any Actor)? = #isolation,
  _ isTrue: () async -> Bool
) async throws(Stalled) {
  let end = ContinuousClock.now + time
  while await !isTrue() {
    guard ContinuousClock.now < end else { throw Stalled(event) }
    await Task.yield()
  }
}

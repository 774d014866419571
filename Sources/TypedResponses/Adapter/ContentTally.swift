import Synchronization

/// Counts the octets of content that an adapter sends by itself, and tells the observers of the exchange how it ended.
///
/// Content that went through ``ResponsePipeline/finish(_:for:)`` is counted already. This is for a response that some other
/// code of the server's framework made:
///
/// ```swift
/// func send(_ page: ForeignPage, for request: some RequestFacts, _ pipeline: ResponsePipeline) async throws {
///   let tally = pipeline.tally(.ok, for: request)
///   tally?.begin()
///   do {
///     for chunk in page.chunks {
///       try await framework.write(chunk)
///       tally?.count(chunk.count)
///     }
///     tally?.complete()
///   } catch {
///     tally?.leave()
///     throw error
///   }
/// }
/// ```
///
/// Whoever stops without a word lets go of it, and that counts as a client that went away. What is told after the end does
/// not count.
public final class ContentTally: Sendable {
  private let watch: ExchangeWatch
  private let status: StatusCode
  private let octets = Atomic(0)
  private let hasBegun = Atomic(false)

  package init(_ watch: ExchangeWatch, _ status: StatusCode) {
    self.watch = watch
    self.status = status
  }

  /// The header section was sent.
  public func begin() { hasBegun.store(true, ordering: .relaxed) }

  /// So many octets of content were handed to the connection.
  public func count(_ number: Int) { octets.add(number, ordering: .relaxed) }

  /// All was sent.
  public func complete() { end(.complete) }

  /// What makes the content has failed, or was called off.
  public func fail(_ error: any Error) {
    if Task.isCancelled { return end(watch.cancellation) }
    watch.breakOff(error, after: status)
    end(.brokenOff)
  }

  /// Nobody takes the content any more.
  public func leave() { end(Task.isCancelled ? watch.cancellation : .clientGone) }

  private func end(_ ending: ExchangeEnding) {
    let isSent = ending == .complete || hasBegun.load(ordering: .relaxed)
    watch.end(isSent ? status : nil, ending, octets: octets.load(ordering: .relaxed))
  }

  deinit { leave() }
}

extension ContentTally: CustomStringConvertible {
  /// A phrase such as: "200 OK, 42 octets so far".
  public var description: String { "\(status), \(octets.load(ordering: .relaxed)) octets so far" }
}

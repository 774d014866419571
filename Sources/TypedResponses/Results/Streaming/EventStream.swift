/// 200 with events as they happen: the connection stays open, and a browser's `EventSource` hears each of them.
///
/// When the connection breaks, the client connects anew and says which event it saw last: ``RequestFacts/lastEventID``.
/// No cache stores a stream. When the events end, so does the response; a client then connects anew, unless the answer
/// is 204.
///
/// ```swift
/// return EventStream(store.changes(after: request.lastEventID), reconnectAfter: .seconds(3))
/// ```
///
/// Choose ``JSONStream`` for a result that has an end.
///
/// [HTML §9.2](https://html.spec.whatwg.org/multipage/server-sent-events.html)
public struct EventStream<Events: AsyncSequence & Sendable>: ExtensibleResponse
where Events.Element == ServerSentEvent {
  public static var status: StatusCode { .ok }

  /// The events.
  public let events: Events
  /// How long a client waits before it connects anew; its own choice when `nil`.
  public let reconnectAfter: Duration?
  public var additionalFields = AdditionalFields()
  private let heartbeat: Duration?
  private let clock: any Clock<Duration>

  /// The events of a sequence.
  ///
  /// - Parameters:
  ///   - events: What happens.
  ///   - reconnectAfter: How long a client waits before it connects anew; its own choice when `nil`.
  ///   - heartbeat: After how long without an event a comment is sent, which no handler hears. It keeps proxies from
  ///     closing the connection and lets the server find out that the client has gone. `nil` for none.
  ///   - clock: Tells when it is time for a heartbeat.
  public init(
    _ events: Events, reconnectAfter: Duration? = nil, heartbeat: Duration? = .seconds(15),
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.events = events
    self.reconnectAfter = reconnectAfter
    self.heartbeat = heartbeat
    self.clock = clock
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let representation = StreamedRepresentation(
      contentType: .eventStream, content: content, leading: [HeaderField(.cacheControl, "no-store")],
      additional: additionalFields)
    return try representation.encode(for: request, using: settings)
  }

  private var content: ContentStream {
    let opening = reconnectAfter.map { Array("retry: \($0.milliseconds)\n\n".utf8) }
    guard let heartbeat else { return ContentStream(EventTexts(opening: opening, events: events) { $0.octets }) }
    let paced = Paced(events, pause: heartbeat, clock: clock)
    return ContentStream(EventTexts(opening: opening, events: paced) { $0?.octets ?? Array(":\n\n".utf8) })
  }
}

/// The opening of a stream and the texts of its events.
private struct EventTexts<Events: AsyncSequence & Sendable>: AsyncSequence, Sendable {
  let opening: [UInt8]?
  let events: Events
  let text: @Sendable (Events.Element) -> [UInt8]

  struct Iterator: AsyncIteratorProtocol {
    var opening: [UInt8]?
    var events: Events.AsyncIterator
    let text: @Sendable (Events.Element) -> [UInt8]

    mutating func next() async throws -> [UInt8]? {
      if let opening = opening.take() { return opening }
      return try await events.next(isolation: nil).map(text)
    }
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(opening: opening, events: events.makeAsyncIterator(), text: text)
  }
}

extension Duration {
  /// The whole milliseconds that cover it; 0 when it is negative.
  fileprivate var milliseconds: Int64 {
    let (seconds, rest) = components
    guard seconds >= 0, rest >= 0 else { return 0 }
    let (product, isTooLarge) = seconds.multipliedReportingOverflow(by: 1000)
    let (sum, isTooLargeNow) = product.addingReportingOverflow((rest + 999_999_999_999_999) / 1_000_000_000_000_000)
    return isTooLarge || isTooLargeNow ? .max : sum
  }
}

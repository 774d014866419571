/// 200 with events as they happen: the connection stays open, and a browser's `EventSource` hears each of them.
///
/// When the connection breaks, the client connects anew and says which event it saw last: ``RequestFacts/lastEventID``.
/// No cache stores a stream, and nginx passes each event on at once (`X-Accel-Buffering: no`); what other proxies have to
/// be told stands in the guide "Behind a proxy". When the events end, so does the response; a client then connects anew, unless the answer
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
  private let ending: ServerSentEvent?
  private let heartbeat: Duration?
  private let clock: any Clock<Duration>

  /// The events of a sequence.
  ///
  /// - Parameters:
  ///   - events: What happens.
  ///   - reconnectAfter: How long a client waits before it connects anew; its own choice when `nil`.
  ///   - heartbeat: After how long without an event a comment is sent, which no handler hears. It keeps proxies from
  ///     closing the connection and lets the server find out that the client has gone. `nil` for none.
  ///   - ending: A last event for when the events end, by which a client knows that it has heard all of them: some
  ///     proxies make a whole of a stream that broke off. It is not sent when they break off.
  ///   - clock: Tells when it is time for a heartbeat.
  public init(
    _ events: Events, reconnectAfter: Duration? = nil, heartbeat: Duration? = .seconds(15),
    endingWith ending: ServerSentEvent? = nil, clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.ending = ending
    self.events = events
    self.reconnectAfter = reconnectAfter
    self.heartbeat = heartbeat
    self.clock = clock
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let representation = StreamedRepresentation(
      contentType: .eventStream, content: content, leading: [HeaderField(.cacheControl, "no-store"), .unbuffered],
      additional: additionalFields)
    return try representation.encode(for: request, using: settings)
  }

  private var content: ContentStream {
    let opening = reconnectAfter.map { Array("retry: \($0.milliseconds)\n\n".utf8) }
    guard let heartbeat else {
      return ContentStream(EventTexts(opening: opening, events: events, ending: ending?.octets) { $0.octets })
    }
    let paced = Paced(events, pause: heartbeat, clock: clock)
    return ContentStream(
      EventTexts(opening: opening, events: paced, ending: ending?.octets) { $0?.octets ?? Array(":\n\n".utf8) })
  }
}

/// The opening of a stream, the texts of its events, and the last of them.
private struct EventTexts<Events: AsyncSequence & Sendable>: AsyncSequence, Sendable {
  let opening: [UInt8]?
  let events: Events
  let ending: [UInt8]?
  let text: @Sendable (Events.Element) -> [UInt8]

  struct Iterator: AsyncIteratorProtocol {
    var opening: [UInt8]?
    var events: Events.AsyncIterator
    var ending: [UInt8]?
    let text: @Sendable (Events.Element) -> [UInt8]

    mutating func next() async throws -> [UInt8]? {
      if let opening = opening.take() { return opening }
      if let event = try await events.next(isolation: nil) { return text(event) }
      return ending.take()
    }
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(opening: opening, events: events.makeAsyncIterator(), ending: ending, text: text)
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

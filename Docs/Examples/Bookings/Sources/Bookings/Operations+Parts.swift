import ServiceLifecycle
import TypedResponses

// MARK: - Agendas, which are uploaded and downloaded in parts

extension Operations {
  func upload(
    by account: Account, _ id: Booking.ID, _ agenda: RequestContent, if preconditions: Preconditions
  ) async throws(UploadFailure) -> ReplaceResult<Never> {
    try await store.find(id, of: account, or: UploadFailure.self)
    return try await agendas.save(agenda, for: id, if: preconditions)
  }

  func download(by account: Account, _ id: Booking.ID) async throws(ReadFailure) -> Representation<FileSource> {
    try await store.find(id, of: account, or: ReadFailure.self)
    return try await agendas.open(id)
  }
}

// MARK: - Several bookings at once

extension Operations {
  /// Calls bookings off, one after the other; the answer has one item for each.
  func cancel(by account: Account, _ wanted: Cancellation) async throws(BatchFailure) -> BatchResult<Never> {
    var items: [MultiStatus.Item] = []
    for id in wanted.bookings {
      do throws(CancelFailure) {
        items.append(.init("/bookings/\(id)", try await store.remove(id, if: nil, by: account)))
        await agendas.remove(id)
      } catch {
        items.append(.init("/bookings/\(id)", error))
      }
    }
    return .multiStatus(items)
  }
}

/// Which bookings are called off.
struct Cancellation: Described {
  let bookings: [Booking.ID]

  static let members = Members<Cancellation>(
    .init("bookings", \.bookings, .count(1...100)), refusesOthers: true, make: Cancellation.init)
}

// MARK: - Exports, which take longer than a request

extension Operations {
  func export(by account: Account) async throws(JobFailure) -> JobResult<JobStatus> {
    await exports.start(store.all(of: account), for: account)
  }

  func exportState(by account: Account, _ id: Int) async throws(JobFailure) -> JobResult<JobStatus> {
    try await exports.poll(id, for: account)
  }

  func exportTable(by account: Account, _ id: Int) async throws(ReadFailure) -> Representation<BytesSource> {
    try await exports.table(id, for: account)
  }
}

// MARK: - What others know: changes, rooms, problem types

extension Operations {
  typealias Changes = AsyncThrowingMapSequence<
    AsyncCancelOnGracefulShutdownSequence<AsyncStream<Change>>, ServerSentEvent
  >

  /// The changes as they happen, and first those since the event that the client saw last.
  ///
  /// They end when the server is asked to stop, which would else wait for them.
  func events(by account: Account, since last: String?) async throws(ReadFailure) -> EventStream<Changes> {
    let changes = feed.changes(of: account, after: last.flatMap { Int($0) }).cancelOnGracefulShutdown()
    return EventStream(changes.map { try $0.event() }, reconnectAfter: .seconds(3))
  }

  func room(by account: Account, _ room: Room) async throws(ReadFailure) -> ReadResult<RoomState> {
    try await rooms.show(room)
  }

  /// The page to which the URI of a problem type leads. Everybody may read it.
  func problem(_ name: String) async throws(NotFound) -> Representation<BytesSource> {
    guard let page = ProblemCatalogue.bookings.page(atPath: "/problems/\(name)") else { throw NotFound() }
    let octets = Array(page.html.utf8)
    return Representation(
      BytesSource(octets), contentType: "text/html; charset=utf-8",
      version: ResourceVersion(etag: EntityTag(of: octets))
    ).caching(.public(maxAge: .seconds(3600)))
  }
}

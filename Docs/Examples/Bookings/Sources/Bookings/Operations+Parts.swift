import Hummingbird
import ServiceLifecycle
import TypedResponses
import TypedResponsesHummingbird

// MARK: - Agendas, which are uploaded and downloaded in parts

extension Operations {
  func upload(
    _ request: Request, _ context: BasicRequestContext
  ) async throws(UploadFailure) -> ReplaceResult<Never> {
    let account = try access.account(of: request, needing: "bookings:write", or: UploadFailure.self)
    let id = try context.bookingID(or: UploadFailure.self)
    try await store.find(id, of: account, or: UploadFailure.self)
    return try await agendas.save(request.received, for: id, if: request.preconditions)
  }

  func download(
    _ request: Request, _ context: BasicRequestContext
  ) async throws(ReadFailure) -> Representation<FileSource> {
    let account = try access.account(of: request, needing: "bookings:read", or: ReadFailure.self)
    let id = try context.bookingID(or: ReadFailure.self)
    try await store.find(id, of: account, or: ReadFailure.self)
    return try await agendas.open(id)
  }
}

// MARK: - Several bookings at once

extension Operations {
  /// Calls bookings off, one after the other; the answer has one item for each.
  func cancel(_ request: Request, _ context: BasicRequestContext) async throws(BatchFailure) -> BatchResult<Never> {
    let account = try access.account(of: request, needing: "bookings:write", or: BatchFailure.self)
    let wanted = try await request.received.value(Cancellation.self, or: BatchFailure.self)
    var items: [MultiStatus.Item] = []
    for id in wanted.bookings {
      do throws(DeleteFailure) {
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
struct Cancellation: Decodable, Sendable {
  let bookings: [Booking.ID]

  private enum CodingKeys: CodingKey { case bookings }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let bookings = members.required([Booking.ID].self, .bookings) { bookings in
      (1...100).contains(bookings.count) ? nil : .length("from 1 to 100 ids")
    }
    members.refuseOthers()
    guard let bookings, members.isValid else { throw members.failure }
    self.bookings = bookings
  }
}

// MARK: - Exports, which take longer than a request

extension Operations {
  func export(_ request: Request, _ context: BasicRequestContext) async throws(JobFailure) -> JobResult<JobStatus> {
    let account = try access.account(of: request, needing: "bookings:read", or: JobFailure.self)
    return await exports.start(store.all(of: account), for: account)
  }

  func exportState(
    _ request: Request, _ context: BasicRequestContext
  ) async throws(JobFailure) -> JobResult<JobStatus> {
    let account = try access.account(of: request, needing: "bookings:read", or: JobFailure.self)
    return try await exports.poll(context.exportID(or: JobFailure.self), for: account)
  }

  func exportTable(
    _ request: Request, _ context: BasicRequestContext
  ) async throws(ReadFailure) -> Representation<BytesSource> {
    let account = try access.account(of: request, needing: "bookings:read", or: ReadFailure.self)
    return try await exports.table(context.exportID(or: ReadFailure.self), for: account)
  }
}

extension RequestContext {
  fileprivate func exportID<F: ValidationFailedMember>(or _: F.Type) throws(F) -> Int {
    try ParameterDemands(or: F.self).integer(.path("id"), parameters.get("id"), in: 1...1_000_000)
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
  func events(_ request: Request, _ context: BasicRequestContext) async throws(ReadFailure) -> EventStream<Changes> {
    let account = try access.account(of: request, needing: "bookings:read", or: ReadFailure.self)
    let last = request.facts.lastEventID.flatMap { Int($0) }
    let changes = feed.changes(of: account, after: last).cancelOnGracefulShutdown()
    return EventStream(changes.map { try $0.event() }, reconnectAfter: .seconds(3))
  }

  func room(_ request: Request, _ context: BasicRequestContext) async throws(ReadFailure) -> ReadResult<RoomState> {
    _ = try access.account(of: request, needing: "bookings:read", or: ReadFailure.self)
    let parameters = ParameterDemands(or: ReadFailure.self)
    return try await rooms.show(parameters.choice(.path("room"), context.parameters.get("room")))
  }

  /// The page to which the URI of a problem type leads. Everybody may read it.
  func problem(
    _ request: Request, _ context: BasicRequestContext
  ) async throws(ReadFailure) -> Representation<BytesSource> {
    let name = try ParameterDemands(or: ReadFailure.self).text(.path("name"), context.parameters.get("name"))
    guard let page = ProblemCatalogue.bookings.page(atPath: "/problems/\(name)") else { throw .notFound() }
    let octets = Array(page.html.utf8)
    return Representation(
      BytesSource(octets), contentType: "text/html; charset=utf-8",
      version: ResourceVersion(etag: EntityTag(of: octets))
    ).caching(.public(maxAge: .seconds(3600)))
  }
}

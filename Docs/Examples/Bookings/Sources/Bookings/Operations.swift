import Hummingbird
import TypedResponses
import TypedResponsesHummingbird

/// The operations of the API. Each reads a request, and its signature lists what comes of it: the type that it returns
/// has the successes, the type that it throws the failures. None throws anything else.
struct Operations: Sendable {
  let access: Access
  let store: BookingStore
  let feed: Feed
  let quota: QuotaMeter
  let agendas: Agendas
  let exports: Exports
  let rooms: Rooms
}

// MARK: - Bookings

extension Operations {
  func list(_ request: Request, _ context: BasicRequestContext) async throws(ListFailure) -> ListResult<Booking> {
    let account = try access.account(of: request, needing: "bookings:read", or: ListFailure.self)
    let page = try CursorRequest(request.facts, or: ListFailure.self)
    let filter = try BookingFilter(request.facts, or: ListFailure.self)
    guard let last = Int(page.cursor ?? "0") else { throw .init(page.unknownCursor) }
    let (bookings, next) = await store.list(filter, after: last, limit: page.limit, of: account)
    return .ok(bookings).with(PageLinks(next: next.map(String.init), of: request.facts).links)
  }

  func create(_ request: Request, _ context: BasicRequestContext) async throws(CreateFailure) -> CreateResult<Booking> {
    let account = try access.account(of: request, needing: "bookings:write", or: CreateFailure.self)
    let left = try await quota.take(from: account.name, or: CreateFailure.self)
    try request.requireAcceptableResponse(or: CreateFailure.self)
    let details = try await request.received.value(BookingDetails.self, or: CreateFailure.self)
    return try await store.create(details, by: account).with(left)
  }

  func read(_ request: Request, _ context: BasicRequestContext) async throws(ReadFailure) -> ReadResult<Booking> {
    let account = try access.account(of: request, needing: "bookings:read", or: ReadFailure.self)
    return try await store.show(context.bookingID(or: ReadFailure.self), to: account)
  }

  func replace(
    _ request: Request, _ context: BasicRequestContext
  ) async throws(ReplaceFailure) -> ReplaceResult<Booking> {
    let account = try access.account(of: request, needing: "bookings:write", or: ReplaceFailure.self)
    let id = try context.bookingID(or: ReplaceFailure.self)
    try request.requireAcceptableResponse(or: ReplaceFailure.self)
    let details = try await request.received.value(BookingDetails.self, or: ReplaceFailure.self)
    return try await store.replace(id, with: details, if: request.preconditions, by: account)
  }

  func update(_ request: Request, _ context: BasicRequestContext) async throws(UpdateFailure) -> UpdateResult<Booking> {
    let account = try access.account(of: request, needing: "bookings:write", or: UpdateFailure.self)
    let id = try context.bookingID(or: UpdateFailure.self)
    try request.requireAcceptableResponse(or: UpdateFailure.self)
    let patch = try await request.received.mergePatch(or: UpdateFailure.self)
    return try await store.update(id, by: patch, if: request.preconditions, by: account)
  }

  func delete(_ request: Request, _ context: BasicRequestContext) async throws(DeleteFailure) -> NoContent {
    let account = try access.account(of: request, needing: "bookings:write", or: DeleteFailure.self)
    let id = try context.bookingID(or: DeleteFailure.self)
    let answer = try await store.remove(id, if: request.preconditions, by: account)
    await agendas.remove(id)
    return answer
  }
}

extension RequestContext {
  /// The id in the path.
  func bookingID<F: ValidationFailedMember>(or _: F.Type) throws(F) -> Booking.ID {
    try ParameterDemands(or: F.self).integer(.path("id"), parameters.get("id"), in: Booking.ids)
  }
}

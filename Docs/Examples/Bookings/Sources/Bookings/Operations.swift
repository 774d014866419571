import Foundation
import TypedResponses

/// The operations of the API. Each gets the parts of a request that it needs, which have been read and checked, and its
/// signature lists what comes of it: the type that it returns has the successes, the type that it throws the failures.
/// None throws anything else.
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
  func list(
    by account: Account, _ page: CursorRequest, in room: Room?, from start: Date?, _ request: any RequestFacts
  ) async throws(ListFailure) -> ListResult<Booking> {
    guard let last = Int(page.cursor ?? "0") else { throw .init(page.unknownCursor) }
    let (bookings, next) = await store.list(in: room, from: start, after: last, limit: page.limit, of: account)
    return .ok(bookings).with(PageLinks(next: next.map(String.init), of: request).links)
  }

  func create(
    by client: CountedAccess.Value, _ details: BookingDetails
  ) async throws(BookingFailure) -> CreateResult<Booking> {
    try await store.create(details, by: client.account).with(client.quota)
  }

  func read(by account: Account, _ id: Booking.ID) async throws(ReadFailure) -> ReadResult<Booking> {
    try await store.show(id, to: account)
  }

  func replace(
    by account: Account, _ id: Booking.ID, with details: BookingDetails, if preconditions: Preconditions
  ) async throws(RebookingFailure) -> ReplaceResult<Booking> {
    try await store.replace(id, with: details, if: preconditions, by: account)
  }

  func update(
    by account: Account, _ id: Booking.ID, with patch: MergePatch, if preconditions: Preconditions
  ) async throws(ChangeFailure) -> UpdateResult<Booking> {
    try await store.update(id, by: patch, if: preconditions, by: account)
  }

  func delete(
    by account: Account, _ id: Booking.ID, if preconditions: Preconditions
  ) async throws(CancelFailure) -> NoContent {
    let answer = try await store.remove(id, if: preconditions, by: account)
    await agendas.remove(id)
    return answer
  }
}

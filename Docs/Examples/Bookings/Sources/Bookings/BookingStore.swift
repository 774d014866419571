import Foundation
import TypedResponses

/// A booking with what clients do not see: whose it is, and how often it was changed.
struct StoredBooking: Sendable {
  let booking: Booking
  let owner: String
  let revision: Int

  var version: ResourceVersion { ResourceVersion(etag: EntityTag(version: revision)) }
}

/// The bookings, in memory. Each method is one operation, with the outcomes it can have in its signature.
actor BookingStore {
  private var bookings: [Booking.ID: StoredBooking] = [:]
  private var lastID = 0
  private let feed: Feed
  private let now: @Sendable () -> Date

  init(feed: Feed, now: @escaping @Sendable () -> Date = { Date() }) {
    self.feed = feed
    self.now = now
  }

  /// Bookings of the account behind the one where the page before ended, and where this page ends if there are more.
  func list(
    in room: Room?, from start: Date?, after last: Booking.ID, limit: Int, of account: Account
  ) -> (bookings: [Booking], next: Booking.ID?) {
    let found = all(of: account).filter { booking in
      booking.id > last && booking.details.room == room ?? booking.details.room
        && booking.details.start >= start ?? .distantPast
    }
    let page = found.prefix(limit)
    return (Array(page), page.count < found.count ? page.last?.id : nil)
  }

  func all(of account: Account) -> [Booking] {
    bookings.values.filter { $0.owner == account.name }.map(\.booking).sorted { $0.id < $1.id }
  }

  func create(_ details: BookingDetails, by account: Account) throws(BookingFailure) -> CreateResult<Booking> {
    try check(details, or: BookingFailure.self)
    guard lastID < Booking.ids.upperBound else { throw .internalServerError(detail: "All ids have been given.") }
    lastID += 1
    let stored = StoredBooking(booking: Booking(id: lastID, details: details), owner: account.name, revision: 1)
    keep(stored, "created")
    return .created(stored.booking, location: "/bookings/\(stored.booking.id)", version: stored.version)
  }

  func show(_ id: Booking.ID, to account: Account) throws(ReadFailure) -> ReadResult<Booking> {
    let found = try find(id, of: account, or: ReadFailure.self)
    return .ok(found.booking, version: found.version)
  }

  func replace(
    _ id: Booking.ID, with details: BookingDetails, if preconditions: Preconditions, by account: Account
  ) throws(RebookingFailure) -> ReplaceResult<Booking> {
    let found = try find(id, of: account, or: RebookingFailure.self)
    try preconditions.require(match: found.version, or: RebookingFailure.self)
    let changed = try change(found, to: details, or: RebookingFailure.self)
    return .ok(changed.booking, version: changed.version)
  }

  func update(
    _ id: Booking.ID, by patch: MergePatch, if preconditions: Preconditions, by account: Account
  ) throws(ChangeFailure) -> UpdateResult<Booking> {
    let found = try find(id, of: account, or: ChangeFailure.self)
    try preconditions.check(against: .exists(found.version), or: ChangeFailure.self)
    let details = try patch.applied(to: found.booking.details, or: ChangeFailure.self)
    let changed = try change(found, to: details, or: ChangeFailure.self)
    return .ok(changed.booking, version: changed.version)
  }

  func remove(
    _ id: Booking.ID, if preconditions: Preconditions?, by account: Account
  ) throws(CancelFailure) -> NoContent {
    let found = try find(id, of: account, or: CancelFailure.self)
    try preconditions?.check(against: .exists(found.version), or: CancelFailure.self)
    try checkAhead(found, or: CancelFailure.self)
    bookings[id] = nil
    feed.publish("removed", found)
    return NoContent()
  }
}

// MARK: - What operations share

extension BookingStore {
  /// The booking, if it is the account's. That it is somebody else's is not told: the profile conceals it as 404.
  @discardableResult
  func find<F: NotFoundMember & ForbiddenMember>(
    _ id: Booking.ID, of account: Account, or _: F.Type
  ) throws(F) -> StoredBooking {
    guard let found = bookings[id] else { throw .notFound() }
    guard found.owner == account.name else { throw .forbidden() }
    return found
  }

  private func change<F: ConflictMember & ValidationFailedMember>(
    _ found: StoredBooking, to details: BookingDetails, or _: F.Type
  ) throws(F) -> StoredBooking {
    try checkAhead(found, or: F.self)
    try check(details, except: found.booking.id, or: F.self)
    let booking = Booking(id: found.booking.id, details: details)
    let changed = StoredBooking(booking: booking, owner: found.owner, revision: found.revision + 1)
    keep(changed, "changed")
    return changed
  }

  private func checkAhead<F: ConflictMember>(_ found: StoredBooking, or _: F.Type) throws(F) {
    let start = found.booking.details.start
    if start <= now() { throw .init(AlreadyBegun(start: start)) }
  }

  /// Checks what no value can tell by itself: that the booking lies ahead, and that its room is free.
  private func check<F: ConflictMember & ValidationFailedMember>(
    _ details: BookingDetails, except id: Booking.ID? = nil, or _: F.Type
  ) throws(F) {
    guard details.start > now() else {
      throw .validationFailed(fields: FieldError("/start", code: "in_the_past", detail: "Must lie ahead."))
    }
    let others = bookings.values.filter { $0.booking.id != id && $0.booking.details.room == details.room }
    let overlapping = others.map(\.booking.details.period).filter { $0.overlaps(details.period) }
    guard let free = overlapping.map(\.upperBound).max() else { return }
    throw .init(SlotTaken(room: details.room, freeFrom: free))
  }

  private func keep(_ stored: StoredBooking, _ change: EventText) {
    bookings[stored.booking.id] = stored
    feed.publish(change, stored)
  }
}

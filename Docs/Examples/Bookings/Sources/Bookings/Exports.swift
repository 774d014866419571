import Foundation
import TypedResponses

/// Work that takes longer than a request: all bookings of an account as a table.
actor Exports {
  private struct Export {
    let owner: String
    var state: Result<[UInt8], InternalServerError>?
  }

  /// Ids are given in this range, in order.
  static let ids: ClosedRange<Int> = 1...1_000_000

  private let write: @Sendable ([Booking]) async throws -> [UInt8]
  private var exports: [Int: Export] = [:]

  /// - Parameter write: What takes so long.
  init(write: @escaping @Sendable ([Booking]) async throws -> [UInt8] = Exports.table) {
    self.write = write
  }

  func start(_ bookings: [Booking], for account: Account) -> JobResult<JobStatus> {
    let id = exports.count + 1
    exports[id] = Export(owner: account.name)
    Task { await perform(id, bookings) }
    return .accepted(.queued, monitor: "/exports/\(id)", retryAfter: .seconds(1))
  }

  func poll(_ id: Int, for account: Account) throws(JobFailure) -> JobResult<JobStatus> {
    switch try find(id, of: account, or: JobFailure.self).state {
    case nil: .ok(.running, retryAfter: .seconds(1))
    case .success: .seeOther(location: "/exports/\(id)/table")
    case .failure(let problem): .ok(.failed(problem))
    }
  }

  func table(_ id: Int, for account: Account) throws(ReadFailure) -> Representation<BytesSource> {
    guard case .success(let octets) = try find(id, of: account, or: ReadFailure.self).state else { throw .notFound() }
    return Representation(
      BytesSource(octets), contentType: "text/csv; charset=utf-8", version: ResourceVersion(etag: EntityTag(of: octets))
    )
  }

  private func find<F: NotFoundMember & ForbiddenMember>(
    _ id: Int, of account: Account, or _: F.Type
  ) throws(F) -> Export {
    guard let export = exports[id] else { throw .notFound() }
    guard export.owner == account.name else { throw .forbidden() }
    return export
  }

  private func perform(_ id: Int, _ bookings: [Booking]) async {
    do {
      exports[id]?.state = .success(try await write(bookings))
    } catch {
      // Reading the job worked; the job did not. Its document says no more than the id of the incident.
      exports[id]?.state = .failure(InternalServerError(logging: error))
    }
  }

  private static func table(_ bookings: [Booking]) -> [UInt8] {
    let lines = bookings.map { booking in
      let details = booking.details
      return "\(booking.id),\(details.room.rawValue),\(details.start.ISO8601Format()),\(details.end.ISO8601Format())"
    }
    return Array((["id,room,start,end"] + lines).map { $0 + "\r\n" }.joined().utf8)
  }
}

import Foundation
import TypedResponses

/// The agendas of bookings, each a file of its own that never changes: a new agenda is a new file.
actor Agendas {
  private struct Agenda {
    let path: String
    let version: ResourceVersion
  }

  static let types: MediaTypeList = ["application/pdf"]
  /// How many octets an agenda may have.
  static let limit = 5_000_000

  private let folder: String
  private var agendas: [Booking.ID: Agenda] = [:]
  private var count = 0

  /// - Parameter folder: Where the files are kept. It must be there, and be empty.
  init(folder: String) {
    self.folder = folder
  }

  func save(
    _ content: RequestContent, for id: Booking.ID, if preconditions: Preconditions
  ) async throws(UploadFailure) -> ReplaceResult<Never> {
    try preconditions.check(against: state(of: id), or: UploadFailure.self)
    count += 1
    let agenda = Agenda(path: "\(folder)/\(count).pdf", version: ResourceVersion(etag: EntityTag(version: count)))
    try await content.save(to: agenda.path, accept: Self.types, upTo: Self.limit, or: UploadFailure.self)
    do throws(UploadFailure) {
      // Another upload may have been faster.
      try preconditions.check(against: state(of: id), or: UploadFailure.self)
    } catch {
      discard(agenda)
      throw error
    }
    guard let former = agendas.updateValue(agenda, forKey: id) else {
      return .created(location: .requestTarget, version: agenda.version)
    }
    discard(former)
    return .noContent(version: agenda.version)
  }

  /// The file, or the part of it that the client still needs.
  func open(_ id: Booking.ID) throws(ReadFailure) -> Representation<FileSource> {
    guard let agenda = agendas[id] else { throw .notFound() }
    do {
      return Representation(try FileSource(path: agenda.path), contentType: "application/pdf", version: agenda.version)
        .with(ContentDisposition.attachment(filename: "agenda.pdf"))
    } catch {
      throw .internalServerError(logging: error)
    }
  }

  func remove(_ id: Booking.ID) {
    if let agenda = agendas.removeValue(forKey: id) { discard(agenda) }
  }

  private func state(of id: Booking.ID) -> ResourceState {
    agendas[id].map { .exists($0.version) } ?? .missing
  }

  /// What cannot be removed is left over in the folder, and nobody sees it.
  private func discard(_ agenda: Agenda) {
    try? FileManager.default.removeItem(atPath: agenda.path)
  }
}

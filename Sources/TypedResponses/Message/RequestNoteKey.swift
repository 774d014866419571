/// Names a note of an application's own, and says what it holds.
///
/// ```swift
/// enum Tenant: RequestNoteKey { typealias Value = String }
/// RequestNotes.current?[Tenant.self] = "acme"
/// ```
public protocol RequestNoteKey {
  /// What is noted.
  associatedtype Value: Sendable
}

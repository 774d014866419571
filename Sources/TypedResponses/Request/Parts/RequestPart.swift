/// A part of a request that a handler needs: it is read, checked and described by one value.
///
/// ```swift
/// let input = RequestInput(request, content: received) { _ in "1" }
/// let answer = try await input.answer(.path("id", in: 1...9)) { id in try users.show(id) }
/// ```
///
/// | part | the handler gets | it may fail with |
/// |---|---|---|
/// | `.path("id", in: 1...9)`, `.path("room", .choice(Room.self))` | a value | 422 |
/// | `.query("age", in: 0...150, default: nil)`, `.header("X-Shard", …)` | a value, or the default | 422 |
/// | `.page()`, `.cursor()`, `.offset()` | a ``PageRequest``, ``CursorRequest``, ``OffsetRequest`` | 422 |
/// | `.content(UserInput.self)` | a value | 400, 406, 413, 415, 422 |
/// | `.patch(of: User.self)`, `.mergePatch(of:)`, `.jsonPatch(of:)` | a ``ContentPatch``, ``MergePatch``, ``JSONPatch`` | 400, 406, 413, 415; 409, 422 when it is applied |
/// | `.idempotent(.content(UserInput.self), by: idempotency)` | an ``IdempotentInput`` | as its content, 400; 409, 422 when it acts |
/// | `.received(accept: "image/png", upTo: 5_000_000)` | a ``RequestContent`` | 400, 413, 415 |
/// | `.preconditions`, `.preconditions(required: true)` | ``Preconditions`` | 412; 428 where they are required |
/// | `.credentials(scheme)` | what the scheme reads | 400, 401 |
/// | `.facts` | the request | |
///
/// Declare one of your own from others: read them, and list what they say in ``facts``.
public protocol RequestPart: Sendable, CustomStringConvertible {
  /// What the handler gets.
  associatedtype Value: Sendable

  /// What a description of the API says of the part.
  var facts: [RequestPartFact] { get }

  /// The value; `nil` after noting what is wrong with it.
  ///
  /// - Throws: The response to what ends the reading at once, such as missing credentials.
  func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Value?
}

extension RequestPart {
  /// What is read, such as: "query page, query limit". It does not tell what the part may fail with.
  public var description: String {
    let read = facts.filter { !$0.isFailure }
    return read.isEmpty ? "the request" : read.map(\.description).joined(separator: ", ")
  }
}

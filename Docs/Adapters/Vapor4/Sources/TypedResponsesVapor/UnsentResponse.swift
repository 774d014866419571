import Synchronization
import TypedResponses
import Vapor

/// What a route has answered, on its way out through middleware that may add to it or throw it away.
final class UnsentResponse: Sendable {
  let encoded: EncodedResponse
  /// What was noted about the request when the response was encoded.
  let noted: AdditionalFields
  private let sending: Mutex<Sending>

  private struct Sending {
    var stream: ContentStream?
    var ending = BodyStreamResult.end
  }

  init(_ encoded: EncodedResponse, noted: AdditionalFields = AdditionalFields()) {
    self.encoded = encoded
    self.noted = noted
    var sending = Sending()
    if case .stream(let stream) = encoded.content { sending.stream = stream }
    self.sending = Mutex(sending)
  }

  /// Has the observers told when it is sent.
  func finish(through pipeline: ResponsePipeline, for facts: VaporFacts) {
    let finished = pipeline.finish(encoded, for: facts)
    if case .stream(let counted) = finished.content { sending.withLock { $0.stream = counted } }
  }

  /// Ends the connection with the stream, where its end can be told in no other way.
  func endWithConnection() { sending.withLock { $0.ending = .error(EndOfContent()) } }

  /// The stream and what is written behind it; `nil` when it has begun.
  func begin() -> (ContentStream, BodyStreamResult)? {
    sending.withLock { sending in sending.stream.take().map { ($0, sending.ending) } }
  }
}

/// Tells Vapor that the connection is to be closed.
private struct EndOfContent: Error {}

extension Vapor.Response {
  private enum Unsent: StorageKey { typealias Value = UnsentResponse }

  /// What came from the pipeline; `nil` for what others have made.
  var unsent: UnsentResponse? {
    get { storage[Unsent.self] }
    set { storage[Unsent.self] = newValue }
  }
}

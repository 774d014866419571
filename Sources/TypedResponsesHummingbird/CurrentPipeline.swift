#if Hummingbird
  import Synchronization
  import TypedResponses

  /// The pipeline of the middleware around the current route, and the challenge for 401s of other code: noted with each
  /// request, so that nothing is global.
  ///
  /// It is a reference because that is handed to every request.
  final class CurrentPipeline: Sendable {
    /// That of the request that the task answers.
    static var value: CurrentPipeline { (RequestNotes.current?.host as? HummingbirdHost)?.current ?? standard }

    private static let standard = CurrentPipeline(ResponsePipeline(), fallbackChallenge: .bearer(realm: "api"))

    let pipeline: ResponsePipeline
    let fallbackChallenge: Challenge
    /// Whether Hummingbird's own middleware counts and times the requests.
    let countsRequests = Atomic(false)
    /// Whether Hummingbird's own middleware makes spans of the requests.
    let tracesRequests = Atomic(false)

    init(_ pipeline: ResponsePipeline, fallbackChallenge: Challenge) {
      self.pipeline = pipeline
      self.fallbackChallenge = fallbackChallenge
    }
  }
#endif

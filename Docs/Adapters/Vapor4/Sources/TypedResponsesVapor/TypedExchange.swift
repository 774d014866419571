public import TypedResponses
public import Vapor

/// What belongs to the answer to one request. It travels in the request: Vapor goes from task to task by way of futures, so
/// that values of a task are lost.
struct TypedExchange: Sendable {
  var pipeline: ResponsePipeline
  let notes: RequestNotes

  enum Key: StorageKey { typealias Value = TypedExchange }
}

extension Vapor.Request {
  /// What the code that answers the request shares. Between ``ProblemMiddleware`` and the handler everybody has the same
  /// notes.
  public var notes: RequestNotes {
    storage[TypedExchange.Key.self]?.notes ?? RequestNotes.current ?? .nowhere
  }

  /// The pipeline of the ``ProblemMiddleware`` around the route.
  public var pipeline: ResponsePipeline { storage[TypedExchange.Key.self]?.pipeline ?? ResponsePipeline() }
}

/// An error of the application that knows how it is answered, and keeps its own text to itself.
///
/// ```swift
/// struct CircuitOpen: RespondingError {
///   var service: String
///   var opensAgain: Duration
///   var response: any ErrorResponse { ServiceUnavailable(retryAfter: .after(opensAgain)) }
/// }
/// ```
///
/// The client gets the response; the error's properties and descriptions go to the log alone. Choose a ``ProblemType``
/// where all of it is for the client, and a rule of ``ErrorMapping`` for errors of other people's code.
public protocol RespondingError: Error {
  /// What the client is told.
  var response: any ErrorResponse { get }
}

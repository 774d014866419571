#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import TypedResponses

  /// An error that passed CORS middleware, which wraps it in an internal type to add fields to the response.
  ///
  /// The wrapper cannot be named from here, so its two properties are found by their names; any other error is
  /// itself, without fields.
  struct WrappedError {
    let original: any Error
    /// The fields that the wrapper adds; `nil` without one.
    let addedFields: HTTPFields?

    init(_ error: any Error) {
      let mirror = Self.mayWrap(error) ? Mirror(reflecting: error) : nil
      if let mirror, let inner = mirror.descendant("originalError") as? any Error,
        let fields = mirror.descendant("additionalHeaders") as? HTTPFields
      {
        let deeper = WrappedError(inner)
        original = deeper.original
        addedFields = (deeper.addedFields ?? [:]) + fields
      } else {
        original = error
        addedFields = nil
      }
    }

    /// Whether an error can be such a wrapper. Looking into one takes longer than answering it, and most are known not to
    /// wrap another. Its own type is cast: a cast of `any Error` would try that type first.
    private static func mayWrap(_ error: some Error) -> Bool {
      !(error is any EncodableResponse) && !(error is EncodedProblem) && !(error is HTTPError)
        && error is any HTTPResponseError
    }
  }
#endif

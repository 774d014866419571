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
      // Looking into an error takes longer than answering it, and most are known not to wrap another.
      let isWrapper = !(error is any EncodableResponse) && !(error is HTTPError) && error is any HTTPResponseError
      let mirror = isWrapper ? Mirror(reflecting: error) : nil
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
  }
#endif

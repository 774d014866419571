/// A response with a value that is encoded in the form the client prefers.
public protocol ContentResponse: ExtensibleResponse {
  /// How the value is encoded; as the application's other values unless set.
  var settings: ResponseSettings? { get set }
}

extension ContentResponse {
  /// This response in another form than the application's other responses, or in one of several of which the client
  /// chooses.
  ///
  /// ```swift
  /// return OK(users).encoded(with: JSONContentEncoder(), CSVEncoder())
  /// ```
  public func encoded(with encoder: any ContentEncoder, _ others: any ContentEncoder...) -> Self {
    var copy = self
    copy.settings = ResponseSettings(encoders: [encoder] + others)
    return copy
  }

  /// This response as JSON with these options, whatever the application's other responses are.
  ///
  /// ```swift
  /// return OK(user).encoded(as: options)
  /// ```
  public func encoded(as options: JSONOptions) -> Self {
    encoded(with: JSONContentEncoder(options: options))
  }
}

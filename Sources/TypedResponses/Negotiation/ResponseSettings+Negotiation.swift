extension ResponseSettings {
  func chooseEncoder(for request: some RequestFacts, orPreferred: Bool) -> (encoder: any ContentEncoder, varies: Bool)?
  { (encoders[0], false) }
  var available: MediaTypeList { MediaTypeList(encoders.map { ContentType(stringLiteral: $0.contentType.text) })! }

  /// Makes sure that content can be sent in a form the client accepts.
  ///
  /// - Throws: ``NotAcceptable`` when no encoder's media type is acceptable.
  public func requireAcceptable(for request: some RequestFacts) throws(NotAcceptable) {
    if chooseEncoder(for: request, orPreferred: false) == nil { throw NotAcceptable(available: available) }
  }
}

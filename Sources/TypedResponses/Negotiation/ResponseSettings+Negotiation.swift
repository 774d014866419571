extension ResponseSettings {
  /// Makes sure that content can be sent in a form the client accepts.
  ///
  /// - Throws: ``NotAcceptable`` when no encoder's media type is acceptable.
  public func requireAcceptable(for request: some RequestFacts) throws(NotAcceptable) {
    if chooseEncoder(for: request, orPreferred: false) == nil { throw NotAcceptable(available: available) }
  }

  /// The encoder whose media type the client wants most, the first of equals; `nil` when it takes none of them, unless
  /// something has to be sent (`orPreferred`). `varies` tells whether another `Accept` might have led to another one.
  func chooseEncoder(
    for request: some RequestFacts, orPreferred: Bool
  ) -> (encoder: any ContentEncoder, varies: Bool)? {
    let varies = encoders.count > 1
    let lines = request.values(of: .accept)
    if lines.isEmpty || lines == ["*/*"] { return (encoders[0], varies) }
    let accepted = AcceptedMediaTypes(lines: lines)
    var best: (encoder: any ContentEncoder, quality: Quality)?
    for encoder in encoders {
      let quality = ContentType(encoder.contentType.text).map(accepted.quality(of:)) ?? .unacceptable
      if quality > best?.quality ?? .unacceptable { best = (encoder, quality) }
    }
    if let best { return (best.encoder, varies) }
    return orPreferred ? (encoders[0], varies) : nil
  }

  /// The media types in which content can be sent, in the order of preference.
  var available: [String] { encoders.map(\.contentType.text) }
}

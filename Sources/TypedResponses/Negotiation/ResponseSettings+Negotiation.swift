extension ResponseSettings {
  /// Makes sure that content can be sent in a form the client accepts.
  ///
  /// - Throws: ``NotAcceptable`` when no encoder's media type is acceptable.
  public func requireAcceptable(for request: some RequestFacts) throws(NotAcceptable) {
    if chooseEncoder(for: request, orPreferred: false) == nil { throw NotAcceptable(available: available) }
  }

  /// Makes sure that content can be sent in a form the client accepts.
  ///
  /// - Throws: The set with ``NotAcceptable`` when no encoder's media type is acceptable.
  public func requireAcceptable<Failure: NotAcceptableMember>(
    for request: some RequestFacts, or _: Failure.Type
  ) throws(Failure) {
    do throws(NotAcceptable) {
      try requireAcceptable(for: request)
    } catch {
      throw Failure(error)
    }
  }

  /// The encoder whose media type the client wants most, the first of equals; `nil` when it takes none of them, unless
  /// something has to be sent (`orPreferred`).
  func chooseEncoder(for request: some RequestFacts, orPreferred: Bool) -> EncoderChoice? {
    guard let accept = request.combinedValue(of: .accept), accept != "*/*", accept != offered[0].type.essence else {
      return choice(at: 0)
    }
    let accepted = AcceptedMediaTypes(request)
    var best: (index: Int, quality: Quality)?
    for (index, type) in offered.enumerated() {
      let quality = accepted.quality(of: type)
      if quality > best?.quality ?? .unacceptable { best = (index, quality) }
    }
    if let best { return choice(at: best.index) }
    return orPreferred ? choice(at: 0) : nil
  }

  private func choice(at index: Int) -> EncoderChoice {
    EncoderChoice(
      encoder: encoders[index], contentType: offered[index].fieldValue, isPreferred: index == 0,
      varies: encoders.count > 1)
  }

  /// The media types in which content can be sent, in the order of preference.
  var available: [String] { offered.map(\.fieldValue.text) }
}

/// The encoder for the content of one response.
struct EncoderChoice: Sendable {
  let encoder: any ContentEncoder
  /// Its media type as it is sent.
  let contentType: FieldValue
  /// Whether it is the one for clients without a preference.
  let isPreferred: Bool
  /// Whether another `Accept` might have led to another one.
  let varies: Bool

  /// The version of the representation that the encoder makes of a resource in this version. Only the preferred
  /// media type has the resource's own tag.
  func version(of version: ResourceVersion) -> ResourceVersion {
    isPreferred ? version : version.variant(contentType)
  }
}

/// What a client wants to be sent, in every respect in which a server can choose.
///
/// ```swift
/// switch Negotiation(request).choose(from: Variant(type: "text/html"), Variant(type: "application/json")) {
/// case .chosen(let choice): print(choice.variant, choice.vary)
/// case .noneAcceptable(let failure): throw failure
/// }
/// ```
///
/// [RFC 9110 §12](https://www.rfc-editor.org/rfc/rfc9110#section-12)
public struct Negotiation: Sendable, Hashable {
  /// The media types that the client takes.
  public let mediaTypes: AcceptedMediaTypes
  /// The languages that the user reads.
  public let languages: AcceptedLanguages
  /// The content codings that the client takes.
  public let codings: AcceptedCodings

  /// What this request says.
  public init(_ request: some RequestFacts) {
    mediaTypes = AcceptedMediaTypes(request)
    languages = AcceptedLanguages(request)
    codings = AcceptedCodings(request)
  }

  /// The variant that fits best: the greatest product of the weights of its type, language and coding, and
  /// among equals the first.
  ///
  /// When no language fits, the closest one counts, or every one alike: a text in another language is of more use
  /// than a refusal (§12.4.1).
  public func choose(from first: Variant, _ others: Variant...) -> NegotiationOutcome {
    choose(first, others)
  }

  /// The variant that fits best, or `nil` when there is none to choose from.
  public func choose(from variants: [Variant]) -> NegotiationOutcome? {
    variants.first.map { choose($0, Array(variants.dropFirst())) }
  }

  private func choose(_ first: Variant, _ others: [Variant]) -> NegotiationOutcome {
    let offered = [first] + others
    let weigh = languages.weights(among: offered.compactMap(\.language))
    var best: (variant: Variant, weight: Int)?
    for variant in offered {
      let type = variant.type.map { mediaTypes.quality(of: $0) } ?? .full
      let language = variant.language.map(weigh) ?? .full
      let coding = codings.quality(of: variant.coding)
      let weight = type.thousandths * language.thousandths * coding.thousandths
      if weight > best?.weight ?? 0 { best = (variant, weight) }
    }
    if let best {
      let vary = Negotiation.fieldsThatDiffer(in: offered)
      return .chosen(NegotiatedChoice(variant: best.variant, vary: vary))
    }
    return .noneAcceptable(NotAcceptable(available: offered.map(\.description), varying: fieldsThatRefuse(offered)))
  }

  /// The fields that had a part in the choice: those for which the forms differ.
  private static func fieldsThatDiffer(in offered: [Variant]) -> [FieldName] {
    var names: [FieldName] = []
    if Set(offered.map(\.type)).count > 1 { names.append(.accept) }
    if Set(offered.map(\.language)).count > 1 { names.append(.acceptLanguage) }
    if Set(offered.map(\.coding)).count > 1 { names.append(.acceptEncoding) }
    return names
  }

  /// The fields by which some form is unacceptable. Language alone never refuses.
  private func fieldsThatRefuse(_ offered: [Variant]) -> [FieldName] {
    var names: [FieldName] = []
    if offered.contains(where: { $0.type.map { !mediaTypes.quality(of: $0).isAcceptable } ?? false }) {
      names.append(.accept)
    }
    if offered.contains(where: { !codings.quality(of: $0.coding).isAcceptable }) { names.append(.acceptEncoding) }
    return names
  }
}

extension Negotiation: CustomStringConvertible {
  /// What the client takes.
  public var description: String { "types \(mediaTypes), languages \(languages), codings \(codings)" }
}

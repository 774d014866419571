/// The languages in which problem documents can be sent.
///
/// ```swift
/// var german = ProblemTexts(language: "de")
/// german.statusTitles[.notFound] = "Nicht gefunden"
///
/// var settings = ResponseSettings()
/// settings.problems.translations = ProblemTranslations(from: "en", german)
/// ```
///
/// The client's `Accept-Language` decides. A text that the chosen language lacks is sent as the code wrote it, and
/// `Content-Language` then names both. Codes, names and pointers are the same in all languages.
///
/// Every detail that the package itself sends has a key, and every fault a code: ``ProblemTexts/english`` has them all, and
/// `Docs/FaultCodes.md` lists them with their arguments.
///
/// [RFC 9110 §12.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4)
public struct ProblemTranslations: Sendable {
  /// The language in which the code writes titles and details; the one that is sent when the client wants none of
  /// the others.
  public let original: String
  private let texts: [ProblemTexts]

  /// Languages beside the one in which the code writes.
  public init(from original: String, _ texts: ProblemTexts...) {
    precondition(ProblemTexts.isTag(original), "\"\(original)\" is no language tag, such as \"en\" or \"de-CH\".")
    self.original = original
    self.texts = texts
  }

  func choose(for request: some RequestFacts) -> ProblemTranslation {
    let wanted = AcceptedLanguages(request).best(of: [original] + texts.map(\.language))
    let chosen = wanted.flatMap { language in texts.first { $0.language == language } }
    return ProblemTranslation(original: original, texts: chosen)
  }
}

/// The language chosen for one document, and which languages its texts came to have.
final class ProblemTranslation {
  private let original: String
  private let texts: ProblemTexts?
  private var usesOriginal = false
  private var usesTexts = false

  init(original: String, texts: ProblemTexts?) {
    self.original = original
    self.texts = texts
  }

  /// What `Content-Language` names.
  var languages: FieldValue? {
    let names = [usesTexts ? texts?.language : nil, usesOriginal ? original : nil].compactMap { $0 }
    return names.isEmpty ? nil : FieldValue(checked: names.joined(separator: ", "))
  }

  /// The language of most of the text.
  var mainLanguage: String { usesTexts ? texts?.language ?? original : original }

  func title(_ title: String, of type: ProblemTypeURI, _ status: StatusCode) -> String {
    translated(type.isBlank ? texts?.statusTitles[status] : texts?.titles[type])
      ?? original(title)
  }

  /// The detail of an occurrence, if it has one.
  func detail(_ details: ProblemDetails) -> String? {
    guard let detail = details.detail else { return details.message.flatMap(translated) }
    let message = details.message ?? ValidationFailed.messageKey(ofDetail: detail).map { ProblemMessage($0) }
    return translated(texts?.sentences[detail]) ?? message.flatMap(translated) ?? original(detail)
  }

  /// A sentence in a member of a problem's own.
  func sentence(_ text: String, _ message: ProblemMessage?) -> String {
    translated(texts?.sentences[text]) ?? message.flatMap(translated) ?? original(text)
  }

  func fault(_ error: FieldError) -> String {
    translated(
      texts?.sentences[error.detail] ?? texts?.faults[error.code].flatMap { $0.filled { error.parameters[$0] } })
      ?? original(error.detail)
  }

  private func original(_ text: String) -> String {
    usesOriginal = true
    return text
  }

  private func translated(_ message: ProblemMessage) -> String? {
    translated(texts?.details[message.key].flatMap { $0.filled { message.arguments[$0] } })
  }

  private func translated(_ text: String?) -> String? {
    if text != nil { usesTexts = true }
    return text
  }
}

extension ProblemTranslations: CustomStringConvertible {
  /// The languages, such as: "en, de".
  public var description: String { ([original] + texts.map(\.language)).joined(separator: ", ") }
}

/// The texts of problem documents in one language.
///
/// ```swift
/// var german = ProblemTexts(language: "de")
/// german.statusTitles[.notFound] = "Nicht gefunden"
/// german.titles[OutOfCredit.type] = "Das Guthaben reicht nicht."
/// german.details["user.missing"] = "Es gibt keinen Benutzer mit der Nummer {id}."
/// german.faults["out_of_range"] = ["Muss zwischen {minimum} und {maximum} liegen.", "Liegt nicht im erlaubten Bereich."]
/// german.sentences["Must be an e-mail address."] = "Muss eine E-Mail-Adresse sein."
/// ```
///
/// In details and faults, `{name}` stands for an argument of that name; see ``ProblemTemplate``. ``english`` has
/// the keys and codes of the package itself, with their arguments: `out_of_range` and `invalid_length` have `minimum` and
/// `maximum`, or one of them, where a range was given; `not_allowed` has `allowed`, and `others` where not all are told;
/// `invalid_date` has an `example`. Faults that a sentence was given for, such as those of `invalid_format`, have none:
/// give a text for the whole code, or for each sentence.
public struct ProblemTexts: Sendable {
  /// The language, such as `de` or `pt-BR`.
  ///
  /// [RFC 5646](https://www.rfc-editor.org/rfc/rfc5646)
  public let language: String
  /// The titles of problem types.
  public var titles: [ProblemTypeURI: String] = [:]
  /// The titles of problems that have no type beyond their status.
  public var statusTitles: [StatusCode: String] = [:]
  /// Details by the key of their ``ProblemMessage``.
  public var details: [String: ProblemTemplate] = [:]
  /// The details of field errors by their code.
  public var faults: [String: ProblemTemplate] = [:]
  /// Details of problems and field errors by the sentence that the code wrote. They go before ``details`` and
  /// ``faults``, since they know more.
  public var sentences: [String: String] = [:]

  /// No texts yet, in this language.
  public init(language: String) {
    precondition(
      ProblemTexts.isTag(language),
      "\"\(language)\" is no language tag: write letters, digits and hyphens, as in \"de-CH\".")
    self.language = language
  }

  static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || FieldSyntax.digit($0) != nil }
    }
  }
}

extension ProblemTexts: CustomStringConvertible {
  /// A phrase such as: "texts in de".
  public var description: String { "texts in \(language)" }
}

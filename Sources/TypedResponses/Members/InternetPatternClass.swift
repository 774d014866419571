/// The characters that one place of an ``InternetPattern`` takes.
struct InternetPatternClass: Sendable {
  enum Part: Sendable {
    case range(ClosedRange<UInt32>)
    case category(String, isNegated: Bool)
  }

  var parts: [Part]
  var isNegated = false
  /// The class for ECMAScript.
  var text: String

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    parts.contains { part in
      switch part {
      case .range(let range): range.contains(scalar.value)
      case .category(let name, let isNegated):
        Self.abbreviation(of: scalar.properties.generalCategory).hasPrefix(name) != isNegated
      }
    } != isNegated
  }

  /// Every character but the ends of lines.
  static var any: Self {
    Self(parts: [.range(0xA...0xA), .range(0xD...0xD)], isNegated: true, text: "[^\\n\\r]")
  }

  /// The names that may stand in `\p{…}`.
  static func isCategory(_ name: String) -> Bool {
    ["L", "M", "N", "P", "Z", "S", "C"].contains(name) || (names.contains(name) && name != "Cs")
  }

  private static var names: [String] {
    [
      "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm",
      "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]
  }

  private static func abbreviation(of category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}

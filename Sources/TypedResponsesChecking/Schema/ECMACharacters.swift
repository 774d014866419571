/// A set of characters of a regular expression.
struct ECMACharacters: Sendable {
  private var ranges: [ClosedRange<Unicode.Scalar>] = []
  private var parts: [ECMACharacters] = []
  private var property: (@Sendable (Unicode.Scalar) -> Bool)?
  private var isNegated = false

  init() {}

  init(_ scalar: Unicode.Scalar) {
    ranges = [scalar...scalar]
  }

  private init(_ ranges: [ClosedRange<Unicode.Scalar>]) {
    self.ranges = ranges
  }

  /// The only character, if it was written as one.
  var single: Unicode.Scalar? {
    guard ranges.count == 1, parts.isEmpty, property == nil, !isNegated,
      ranges[0].lowerBound == ranges[0].upperBound
    else { return nil }
    return ranges[0].lowerBound
  }

  var inverted: ECMACharacters {
    var copy = self
    copy.isNegated.toggle()
    return copy
  }

  mutating func add(_ range: ClosedRange<Unicode.Scalar>) { ranges.append(range) }

  mutating func add(_ other: ECMACharacters) {
    if let scalar = other.single { ranges.append(scalar...scalar) } else { parts.append(other) }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isIn =
      ranges.contains { $0.contains(scalar) } || parts.contains { $0.contains(scalar) } || property?(scalar) ?? false
    return isIn != isNegated
  }

  static let digits = ECMACharacters(["0"..."9"])
  static let word = ECMACharacters(["a"..."z", "A"..."Z", "0"..."9", "_"..."_"])
  static let lineTerminators = ECMACharacters(["\n"..."\n", "\r"..."\r", "\u{2028}"..."\u{2029}"])
  static let spaces = ECMACharacters([
    "\t"..."\r", " "..." ", "\u{A0}"..."\u{A0}", "\u{1680}"..."\u{1680}", "\u{2000}"..."\u{200A}",
    "\u{2028}"..."\u{2029}", "\u{202F}"..."\u{202F}", "\u{205F}"..."\u{205F}", "\u{3000}"..."\u{3000}",
    "\u{FEFF}"..."\u{FEFF}",
  ])
}

// MARK: - Properties

extension ECMACharacters {
  /// The characters with a property: a general category, or one of the binary properties that patterns use. `nil` for
  /// others, such as scripts.
  init?(property text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let isCategory = parts.count == 2
    guard let name = parts.last, !isCategory || parts[0] == "gc" || parts[0] == "General_Category" else { return nil }
    if let categories = ECMACharacters.categories[name] {
      property = { categories.contains($0.properties.generalCategory) }
      return
    }
    if isCategory { return nil }
    switch name {
    case "Any": property = { _ in true }
    case "ASCII": property = { $0.isASCII }
    case "Alphabetic", "Alpha": property = { $0.properties.isAlphabetic }
    case "Uppercase", "Upper": property = { $0.properties.isUppercase }
    case "Lowercase", "Lower": property = { $0.properties.isLowercase }
    case "White_Space", "space": property = { $0.properties.isWhitespace }
    case "ID_Start", "IDS": property = { $0.properties.isIDStart }
    case "ID_Continue", "IDC": property = { $0.properties.isIDContinue }
    case "ASCII_Hex_Digit", "AHex": property = { $0.properties.isASCIIHexDigit }
    case "Emoji": property = { $0.properties.isEmoji }
    default: return nil
    }
  }

  private static let categories: [String: Set<Unicode.GeneralCategory>] = {
    let single: [(String, String, Unicode.GeneralCategory)] = [
      ("Lu", "Uppercase_Letter", .uppercaseLetter), ("Ll", "Lowercase_Letter", .lowercaseLetter),
      ("Lt", "Titlecase_Letter", .titlecaseLetter), ("Lm", "Modifier_Letter", .modifierLetter),
      ("Lo", "Other_Letter", .otherLetter), ("Mn", "Nonspacing_Mark", .nonspacingMark),
      ("Mc", "Spacing_Mark", .spacingMark), ("Me", "Enclosing_Mark", .enclosingMark),
      ("Nd", "Decimal_Number", .decimalNumber), ("Nl", "Letter_Number", .letterNumber),
      ("No", "Other_Number", .otherNumber), ("Pc", "Connector_Punctuation", .connectorPunctuation),
      ("Pd", "Dash_Punctuation", .dashPunctuation), ("Ps", "Open_Punctuation", .openPunctuation),
      ("Pe", "Close_Punctuation", .closePunctuation), ("Pi", "Initial_Punctuation", .initialPunctuation),
      ("Pf", "Final_Punctuation", .finalPunctuation), ("Po", "Other_Punctuation", .otherPunctuation),
      ("Sm", "Math_Symbol", .mathSymbol), ("Sc", "Currency_Symbol", .currencySymbol),
      ("Sk", "Modifier_Symbol", .modifierSymbol), ("So", "Other_Symbol", .otherSymbol),
      ("Zs", "Space_Separator", .spaceSeparator), ("Zl", "Line_Separator", .lineSeparator),
      ("Zp", "Paragraph_Separator", .paragraphSeparator), ("Cc", "Control", .control), ("Cf", "Format", .format),
      ("Cs", "Surrogate", .surrogate), ("Co", "Private_Use", .privateUse), ("Cn", "Unassigned", .unassigned),
    ]
    let groups = [
      ("L", "Letter"), ("M", "Mark"), ("N", "Number"), ("P", "Punctuation"), ("S", "Symbol"), ("Z", "Separator"),
      ("C", "Other"),
    ]
    var table: [String: Set<Unicode.GeneralCategory>] = [:]
    for (short, long, category) in single {
      table[short] = [category]
      table[long] = [category]
      for (letter, name) in groups where short.hasPrefix(letter) {
        table[letter, default: []].insert(category)
        table[name, default: []].insert(category)
      }
    }
    table["LC"] = [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]
    table["digit"] = [.decimalNumber]
    table["punct"] = table["P"]
    return table
  }()
}

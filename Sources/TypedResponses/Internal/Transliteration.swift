/// Characters in the nearest letters of ASCII, for readers that know no others.
///
/// Unicode's names say what a letter is: `LATIN SMALL LETTER E WITH ACUTE` is an e.
enum Transliteration {
  /// The letters for one character: none for an accent that stands alone, `nil` when nothing comes near.
  static func ascii(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return String(scalar) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return ""
    case .dashPunctuation: return "-"
    case .spaceSeparator: return " "
    case .initialPunctuation, .finalPunctuation: return "'"
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter:
      // Letters without case belong to scripts that the names do not help with.
      return scalar.properties.name.flatMap { letter(named: $0[...]) }
    default: return nil
    }
  }

  private static func letter(named name: Substring) -> String? {
    var words = name.split(separator: " ")
    if words.first == "FULLWIDTH" { words.removeFirst() }
    guard words.count >= 4, words[2] == "LETTER" || words[2] == "LIGATURE" else { return nil }
    let sound = words[3...].prefix { $0 != "WITH" }.joined(separator: " ")
    let isCapital = words[1] == "CAPITAL"
    switch words[0] {
    case "LATIN": return latin(sound).map { isCapital ? $0.uppercased() : $0 }
    case "CYRILLIC": return cyrillic(sound).map { isCapital ? capitalised($0) : $0 }
    case "GREEK": return greek(sound).map { isCapital ? capitalised($0) : $0 }
    default: return nil
    }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func latin(_ sound: String) -> String? {
    switch sound {
    case "SHARP S": "ss"
    case "ETH": "d"
    case "THORN": "th"
    case "ENG": "ng"
    case "LONG S": "s"
    case "DOTLESS I": "i"
    case "DOTLESS J": "j"
    case "FFI", "FFL": sound.lowercased()
    default: sound.utf8.count <= 2 ? sound.lowercased() : nil
    }
  }

  private static func cyrillic(_ sound: String) -> String? {
    switch sound {
    case "A", "I", "O", "U", "E": sound.lowercased()
    case "BE", "VE", "GHE", "DE", "ZE", "KA", "PE", "TE", "HA", "JE": String(sound.lowercased().prefix(1))
    case "EL", "EM", "EN", "ER", "ES", "EF": String(sound.lowercased().suffix(1))
    case "IE": "e"
    case "IO": "yo"
    case "ZHE": "zh"
    case "SHORT I": "y"
    case "SHORT U": "u"
    case "TSE": "ts"
    case "CHE": "ch"
    case "SHA": "sh"
    case "SHCHA": "shch"
    case "HARD SIGN", "SOFT SIGN": ""
    case "YERU": "y"
    case "YU", "YA": sound.lowercased()
    case "BYELORUSSIAN-UKRAINIAN I": "i"
    case "YI": "yi"
    case "UKRAINIAN IE": "ye"
    case "DJE": "dj"
    case "LJE": "lj"
    case "NJE": "nj"
    case "TSHE": "c"
    case "DZHE": "dz"
    default: nil
    }
  }

  private static func greek(_ sound: String) -> String? {
    switch sound {
    case "BETA": "v"
    case "ETA": "i"
    case "THETA", "PSI": String(sound.lowercased().prefix(2))
    case "CHI": "ch"
    case "PHI": "f"
    case "UPSILON": "y"
    case "FINAL SIGMA": "s"
    case "ALPHA", "GAMMA", "DELTA", "EPSILON", "ZETA", "IOTA", "KAPPA", "LAMDA", "MU", "NU", "XI", "OMICRON", "PI",
      "RHO", "SIGMA", "TAU", "OMEGA":
      sound == "XI" ? "x" : String(sound.lowercased().prefix(1))
    default: nil
    }
  }
}

/// Matchers of labels as they stand between the braces of a selector, such as `job="api",env!="test"`.
struct PrometheusSelector {
  /// The matchers without braces.
  let text: String

  /// Checks the form of each matcher; Prometheus itself reads what the texts mean.
  init(_ text: String) throws(ArgumentError) {
    var matchers = text[...]
    if matchers.first == "{", matchers.last == "}" { matchers = matchers.dropFirst().dropLast() }
    var rest = matchers
    repeat {
      guard Self.takeMatcher(&rest), rest.isEmpty || rest.first == "," else {
        throw ArgumentError("The selector '\(text)' is no list of matchers such as 'job=\"api\",env!=\"test\"'.")
      }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    } while !rest.isEmpty
    self.text = String(matchers.last == "," ? matchers.dropLast() : matchers)
  }

  private static func takeMatcher(_ rest: inout Substring) -> Bool {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard isName(String(name), allowingColons: false) else { return false }
    rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    guard let comparison = ["=~", "!~", "!=", "="].first(where: rest.hasPrefix) else { return false }
    rest = rest.dropFirst(comparison.count).drop(while: \.isWhitespace)
    guard let quote = rest.popFirst(), quote == "\"" || quote == "'" else { return false }
    var isEscaped = false
    while let character = rest.popFirst() {
      if character.isNewline { return false }
      if character == quote, !isEscaped {
        rest = rest.drop(while: \.isWhitespace)
        return true
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return false
  }

  /// Whether metrics, or labels if colons are not allowed, can have this name.
  static func isName(_ text: String, allowingColons: Bool) -> Bool {
    guard let first = text.first, !first.isNumber else { return false }
    return text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" && allowingColons)
    }
  }

  /// The text as a string of Prometheus.
  static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

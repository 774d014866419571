/// The characters for which markup writes references, such as `&lt;`, `&#47;` and `&#x2F;`.
enum CharacterReferences {
  /// The text that a reader of the markup sees; what is no reference stays as it is.
  static func resolved(in text: some StringProtocol) -> String {
    var rest = Substring(text)
    var result = ""
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      // The longest reference is to a character beyond all planes in use.
      let end = rest.prefix(10).firstIndex(of: ";")
      if let end, let character = character(named: rest[rest.index(after: start)..<end]) {
        result.append(character)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("&")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func character(named name: Substring) -> Character? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "amp": return "&"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}

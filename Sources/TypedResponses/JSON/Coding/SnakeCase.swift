#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Turns names in lower camel case into snake case and back, word for word as Foundation's `convertToSnakeCase` and
/// `convertFromSnakeCase` do.
enum SnakeCase {
  /// `createdAt` becomes `created_at`, `myURLProperty` `my_url_property`, `_x` stays.
  static func convert(_ name: String) -> String {
    let isUpper = { (character: Character) in character.isUppercase }
    let isLower = { (character: Character) in character.isLowercase }
    var words: [Substring] = []
    var wordStart = name.startIndex
    var search = name.dropFirst()
    while let upper = search.firstIndex(where: isUpper) {
      words.append(name[wordStart..<upper])
      search = name[upper...]
      guard let lower = search.firstIndex(where: isLower) else {
        wordStart = upper
        break
      }
      if lower == name.index(after: upper) {
        // One capital begins the next word.
        wordStart = upper
      } else {
        // Of several, all but the last are a word of their own: "URLProperty".
        let last = name.index(before: lower)
        words.append(name[upper..<last])
        wordStart = last
      }
      search = name[lower...]
    }
    words.append(name[wordStart...])
    return words.map { $0.lowercased() }.joined(separator: "_")
  }

  /// `created_at` becomes `createdAt`, `my_url` `myUrl`, `_x` stays.
  static func revert(_ name: String) -> String {
    let isLine = { (character: Character) in character == "_" }
    guard let first = name.firstIndex(where: { !isLine($0) }), let last = name.lastIndex(where: { !isLine($0) }) else {
      return name
    }
    let words = name[first...last].split(separator: "_")
    guard words.count > 1 else { return name }
    let joined = words[0].lowercased() + words[1...].map(\.capitalized).joined()
    return name[..<first] + joined + name[name.index(after: last)...]
  }
}

/// Gives each type a name that no other has, readable and of the octets that OpenAPI allows: `Page<User>` becomes
/// `Page_User`.
///
/// A type of the same short name as an earlier one gets the types around it, then its module, before its name.
struct ComponentNames {
  private var taken: Set<String> = []

  mutating func claim(for type: Any.Type) -> String {
    let parts = Self.parts(of: Self.plainName(of: type))
    let candidates = [
      Self.name(parts) { $0.suffix(1) }, Self.name(parts) { $0.dropFirst($0.count > 1 ? 1 : 0) },
      Self.name(parts) { $0[...] },
    ]
    var name = candidates.first { !taken.contains($0) }
    var number = 2
    while name == nil {
      let numbered = "\(candidates[0])\(number)"
      if !taken.contains(numbered) { name = numbered }
      number += 1
    }
    let free = name ?? candidates[0]
    taken.insert(free)
    return free
  }

  mutating func release(_ name: String) { taken.remove(name) }

  /// The full name of a type, as one writes it. What the runtime puts in parentheses tells private and local types apart,
  /// and differs from build to build.
  static func plainName(of type: Any.Type) -> String {
    var plain = ""
    var depth = 0
    for character in String(reflecting: type) {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth -= 1 }
    }
    return plain.replacing("..", with: ".")
  }

  /// The names in a type's name, each as the path that leads to it: `[[Swift, Array], [App, User]]`.
  private static func parts(of type: String) -> [[Substring]] {
    type.split { "<>, &".contains($0) }.map { part in
      part.split(separator: ".").map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }[...] }
        .filter { !$0.isEmpty }
    }
  }

  private static func name(_ parts: [[Substring]], _ pick: ([Substring]) -> ArraySlice<Substring>) -> String {
    let names = parts.map { pick($0).joined(separator: ".") }.filter { !$0.isEmpty }
    return names.isEmpty ? "Value" : names.joined(separator: "_")
  }
}

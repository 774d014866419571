import TypedResponses

/// The root of an XML document and the elements right below it, with their namespaces: enough to judge a problem.
///
/// [Namespaces in XML 1.0](https://www.w3.org/TR/xml-names/)
struct XMLOutline {
  struct Element {
    let name: String
    let namespace: String
    var text = ""
  }

  private(set) var root: Element?
  private(set) var children: [Element] = []

  /// Reads a document. `nil` when it is not well-formed as far as elements go.
  init?(_ text: String) {
    var reader = XMLReader(text)
    var scopes: [(name: String, namespaces: [String: String])] = []
    while let token = reader.next() {
      switch token {
      case .text(let text):
        if scopes.count == 2, !children.isEmpty { children[children.count - 1].text += text }
        if scopes.isEmpty, !text.allSatisfy(\.isWhitespace) { return nil }
      case .start(let name, let attributes, let isEmpty):
        var namespaces = scopes.last?.namespaces ?? [:]
        for attribute in attributes {
          if attribute.name == "xmlns" { namespaces[""] = attribute.value }
          if attribute.name.hasPrefix("xmlns:") { namespaces[String(attribute.name.dropFirst(6))] = attribute.value }
        }
        let parts = name.split(separator: ":", maxSplits: 1)
        let element = Element(
          name: parts.last.map(String.init) ?? name,
          namespace: namespaces[parts.count > 1 ? String(parts[0]) : ""] ?? "")
        if scopes.isEmpty {
          if root != nil { return nil }
          root = element
        } else if scopes.count == 1 {
          children.append(element)
        }
        if !isEmpty { scopes.append((name, namespaces)) }
      case .end(let name):
        guard let scope = scopes.popLast(), scope.name == name else { return nil }
      }
    }
    if reader.isBroken || !scopes.isEmpty || root == nil { return nil }
  }
}

/// Goes through the markup of an XML document.
private struct XMLReader {
  enum Token {
    case text(String)
    case start(name: String, attributes: [(name: String, value: String)], isEmpty: Bool)
    case end(String)
  }

  private var rest: Substring
  private(set) var isBroken = false

  init(_ text: String) {
    rest = text[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
  }

  mutating func next() -> Token? {
    while !rest.isEmpty, !isBroken {
      if rest.first != "<" { return .text(CharacterReferences.resolved(in: take(until: "<", keeping: true))) }
      if rest.hasPrefix("<!--") {
        _ = take(until: "-->")
      } else if rest.hasPrefix("<![CDATA[") {
        rest = rest.dropFirst(9)
        return .text(String(take(until: "]]>")))
      } else if rest.hasPrefix("<?") {
        _ = take(until: "?>")
      } else if rest.hasPrefix("<!") {
        skipDeclaration()
      } else if rest.hasPrefix("</") {
        rest = rest.dropFirst(2)
        return .end(take(until: ">").trimmed)
      } else {
        rest.removeFirst()
        return start()
      }
    }
    return nil
  }

  /// Takes what stands before a mark, and the mark itself unless it is kept.
  private mutating func take(until mark: String, keeping: Bool = false) -> Substring {
    guard let range = rest.firstRange(of: mark) else {
      let all = rest
      isBroken = !keeping
      rest = rest[rest.endIndex...]
      return all
    }
    let taken = rest[..<range.lowerBound]
    rest = rest[(keeping ? range.lowerBound : range.upperBound)...]
    return taken
  }

  private mutating func skipDeclaration() {
    var depth = 0
    while let character = rest.popFirst() {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == ">" && depth <= 0 { return }
    }
    isBroken = true
  }

  private mutating func start() -> Token? {
    let name = String(takeName())
    if name.isEmpty {
      isBroken = true
      return nil
    }
    var attributes: [(name: String, value: String)] = []
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("/>") {
        rest = rest.dropFirst(2)
        return .start(name: name, attributes: attributes, isEmpty: true)
      }
      if rest.first == ">" {
        rest.removeFirst()
        return .start(name: name, attributes: attributes, isEmpty: false)
      }
      let attribute = String(takeName())
      rest = rest.drop { $0.isWhitespace }
      guard !attribute.isEmpty, rest.popFirst() == "=" else { break }
      rest = rest.drop { $0.isWhitespace }
      guard let quote = rest.popFirst(), quote == "\"" || quote == "'" else { break }
      attributes.append((attribute, CharacterReferences.resolved(in: take(until: String(quote)))))
    }
    isBroken = true
    return nil
  }

  private mutating func takeName() -> Substring {
    let name = rest.prefix { !$0.isWhitespace && !"/>=<\"'".contains($0) }
    rest = rest[name.endIndex...]
    return name
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let rest = drop { $0.isWhitespace }
    let end = rest.lastIndex { !$0.isWhitespace }.map { rest.index(after: $0) } ?? rest.startIndex
    return String(rest[..<end])
  }
}

extension XMLOutline.Element {
  /// The text without white space around it.
  var trimmedText: String { text[...].trimmed }
}

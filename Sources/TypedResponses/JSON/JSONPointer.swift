/// The path to a value inside a JSON document, such as `/items/0/name`. The empty pointer is the whole document.
///
/// [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)
public struct JSONPointer: Sendable, Hashable {
  /// The pointer as a JSON string holds it: each token after a `/`, with `~` as `~0` and `/` as `~1`.
  public let text: String

  /// The pointer made of these tokens: member names and array indexes, not escaped.
  public init(_ tokens: some Sequence<String>) {
    text = tokens.reduce(into: "") { $0 += "/" + Self.escaped($1) }
  }

  /// The pointer to where a decoder stood.
  public init(_ codingPath: [any CodingKey]) {
    self.init(codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue })
  }

  /// A pointer as text, or `nil` when it does not begin with `/` or has a `~` that is not `~0` or `~1`.
  public init?(_ text: String) {
    guard Self.isPointer(text) else { return nil }
    self.text = text
  }

  /// The pointer to a member or element of this value.
  public func appending(_ token: String) -> JSONPointer {
    let token = Self.escaped(token)
    return JSONPointer(
      checked: String(upTo: text.utf8.count + 1 + token.utf8.count) {
        $0.append(text)
        $0.append("/")
        $0.append(token)
      })
  }

  /// The pointer to an element of this array.
  public func appending(_ index: Int) -> JSONPointer {
    JSONPointer(checked: text + "/" + String(index))
  }

  /// The pointer as a URI fragment (§6), the form of the `pointer` member in RFC 9457: `#/items/0/name`.
  public var fragment: String {
    var fragment = "#"
    fragment.reserveCapacity(text.utf8.count + 1)
    PercentEncoding.append(text, keeping: PercentEncoding.isFragmentOctet, to: &fragment)
    return fragment
  }

  /// The pointer, or that to what the value is in where it has more octets than this.
  func within(_ octets: Int) -> JSONPointer {
    guard text.utf8.count > octets else { return self }
    let end = text.utf8.prefix(octets + 1).lastIndex(of: UInt8(ascii: "/")) ?? text.startIndex
    return JSONPointer(checked: String(text[..<end]))
  }

  /// The tokens, not escaped.
  public var tokens: [String] {
    text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { token in
      token.contains("~") ? Self.unescaped(Substring(token)) : String(token)
    }
  }

  /// A pointer that is known to be one.
  init(checked text: String) {
    self.text = text
  }

  private static func escaped(_ token: String) -> String {
    let isPlain = unsafe token.utf8.withContiguousStorageIfAvailable { octets in
      unsafe !OctetWords.contains(UInt8(ascii: "~"), in: octets) && !OctetWords.contains(UInt8(ascii: "/"), in: octets)
    }
    if isPlain == true { return token }
    return token.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescaped(_ token: Substring) -> String {
    var result = ""
    var isEscape = false
    for scalar in token.unicodeScalars {
      if isEscape {
        result.unicodeScalars.append(scalar == "1" ? "/" : "~")
        isEscape = false
      } else if scalar == "~" {
        isEscape = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isPointer(_ text: String) -> Bool {
    let isPlain = unsafe text.utf8.withContiguousStorageIfAvailable { octets in
      unsafe octets.isEmpty || octets[0] == UInt8(ascii: "/") && !OctetWords.contains(UInt8(ascii: "~"), in: octets)
    }
    if isPlain == true { return true }
    guard text.utf8.first == UInt8(ascii: "/") else { return false }
    var octets = text.utf8.makeIterator()
    while let octet = octets.next() {
      guard octet == UInt8(ascii: "~") else { continue }
      guard let next = octets.next(), next == UInt8(ascii: "0") || next == UInt8(ascii: "1") else { return false }
    }
    return true
  }
}

extension JSONPointer: ExpressibleByStringLiteral {
  /// A pointer written in the source, such as `"/email"`.
  public init(stringLiteral text: String) {
    precondition(
      Self.isPointer(text),
      "\"\(text)\" is no JSON pointer: write \"/\" before each token, and \"~\" as \"~0\" (RFC 6901).")
    self.text = text
  }
}

extension JSONPointer: CustomStringConvertible {
  public var description: String { text }
}

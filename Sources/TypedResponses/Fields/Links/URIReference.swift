/// A URI, or a reference relative to the request's: `https://example.com/a`, `//example.com/a`, `/a?b=c`, `#d`.
///
/// Text beyond ASCII has to be percent-encoded already; ``Location`` encodes what is interpolated into it. User names
/// and passwords are refused, and so is what the web takes for an address but that has no host: `https:///a`, `///a`.
///
/// A bare query, such as `?page=2`, is a reference, but several clients resolve it against the directory of the request's
/// path, not against the path: write the path, too. ``RequestFacts/targetReference`` has that of the request.
///
/// [RFC 3986 §4.1](https://www.rfc-editor.org/rfc/rfc3986#section-4.1)
public struct URIReference: Sendable, Hashable {
  /// The reference as it is written.
  public let text: String

  /// The reference with this text.
  ///
  /// - Throws: ``URIReferenceError`` with the first octet that is not allowed and the part in which it stands.
  public init(_ text: String) throws(URIReferenceError) {
    if !URISyntax.isPlainPath(text) { try URISyntax(text).check() }
    self.text = text
  }

  /// A reference that is known to be valid.
  package init(checked text: String) {
    assert((try? URISyntax(text).check()) != nil, "\"\(text)\" is no URI reference.")
    self.text = text
  }

  /// Whether it has a scheme, so that it means the same everywhere.
  public var isAbsolute: Bool { URISyntax(text).scheme != nil }
}

extension URIReference: ExpressibleByStringLiteral {
  /// A reference written in the source.
  public init(stringLiteral text: String) {
    do throws(URIReferenceError) {
      try self.init(text)
    } catch {
      preconditionFailure("\"\(text)\" is no URI reference. \(error.description)")
    }
  }
}

extension URIReference: CustomStringConvertible {
  public var description: String { text }
}

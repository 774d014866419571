/// Where a created resource is, or where a redirect leads: a URI reference without user name or password.
///
/// ```http
/// Location: /users/42
/// ```
///
/// Values that are interpolated into a literal become one path segment each, percent-encoded, so they cannot add a
/// segment, a query or a header field:
///
/// ```swift
/// let location: Location = "/files/\("a/b\r\nX: 1")"   // /files/a%2Fb%0D%0AX%3A%201
/// ```
///
/// The values `.` and `..` are encoded too, yet clients that follow the WHATWG URL standard treat `%2E` as a dot:
/// do not use them as names.
///
/// [RFC 9110 §10.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2)
public struct Location: FieldType {
  public static var fieldName: FieldName { .location }

  /// The reference.
  public let reference: URIReference

  /// A location that was made elsewhere, such as by a router.
  ///
  /// - Throws: ``URIReferenceError`` when the text is no URI reference or has user information.
  public init(_ text: String) throws(URIReferenceError) {
    var syntax = URISyntax(text)
    try syntax.check()
    if syntax.hasUserInfo {
      throw URIReferenceError(
        at: syntax.authority?.lowerBound ?? 0, "A location must not have user information before an '@'.")
    }
    reference = URIReference(checked: text)
  }

  public var fieldValue: FieldValue { FieldValue(checked: reference.text) }
}

extension Location {
  /// A location that a client supplied, such as a `next` parameter, when it leads back to this server or to an origin
  /// on the list; `nil` otherwise, so that nobody can lend the server's good name to another site.
  ///
  /// Only a path that begins with a single `/` leads back. Browsers read `\` as `/`, so neither `//host` nor `/\host`
  /// does.
  ///
  /// - Parameters:
  ///   - text: What the client sent.
  ///   - origins: Scheme and authority of each allowed site, such as `https://app.example.com`.
  public init?(untrusted text: String, allowing origins: [String] = []) {
    guard let location = try? Location(text) else { return nil }
    let syntax = URISyntax(text)
    if let scheme = syntax.scheme {
      guard let authority = syntax.authority else { return nil }
      let origin = "\(syntax.text(scheme))://\(syntax.text(authority))"
      guard origins.contains(where: { FieldSyntax.equalIgnoringCase($0, origin) }) else { return nil }
    } else {
      guard syntax.authority == nil, text.utf8.first == UInt8(ascii: "/") else { return nil }
    }
    self = location
  }
}

extension Location: ExpressibleByStringInterpolation {
  /// A location written in the source.
  public init(stringLiteral text: String) {
    self.init(literal: text)
  }

  /// A location written in the source, with values put in.
  public init(stringInterpolation: Interpolation) {
    self.init(literal: stringInterpolation.text)
  }

  private init(literal text: String) {
    do throws(URIReferenceError) {
      try self.init(text)
    } catch {
      preconditionFailure("\"\(text)\" is no location. \(error.description)")
    }
  }

  /// Puts a location together from the literal's parts and the values between them.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Adds a value as one path segment.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      let segment = value.description
      if segment == "." || segment == ".." {
        text += segment == "." ? "%2E" : "%2E%2E"
      } else if segment.utf8.allSatisfy(PercentEncoding.isUnreserved) {
        text += segment
      } else {
        PercentEncoding.append(segment, keeping: PercentEncoding.isUnreserved, to: &text)
      }
    }
  }
}

extension Location: CustomStringConvertible {
  public var description: String { reference.text }
}

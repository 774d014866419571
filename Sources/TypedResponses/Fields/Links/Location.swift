/// Where a created resource is, or where a redirect leads: a URI reference without user name or password.
///
/// ```http
/// Location: /users/42
/// ```
///
/// In the source, values are interpolated as one path segment each, percent-encoded, so they cannot add a segment, a
/// query or a header field; see ``Interpolation``. A reference that was made elsewhere goes through ``init(_:)``, one
/// that a client sent through ``init(untrusted:allowing:)``.
///
/// Write the path even where only the query differs from the request's: `/users?page=2`. Several clients resolve a bare
/// `?page=2` against the directory, so that they ask for `/?page=2`.
///
/// [RFC 9110 §10.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2)
public struct Location: FieldType {
  public static var fieldName: FieldName { .location }

  /// The reference.
  public let reference: URIReference

  /// A location that was made elsewhere, such as by a router.
  ///
  /// - Throws: ``URIReferenceError`` when the text is empty, no URI reference, has user information, or is one of the web
  ///   without a host, such as `https:///x`.
  public init(_ text: String) throws(URIReferenceError) {
    guard !text.isEmpty else { throw URIReferenceError(at: 0, "A location cannot be empty.") }
    reference = try URIReference(text)
  }

  fileprivate init(checked text: String) {
    reference = URIReference(checked: text)
  }

  public var fieldValue: FieldValue { FieldValue(checked: reference.text) }

  public init?(parsing text: String) {
    guard let location = try? Location(text) else { return nil }
    self = location
  }
}

extension Location: CustomStringConvertible {
  public var description: String { reference.text }
}

// MARK: - Open redirects

extension Location {
  /// A location that a client supplied, such as a `next` parameter, when it leads back to this server or to an origin
  /// on the list; `nil` otherwise, so that nobody can lend the server's good name to another site.
  ///
  /// Only a path that begins with a single `/` leads back. Browsers read `\` as `/`, so neither `//host` nor `/\host`
  /// does. `javascript:` and other schemes without an origin never pass.
  ///
  /// - Parameters:
  ///   - text: What the client sent.
  ///   - origins: The allowed sites, such as `https://app.example.com`. Only scheme, host and port count, and they
  ///     have to be written alike: `https://app.example.com:443` is another.
  public init?(untrusted text: String, allowing origins: [URIReference] = []) {
    guard let location = try? Location(text) else { return nil }
    let syntax = URISyntax(text)
    if syntax.scheme == nil {
      guard syntax.authority == nil, text.utf8.first == UInt8(ascii: "/") else { return nil }
    } else {
      guard let origin = syntax.origin,
        origins.contains(where: { URISyntax($0.text).origin.map { FieldSyntax.equalIgnoringCase($0, origin) } ?? false }
        )
      else { return nil }
    }
    self = location
  }
}

extension URISyntax {
  /// Scheme, host and port; `nil` when one of scheme and host is missing.
  fileprivate var origin: String? {
    guard let scheme, let authority, !authority.isEmpty else { return nil }
    return "\(text(scheme))://\(text(authority))"
  }
}

// MARK: - Interpolation

extension Location: ExpressibleByStringInterpolation {
  /// A location written in the source.
  public init(stringLiteral text: String) {
    do throws(URIReferenceError) {
      try self.init(text)
    } catch {
      preconditionFailure("\"\(text)\" is no location. \(error.description)")
    }
  }

  /// A location written in the source, with values put in.
  public init(stringInterpolation: Interpolation) {
    self.init(checked: stringInterpolation.finished())
  }

  /// Puts a location together from the literal's parts and the values between them.
  ///
  /// ```swift
  /// let location: Location = "/files/\("a/b\r\nX: 1")"   // /files/a%2Fb%0D%0AX%3A%201
  /// ```
  ///
  /// No value makes the location invalid, whatever it is, and none changes what stands before and after it:
  /// - The values `.` and `..` become `%2E` and `%2E%2E`. Clients that follow the WHATWG URL standard treat even these
  ///   as dots and leave the directory: where it matters, refuse such names before.
  /// - An empty value leaves its segment empty: `/users/` names the collection. Where that would put `//` at the
  ///   beginning, which names another host, the path begins with `/.//`, which does not. Where it would be all of the
  ///   host, the host is `invalid`, which there never is
  ///   ([RFC 6761 §6.4](https://www.rfc-editor.org/rfc/rfc6761#section-6.4)).
  /// - A `/` becomes `%2F`. Some clients and servers decode it and split the segment: identifiers that may contain one
  ///   are safer in base64url.
  ///
  /// Values can stand in the host, the path, the query and the fragment, but not in the scheme or the port, and they
  /// cannot be all there is. Such a literal stops the program when it is reached for the first time; use
  /// ``Location/init(_:)`` for it.
  public struct Interpolation: StringInterpolationProtocol {
    private var text = ""
    /// The text with `~` for every value, as long as it is not sure to be a path. `~` cannot stand in a scheme, a port or
    /// after `%`.
    private var shape: String?
    private var hasLiteral = false

    public init(literalCapacity: Int, interpolationCount: Int) {
      // A text that may stay short needs no memory of its own.
      if literalCapacity > 15 { text.reserveCapacity(literalCapacity + interpolationCount * 16) }
    }

    public mutating func appendLiteral(_ literal: String) {
      guard !literal.isEmpty else { return }
      if hasLiteral || shape != nil {
        if shape == nil, !PercentEncoding.keepsAll(of: literal, PercentEncoding.isFragmentOctet) {
          // What came so far is a path that begins with one "/", whatever the values are.
          shape = "/~"
        }
        shape? += literal
      } else if !URISyntax.isPlainPath(literal) {
        shape = literal
      }
      append(literal)
      hasLiteral = true
    }

    /// Adds a value as one path segment, or a part of one.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      let segment = value.description
      if segment == "." || segment == ".." {
        appendSegment(segment == "." ? "%2E" : "%2E%2E")
      } else if PercentEncoding.keepsAll(of: segment, PercentEncoding.isUnreserved) {
        appendSegment(segment)
      } else {
        appendSegment("")
        PercentEncoding.append(segment, keeping: PercentEncoding.isUnreserved, to: &text)
      }
    }

    /// Adds a number as one path segment, or a part of one.
    public mutating func appendInterpolation(_ value: Int) {
      appendSegment(value < 0 ? value.description : DecimalDigits.text(value))
    }

    private mutating func appendSegment(_ segment: String) {
      if shape == nil, !hasLiteral { shape = "" }
      shape? += "~"
      append(segment)
    }

    private mutating func append(_ part: String) {
      if text.isEmpty { text = part } else { text += part }
    }

    /// A whole reference would become one segment.
    @available(
      *, unavailable,
      message: "A URI reference cannot be a path segment. Use 'Location(_:)' with the text of the whole location."
    )
    public mutating func appendInterpolation(_ value: URIReference) {}

    /// A whole location would become one segment.
    @available(
      *, unavailable,
      message: "A location cannot be a path segment. Use 'Location(_:)' with the text of the whole location."
    )
    public mutating func appendInterpolation(_ value: Location) {}

    fileprivate func finished() -> String {
      guard let shape else {
        var copy = text
        return copy.withUTF8 { unsafe $0.count > 1 && $0[1] == UInt8(ascii: "/") } ? "/." + text : text
      }
      precondition(
        hasLiteral,
        "A location that is nothing but a value would be one path segment. Write '/' before it, or use 'Location(_:)'.")
      let intended = URISyntax(shape)
      do throws(URIReferenceError) {
        try intended.check()
      } catch {
        preconditionFailure("\"\(shape)\", with ~ for the values, is no location. \(error.description)")
      }
      let found = URISyntax(text)
      if let authority = found.authority {
        if intended.authority == nil { return inserting("/.", at: authority.lowerBound - 2) }
        if found.hasEmptyHost, !intended.hasEmptyHost {
          return inserting("invalid", at: authority.lowerBound)
        }
      }
      return text
    }

    private func inserting(_ addition: String, at offset: Int) -> String {
      let octets = Array(text.utf8)
      return String(decoding: octets[..<offset], as: UTF8.self) + addition
        + String(decoding: octets[offset...], as: UTF8.self)
    }
  }
}

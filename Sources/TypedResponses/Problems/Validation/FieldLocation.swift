/// Where in a request a faulty value stands.
public struct FieldLocation: Sendable, Hashable {
  /// The parts of a request that can hold a value.
  public struct Part: Sendable, Hashable {
    private enum Kind: String {
      case body, query, path, header, cookie
    }

    private let kind: Kind

    /// The word for the part in a problem document.
    public var name: String { kind.rawValue }

    /// The request's content.
    public static var body: Part { Part(kind: .body) }
    /// The target's query.
    public static var query: Part { Part(kind: .query) }
    /// A segment of the target's path.
    public static var path: Part { Part(kind: .path) }
    /// A header field.
    public static var header: Part { Part(kind: .header) }
    /// A cookie.
    public static var cookie: Part { Part(kind: .cookie) }

    /// Whether a pointer leads to a value in the part, not a name.
    var hasPointers: Bool { kind == .body }
  }

  /// The part of the request.
  public let part: Part
  /// The pointer's text or the name.
  let text: String

  /// The path inside JSON content; `nil` for the other parts.
  public var pointer: JSONPointer? { part.hasPointers ? JSONPointer(checked: text) : nil }
  /// The parameter's name; `nil` for content.
  public var name: String? { part.hasPointers ? nil : text }

  /// How many octets of a place are told. Clients make up names of any length.
  static var longest: Int { 1_024 }

  /// The place, or the nearest one around it that is not too long to be told.
  var told: FieldLocation {
    guard text.utf8.count > Self.longest else { return self }
    if let pointer { return .body(pointer.within(Self.longest)) }
    return FieldLocation(part: part, text: String(decoding: text.utf8.prefix(Self.longest), as: UTF8.self))
  }

  /// The value at this path in the content. The empty pointer is the whole content.
  public static func body(_ pointer: JSONPointer) -> FieldLocation {
    FieldLocation(part: .body, text: pointer.text)
  }

  /// The query parameter of this name.
  public static func query(_ name: String) -> FieldLocation { FieldLocation(part: .query, text: name) }

  /// The path parameter of this name.
  public static func path(_ name: String) -> FieldLocation { FieldLocation(part: .path, text: name) }

  /// The header field of this name.
  public static func header(_ name: FieldName) -> FieldLocation {
    FieldLocation(part: .header, text: name.name)
  }

  /// The cookie of this name.
  public static func cookie(_ name: String) -> FieldLocation { FieldLocation(part: .cookie, text: name) }
}

extension FieldLocation: CustomStringConvertible {
  public var description: String { part.hasPointers ? "#\(text)" : "\(part) \(text)" }
}

extension FieldLocation.Part: CustomStringConvertible {
  public var description: String { name }
}

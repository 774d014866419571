/// Where in a request a faulty value stands.
public struct FieldLocation: Sendable, Hashable {
  /// The parts of a request that can hold a value.
  public struct Part: Sendable, Hashable {
    /// The word for the part in a problem document.
    public let name: String

    /// The request's content.
    public static var body: Part { Part(name: "body") }
    /// The target's query.
    public static var query: Part { Part(name: "query") }
    /// A segment of the target's path.
    public static var path: Part { Part(name: "path") }
    /// A header field.
    public static var header: Part { Part(name: "header") }
    /// A cookie.
    public static var cookie: Part { Part(name: "cookie") }
  }

  /// The part of the request.
  public let part: Part
  /// The path inside JSON content; `nil` for the other parts.
  public let pointer: JSONPointer?
  /// The parameter's name; `nil` for content.
  public let name: String?

  /// The value at this path in the content. The empty pointer is the whole content.
  public static func body(_ pointer: JSONPointer) -> FieldLocation {
    FieldLocation(part: .body, pointer: pointer, name: nil)
  }

  /// The query parameter of this name.
  public static func query(_ name: String) -> FieldLocation { FieldLocation(part: .query, pointer: nil, name: name) }

  /// The path parameter of this name.
  public static func path(_ name: String) -> FieldLocation { FieldLocation(part: .path, pointer: nil, name: name) }

  /// The header field of this name.
  public static func header(_ name: FieldName) -> FieldLocation {
    FieldLocation(part: .header, pointer: nil, name: name.name)
  }

  /// The cookie of this name.
  public static func cookie(_ name: String) -> FieldLocation { FieldLocation(part: .cookie, pointer: nil, name: name) }
}

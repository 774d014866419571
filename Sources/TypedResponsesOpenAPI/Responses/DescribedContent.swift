import TypedResponses

/// One form of a response's content: a media type, and what the octets write in it.
///
/// ```swift
/// let users = DescribedContent.value([User].self)
/// let portrait = DescribedContent.octets(as: "image/png")
/// ```
///
/// [OpenAPI 3.2 §4.14](https://spec.openapis.org/oas/v3.2.0.html#media-type-object)
public struct DescribedContent: Sendable {
  enum Shape {
    case value(Any.Type)
    case schema(JSONSchema)
    case items(Any.Type)
    case events
    case octets
    case problem((any ProblemType.Type)?)
    case validation
  }

  /// The media type, or a range such as `*/*` where the types do not tell it.
  public let mediaType: String
  let shape: Shape

  /// A value of this type.
  public static func value(_ type: Any.Type, as mediaType: String = "application/json") -> DescribedContent {
    DescribedContent(mediaType: mediaType, shape: .value(type))
  }

  /// What a schema says, where no type says it.
  public static func schema(_ schema: JSONSchema, as mediaType: String = "application/json") -> DescribedContent {
    DescribedContent(mediaType: mediaType, shape: .schema(schema))
  }

  /// Values of this type, one after the other, as in JSON lines.
  public static func items(of type: Any.Type, as mediaType: String) -> DescribedContent {
    DescribedContent(mediaType: mediaType, shape: .items(type))
  }

  /// Server-sent events.
  public static var events: DescribedContent {
    DescribedContent(mediaType: "text/event-stream", shape: .events)
  }

  /// Octets of which nothing is known but their media type.
  public static func octets(as mediaType: String) -> DescribedContent {
    DescribedContent(mediaType: mediaType, shape: .octets)
  }
}

extension DescribedContent: CustomStringConvertible {
  /// The media type and what it writes, such as: "application/json of User".
  public var description: String {
    switch shape {
    case .value(let type): "\(mediaType) of \(type)"
    case .items(let type): "\(mediaType), each item of \(type)"
    case .schema(let schema): "\(mediaType) of \(schema)"
    case .problem(let type?): "\(mediaType) of \(type)"
    case .problem(nil), .validation, .events, .octets: mediaType
    }
  }
}

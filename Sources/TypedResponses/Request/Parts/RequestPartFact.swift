/// Something that a part of a request says of the operation, for a description of the API.
public struct RequestPartFact: Sendable {
  package enum Kind: Sendable {
    case parameter(FieldLocation, schema: JSONObject, isRequired: Bool)
    case content(Any.Type?, MediaTypeList)
    case credentials([Challenge])
    case failure(any ErrorResponse.Type)
    case field(FieldName)
  }

  package let kind: Kind

  /// A parameter in path, query or header section, whose value is as this JSON Schema says.
  public static func parameter(_ location: FieldLocation, schema: JSONObject, isRequired: Bool) -> RequestPartFact {
    RequestPartFact(kind: .parameter(location, schema: schema, isRequired: isRequired))
  }

  /// Content of one of these media types, which writes a value of this type; `nil` for octets of any meaning.
  public static func content(_ type: Any.Type?, accept: MediaTypeList) -> RequestPartFact {
    RequestPartFact(kind: .content(type, accept))
  }

  /// Credentials that answer one of these challenges.
  public static func credentials(_ challenges: [Challenge]) -> RequestPartFact {
    RequestPartFact(kind: .credentials(challenges))
  }

  /// A failure that the part may end the request with.
  public static func failure(_ type: any ErrorResponse.Type) -> RequestPartFact {
    RequestPartFact(kind: .failure(type))
  }

  /// A header field that successes may have because of the part, such as `Link` of pages.
  public static func field(_ name: FieldName) -> RequestPartFact {
    RequestPartFact(kind: .field(name))
  }
}

extension RequestPartFact {
  var isFailure: Bool { if case .failure = kind { true } else { false } }
}

extension RequestPartFact: CustomStringConvertible {
  /// A phrase such as: "query page", "content as application/json", "fails with 404 Not Found".
  public var description: String {
    switch kind {
    case .parameter(let location, _, let isRequired): isRequired ? "\(location), required" : location.description
    case .content(_, let types): "content as \(types)"
    case .credentials(let challenges): "credentials for \(challenges.map(\.description).joined(separator: ", "))"
    case .failure(let type): "fails with \(type.status)"
    case .field(let name): "adds \(name)"
    }
  }
}

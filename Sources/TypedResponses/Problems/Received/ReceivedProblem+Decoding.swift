#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ReceivedProblem {
  /// The problem as a value of this type, or `nil` when it is of another one or lacks what the type needs.
  ///
  /// A member of the wrong type counts as missing. Properties that do not stand in the document, such as the time in
  /// `Retry-After`, are for the type's own `init(from:)`: see ``Swift/Decoder/receivedRetryAfter``.
  public func decoded<Problem: ProblemType & Decodable>(as type: Problem.Type = Problem.self) -> Problem? {
    guard isOf(Problem.type) else { return nil }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      if let date = InternetDate(parsing: try container.decode(String.self)) { return Date(date) }
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "It is no date and time.")
    }
    if let key = CodingUserInfoKey.receivedRetryAfter, let retryAfter { decoder.userInfo[key] = retryAfter }
    var members = members
    while true {
      do {
        return try decoder.decode(Problem.self, from: Data(JSONValue.object(members).compact.utf8))
      } catch let error as DecodingError {
        guard let name = error.path?.first?.stringValue, members[name] != nil else { return nil }
        members[name] = nil as JSONValue?
      } catch {
        return nil
      }
    }
  }

  /// Whether this is the problem's type.
  func isOf(_ uri: ProblemTypeURI) -> Bool {
    type == uri.reference.text || type == Self.resolved(uri.reference.text, base: base)
  }

  /// The URI that a reference stands for.
  ///
  /// [RFC 3986 §5](https://www.rfc-editor.org/rfc/rfc3986#section-5)
  static func resolved(_ reference: String, base: String?) -> String {
    guard let base, (try? URIReference(base)) != nil, (try? URIReference(reference)) != nil,
      let resolved = URL(string: reference, relativeTo: URL(string: base))
    else { return reference }
    return resolved.absoluteString
  }
}

extension DecodingError {
  /// Where the decoder stood.
  fileprivate var path: [any CodingKey]? {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath
    @unknown default: nil
    }
  }
}

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ReceivedProblem {
  /// The problem as a value of this type, or `nil` when it is of another one or lacks what the type needs.
  ///
  /// A member that cannot be read counts as missing, whatever the reason. Properties that do not stand in the document,
  /// such as the time in `Retry-After`, are for the type's own `init(from:)`: see ``Swift/Decoder/receivedRetryAfter``.
  public func decoded<Problem: ProblemType & Decodable>(as type: Problem.Type = Problem.self) -> Problem? {
    guard isOf(Problem.type) else { return nil }
    var decoder = JSONContentDecoder()
    if let key = CodingUserInfoKey.receivedRetryAfter, let retryAfter { decoder.userInfo[key] = retryAfter }
    var members = members
    while let reading = try? decoder.reading(Array(JSONValue.object(members).compact.utf8)) {
      do {
        return try reading.value(Problem.self, at: 0)
      } catch {
        guard let name = reading.member(refusedBy: error), members[name] != nil else { return nil }
        members[name] = nil as JSONValue?
      }
    }
    return nil
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

extension JSONReading {
  /// The member of the whole value that could not be read.
  fileprivate func member(refusedBy error: any Error) -> String? {
    let pointer =
      switch error {
      case let error as DecodingError: error.fieldError(in: self).location.pointer
      case let error as ValidationFailed: error.fields[0].location.pointer
      default: nil as JSONPointer?
      }
    // An error of the type's own does not say which it was: the one that was read last.
    return pointer?.tokens.first ?? lastRead
  }

  private var lastRead: String? {
    var last: String?
    guard tape.tokens[0].kind == .object else { return nil }
    tape.forEachMember(of: 0) { name, value in
      if tape.end(of: value) == Int(tape.tokens[0].count) { last = tape.string(name) }
    }
    return last
  }
}

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ReceivedProblem {
  /// The problem as a value of this type, or `nil` when it is of another one or lacks what the type needs.
  ///
  /// A member that cannot be read counts as missing, whatever the reason, also inside of objects and arrays: the innermost
  /// first, then what it stands in, where that needs it. Properties that do not stand in the document,
  /// such as the time in `Retry-After`, are for the type's own `init(from:)`: see ``Swift/Decoder/receivedRetryAfter``.
  public func decoded<Problem: ProblemType & Decodable>(as type: Problem.Type = Problem.self) -> Problem? {
    guard isOf(Problem.type) else { return nil }
    var decoder = JSONContentDecoder()
    if let key = CodingUserInfoKey.receivedRetryAfter, let retryAfter { decoder.userInfo[key] = retryAfter }
    var document = JSONValue.object(members)
    // A document with no end of faults costs no more than this many readings, and one for each member.
    var careful = 32
    while let reading = try? decoder.reading(Array(document.compact.utf8)) {
      do {
        return try reading.value(Problem.self, at: 0)
      } catch {
        let place = reading.place(refusedBy: error)
        careful -= 1
        guard document.removeMember(at: careful > 0 ? place[...] : place.prefix(1)) else { return nil }
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
  /// The way to what could not be read.
  fileprivate func place(refusedBy error: any Error) -> [String] {
    let pointer =
      switch error {
      case let error as DecodingError: error.fieldError(in: self).location.pointer
      case let error as ValidationFailed: error.fields[0].location.pointer
      default: nil as JSONPointer?
      }
    // An error of the type's own does not say which member it was: the one that was read last.
    if let tokens = pointer?.tokens, !tokens.isEmpty { return tokens }
    return lastRead.map { [$0] } ?? []
  }

  /// The name of the member that was read last.
  private var lastRead: String? {
    var last: String?
    guard unsafe tape.tokens[0].kind == .object else { return nil }
    tape.forEachMember(of: 0) { name, value in
      if unsafe tape.end(of: value) == Int(tape.tokens[0].count) { last = tape.string(name) }
    }
    return last
  }
}

extension JSONValue {
  /// Removes the innermost member on the way to this place; `false` when there is none.
  fileprivate mutating func removeMember(at place: ArraySlice<String>) -> Bool {
    guard let token = place.first else { return false }
    switch self {
    case .object(var object):
      guard var value = object[token] else { return false }
      object[token] = value.removeMember(at: place.dropFirst()) ? .some(value) : .none
      self = .object(object)
      return true
    case .array(var elements):
      guard let index = Self.index(token), index < elements.count,
        elements[index].removeMember(at: place.dropFirst())
      else { return false }
      self = .array(elements)
      return true
    default: return false
    }
  }
}

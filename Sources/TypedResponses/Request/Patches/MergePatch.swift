/// Changes to a JSON document, written as the members that change: `null` removes one, all others stay.
///
/// ```json
/// {"title": "Hello!", "author": {"familyName": null}, "tags": ["example"]}
/// ```
///
/// Arrays are replaced as a whole; choose ``JSONPatch`` to change elements, and where `null` is a value.
///
/// [RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)
public struct MergePatch: Sendable, Hashable {
  /// The patch as it came.
  public let document: JSONValue

  /// A patch with this document.
  public init(_ document: JSONValue) {
    self.document = document
  }

  /// The patch that a JSON text writes.
  ///
  /// - Throws: ``BadRequest`` with line and column when the text is no JSON.
  public init(parsing octets: [UInt8]) throws(BadRequest) {
    document = try JSONValue(patch: octets)
  }

  /// The document as the patch changes it.
  public func applied(to target: JSONValue) -> JSONValue {
    Self.merge(document, into: target)
  }

  /// The value as the patch changes it, once it is found to be one.
  ///
  /// Rules hold for the value that comes of it, not for the patch: those of the type's own `init(from:)`, and those in
  /// `check`, which runs once. What breaks them is reported where it stands in the patch. A fault that the patch is not
  /// the cause of has the pointer `#`, and the place in the resource as the parameter `resource`.
  ///
  /// ```swift
  /// struct Event: Codable { var start: Int; var end: Int }
  ///
  /// func changed(_ event: Event, by patch: MergePatch) throws -> Event {
  ///   try patch.applied(to: event) { event, errors in
  ///     // Of the two, the one that the patch changes is named.
  ///     if event.end < event.start { errors.noteAll("start", "end", fault: .outOfRange("start to end")) }
  ///   }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - value: The value that changes.
  ///   - options: How the value is written as JSON, and read.
  ///   - check: Collects what is wrong with the value that comes of it.
  /// - Throws: ``ValidationFailed`` with the places in the patch; ``ContentEncodingError`` when the value cannot be
  ///   written as JSON.
  public func applied<Value: Codable>(
    to value: Value, options: JSONOptions = .default, check: (Value, inout FieldErrors) -> Void = { _, _ in }
  ) throws -> Value {
    try PatchedDocument.value(of: value, options, check) { target in
      (applied(to: target), { origin(of: $0, in: target) })
    }
  }

  private static func merge(_ patch: JSONValue, into target: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var result = JSONObject()
    if case .object(let members) = target { result = members }
    for change in changes.members {
      let value = merge(change.value, into: result[change.name] ?? .null)
      // A literal nil would be a null.
      result[change.name] = change.value == .null ? JSONValue?.none : value
    }
    return .object(result)
  }

  /// Where the patch says what stands at this place in its result; `nil` where it says nothing.
  private func origin(of pointer: JSONPointer, in target: JSONValue) -> JSONPointer? {
    var (patch, target) = (document, target as JSONValue?)
    for token in pointer.tokens {
      guard case .object(let changes) = patch else { return pointer }
      guard let change = changes[token] else {
        // What the patch made anew lacks what it did not write.
        if case .object? = target { return nil }
        return pointer
      }
      patch = change
      if case .object(let members)? = target { target = members[token] } else { target = nil }
    }
    return pointer
  }
}

extension JSONValue {
  /// A patch document.
  init(patch octets: [UInt8]) throws(BadRequest) {
    do throws(JSONSyntaxError) {
      try self.init(parsing: octets)
    } catch {
      throw error.problem
    }
  }
}

extension MergePatch: CustomStringConvertible {
  /// The document.
  public var description: String { document.description }
}

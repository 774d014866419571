/// Changes to a JSON document, written as operations that are carried out one after the other, all or none.
///
/// ```json
/// [{"op": "test", "path": "/version", "value": 3}, {"op": "add", "path": "/tags/-", "value": "new"}]
/// ```
///
/// Choose ``MergePatch`` where members are changed and nothing more is needed: clients write it more easily.
///
/// [RFC 6902](https://www.rfc-editor.org/rfc/rfc6902)
public struct JSONPatch: Sendable, Hashable {
  /// One change (§4).
  public enum Operation: Sendable, Hashable {
    /// Sets a member, or inserts an element; `-` as its index stands for the end.
    case add(JSONPointer, JSONValue)
    /// Removes what is there.
    case remove(JSONPointer)
    /// Puts a value in the place of what is there.
    case replace(JSONPointer, JSONValue)
    /// Removes what is at the first place and adds it at the second.
    case move(from: JSONPointer, to: JSONPointer)
    /// Adds what is at the first place at the second.
    case copy(from: JSONPointer, to: JSONPointer)
    /// Makes sure that this value is there.
    case test(JSONPointer, JSONValue)
  }

  /// The operations in their order.
  public let operations: [Operation]

  /// A patch of these operations.
  public init(_ operations: [Operation]) {
    self.operations = operations
  }

  /// The patch that a JSON text writes.
  ///
  /// - Parameters:
  ///   - octets: The text.
  ///   - limit: How many operations there may be.
  /// - Throws: ``BadRequest`` when the text is no JSON, with line and column, or no patch, with the `pointer` to where it
  ///   is none ([RFC 5789 §2.2](https://www.rfc-editor.org/rfc/rfc5789#section-2.2)); ``ContentTooLarge`` when it has
  ///   more operations.
  public init(parsing octets: [UInt8], operations limit: Int = 1_000) throws {
    guard case .array(let operations) = try JSONValue(patch: octets) else {
      throw JSONPatchFault.malformed(ProblemMessage("patch.array"), at: "").answer
    }
    guard operations.count <= limit else {
      throw ContentTooLarge.beyond(limit, "patch.operations")
    }
    self.operations = try operations.enumerated().map { index, operation in
      do throws(JSONPatchFault) {
        return try Operation(operation)
      } catch {
        throw error.at(index).answer
      }
    }
  }

  /// How many values may be copied, so that a short patch cannot make a document that fills the memory.
  static var copiedValues: Int { 100_000 }
  /// How deep a document may nest.
  static var depth: Int { 128 }
}

// MARK: - Applying

extension JSONPatch {
  /// The document as the patch changes it.
  ///
  /// - Throws: ``Conflict`` when the document lacks what an operation needs, or a test finds something else;
  ///   ``ValidationFailed`` when an operation can never be carried out, such as moving a value into itself. Both tell
  ///   the place in the patch.
  public func applied(to target: JSONValue) throws -> JSONValue {
    try steps(on: target).result
  }

  /// The value as the patch changes it, once it is found to be one; ``MergePatch/applied(to:options:check:)`` tells how
  /// rules are checked and reported.
  ///
  /// - Parameters:
  ///   - value: The value that changes.
  ///   - options: How the value is written as JSON, and read.
  ///   - check: Collects what is wrong with the value that comes of it.
  /// - Throws: ``Conflict`` when the value lacks what an operation needs, or a test finds something else;
  ///   ``ValidationFailed`` when an operation can never be carried out or its result breaks a rule;
  ///   ``ContentEncodingError`` when the value cannot be written as JSON.
  public func applied<Value: Codable>(
    to value: Value, options: JSONOptions = .default, check: (Value, inout FieldErrors) -> Void = { _, _ in }
  ) throws -> Value {
    try PatchedDocument.value(of: value, options, check) { target in
      let (result, trace) = try steps(on: target)
      return (result, trace.origin)
    }
  }

  private func steps(on target: JSONValue) throws -> (result: JSONValue, trace: JSONPatchTrace) {
    var run = JSONPatchRun(target)
    for (index, operation) in operations.enumerated() {
      do throws(JSONPatchFault) {
        try run.carryOut(operation)
      } catch {
        throw error.at(index).answer
      }
    }
    return (run.document, run.trace)
  }
}

// MARK: - Reading

extension JSONPatch.Operation {
  fileprivate init(_ value: JSONValue) throws(JSONPatchFault) {
    guard case .object(let members) = value else {
      throw .malformed(ProblemMessage("patch.operation"), at: "")
    }
    func member(_ name: String) throws(JSONPatchFault) -> JSONValue {
      if let value = members[name] { return value }
      throw .malformed(ProblemMessage("patch.member", ["member": .string(name)]), at: JSONPointer([name]))
    }
    func pointer(_ name: String) throws(JSONPatchFault) -> JSONPointer {
      if case .string(let text) = try member(name), let pointer = JSONPointer(text) { return pointer }
      throw .malformed(ProblemMessage("patch.pointer", ["member": .string(name)]), at: JSONPointer([name]))
    }
    func operand() throws(JSONPatchFault) -> JSONValue { try member("value") }
    switch members["op"] {
    case "add": self = .add(try pointer("path"), try operand())
    case "remove": self = .remove(try pointer("path"))
    case "replace": self = .replace(try pointer("path"), try operand())
    case "move": self = .move(from: try pointer("from"), to: try pointer("path"))
    case "copy": self = .copy(from: try pointer("from"), to: try pointer("path"))
    case "test": self = .test(try pointer("path"), try operand())
    default: throw .malformed(ProblemMessage("patch.op"), at: "/op")
    }
  }
}

extension JSONPatch: CustomStringConvertible {
  /// The operations, such as: "test /version, add /tags/-".
  public var description: String { operations.map(\.description).joined(separator: ", ") }
}

extension JSONPatch.Operation: CustomStringConvertible {
  /// The operation and where it works. Values may be secret.
  public var description: String {
    switch self {
    case .add(let path, _): "add \(path)"
    case .remove(let path): "remove \(path)"
    case .replace(let path, _): "replace \(path)"
    case .move(let source, let path): "move \(source) to \(path)"
    case .copy(let source, let path): "copy \(source) to \(path)"
    case .test(let path, _): "test \(path)"
    }
  }
}

/// A patch in either of the two formats for JSON, whichever the client sent.
///
/// ```swift
/// let patch = try await received.patch()
/// let changed = try patch.applied(to: user)
/// ```
public struct ContentPatch: Sendable, Hashable {
  private enum Format: Hashable {
    case merge(MergePatch)
    case operations(JSONPatch)
  }

  private let format: Format

  /// A patch in the format of RFC 7396.
  public init(_ patch: MergePatch) {
    format = .merge(patch)
  }

  /// A patch in the format of RFC 6902.
  public init(_ patch: JSONPatch) {
    format = .operations(patch)
  }

  /// Both formats, for `Accept-Patch`.
  public static var mediaTypes: MediaTypeList { [.mergePatch, .jsonPatch] }

  /// The document as the patch changes it.
  ///
  /// - Throws: What ``JSONPatch/applied(to:)`` throws; nothing for a merge patch.
  public func applied(to target: JSONValue) throws -> JSONValue {
    switch format {
    case .merge(let patch): patch.applied(to: target)
    case .operations(let patch): try patch.applied(to: target)
    }
  }

  /// The value as the patch changes it, once it is found to be one; ``MergePatch/applied(to:options:check:)`` tells how
  /// rules are checked and reported.
  ///
  /// - Parameters:
  ///   - value: The value that changes.
  ///   - options: How the value is written as JSON, and read.
  ///   - check: Collects what is wrong with the value that comes of it.
  /// - Throws: ``ValidationFailed`` when the patch makes a value that is none or breaks a rule; ``Conflict`` when the
  ///   value lacks what an operation needs; ``ContentEncodingError`` when the value cannot be written as JSON.
  public func applied<Value: Codable>(
    to value: Value, options: JSONOptions = .default, check: (Value, inout FieldErrors) -> Void = { _, _ in }
  ) throws -> Value {
    switch format {
    case .merge(let patch): try patch.applied(to: value, options: options, check: check)
    case .operations(let patch): try patch.applied(to: value, options: options, check: check)
    }
  }
}

extension ContentPatch: CustomStringConvertible {
  /// The patch in its own words.
  public var description: String {
    switch format {
    case .merge(let patch): patch.description
    case .operations(let patch): patch.description
    }
  }
}

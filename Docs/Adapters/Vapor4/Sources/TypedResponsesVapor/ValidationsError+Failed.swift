import TypedResponses
import Vapor

extension ValidationsError {
  /// The answer to values that a validation has refused: one fault for each, with its place.
  var failed: (any EncodableResponse)? {
    ValidationFailed(fields: failures.flatMap { $0.faults(in: "") })
  }
}

extension ValidationResult {
  /// The faults of a value that stands in the one at this place.
  fileprivate func faults(in parent: JSONPointer) -> [FieldError] {
    guard result.isFailure else { return [] }
    let place = parent.appending(key.stringValue)
    return result.faults(at: place) ?? [FieldError(place, code: result.code, detail: detail)]
  }

  private var detail: String {
    if let customFailureDescription { return customFailureDescription }
    switch result {
    case is ValidatorResults.Missing: return Fault.required.detail
    case is ValidatorResults.NotFound: return "Must not be null."
    // What these say of themselves names types of the program.
    case is ValidatorResults.TypeMismatch: return "Must be of another type."
    case is ValidatorResults.Invalid, is ValidatorResults.Codable: return "This value is not acceptable."
    default: return result.failureDescription.map(sentence) ?? "This value is not acceptable."
    }
  }

  private func sentence(_ clause: String) -> String {
    clause.prefix(1).uppercased() + clause.dropFirst() + (clause.hasSuffix(".") ? "" : ".")
  }
}

extension ValidatorResult {
  /// The faults of what stands in a value; `nil` when the fault is its own.
  fileprivate func faults(at place: JSONPointer) -> [FieldError]? {
    switch self {
    case let nested as ValidatorResults.Nested: return Self.faults(of: nested.results, in: place)
    case let each as ValidatorResults.NestedEach:
      return each.results.enumerated().flatMap { Self.faults(of: $1, in: place.appending($0)) }
    default: return nil
    }
  }

  private static func faults(of results: [any ValidatorResult], in place: JSONPointer) -> [FieldError] {
    results.compactMap { $0 as? ValidationResult }.flatMap { $0.faults(in: place) }
  }

  /// What is wrong, for programs.
  fileprivate var code: String {
    switch self {
    case is ValidatorResults.Missing, is ValidatorResults.NotFound: "required"
    case is ValidatorResults.TypeMismatch: "wrong_type"
    default: "invalid_value"
    }
  }
}

import TypedResponses

/// Which members an error is about.
enum Blame {
  /// The places that the run's error names, in its order.
  static func places(in run: ProbeRun) -> [ProbePlace] {
    guard let error = run.error else { return [] }
    if let failed = error as? ValidationFailed {
      return failed.fields.compactMap { $0.location.pointer.flatMap { place($0.tokens, in: run) } }
    }
    guard let error = error as? DecodingError else { return [] }
    var path = context(of: error).codingPath
    if case .keyNotFound(let key, _) = error { path.append(key) }
    return place(path.map(\.stringValue), in: run).map { [$0] } ?? []
  }

  /// Whether one of the faults is about a member of this name.
  static func mentions(_ name: String, in run: ProbeRun) -> Bool {
    guard let failed = run.error as? ValidationFailed else { return false }
    return failed.fields.contains { $0.location.pointer?.tokens.last == name }
  }

  /// The type of which no value could be made.
  static func unmakeable(in error: any Error) -> Any.Type? {
    (error as? DecodingError).flatMap { context(of: $0).underlyingError as? Unmakeable }?.type
  }

  /// The place nearest to the end of a path of which the type asked something.
  private static func place(_ path: [String], in run: ProbeRun) -> ProbePlace? {
    var place = ProbePlace.root
    for name in path {
      let steps = [.member(name)] + (Int(name).map { [ProbePlace.Step.element($0)] } ?? [])
      let parts = run[place].parts
      guard let next = steps.lazy.map({ place.appending($0) }).first(where: { parts.contains($0) }) else { break }
      place = next
    }
    return place.steps.isEmpty ? nil : place
  }

  private static func context(of error: DecodingError) -> DecodingError.Context {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context
    @unknown default: .init(codingPath: [], debugDescription: "")
    }
  }
}

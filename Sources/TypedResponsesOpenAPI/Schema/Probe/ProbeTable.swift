/// What a decoder answers where; everywhere else it gives the first value that comes to mind.
struct ProbeTable: Sendable {
  /// The answer at one place.
  struct Answer: Sendable {
    /// Which of the values to give; `nil` lets an optional value be missing.
    var index: Int?
    /// Whether there is nothing at all.
    var isAbsent = false
    var isNull = false
    /// The types and kinds that do not fit.
    var refused: Set<ObjectIdentifier> = []
  }

  private var answers: [ProbePlace: Answer] = [:]

  subscript(place: ProbePlace) -> Answer {
    get { answers[place] ?? Answer() }
    set { answers[place] = newValue }
  }
}

/// Stands for objects among the types that are refused.
enum ObjectKind {}
/// Stands for arrays among the types that are refused.
enum ArrayKind {}

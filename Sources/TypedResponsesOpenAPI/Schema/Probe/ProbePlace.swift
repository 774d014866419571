/// Where a value stands inside the JSON of one type.
struct ProbePlace: Hashable, Sendable {
  /// One step into a value.
  enum Step: Hashable, Sendable {
    case member(String)
    case element(Int)
    /// The names of an object, which a type may ask for.
    case names
  }

  var steps: [Step] = []

  static var root: Self { Self() }

  func appending(_ step: Step) -> Self { Self(steps: steps + [step]) }

  var parent: Self { Self(steps: steps.dropLast()) }

  func isInside(_ other: Self) -> Bool { steps.starts(with: other.steps) }

  /// The name of the member, where the place is one.
  var memberName: String? {
    if case .member(let name)? = steps.last { name } else { nil }
  }

  /// The place for people, as `address.lines.0`; `nil` for the whole value.
  var text: String? {
    let parts = steps.map { step in
      switch step {
      case .member(let name): name
      case .element(let index): String(index)
      case .names: "(names)"
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ".")
  }
}

/// A key of any name or index, for coding paths.
struct ProbeKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}

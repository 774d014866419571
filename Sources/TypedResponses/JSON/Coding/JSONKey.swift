/// A coding key of any name, or the index of an element.
enum JSONKey: CodingKey {
  case name(String)
  case index(Int)

  init(stringValue: String) { self = .name(stringValue) }
  init(intValue: Int) { self = .index(intValue) }

  var stringValue: String {
    switch self {
    case .name(let name): name
    case .index(let index): String(index)
    }
  }

  var intValue: Int? {
    switch self {
    case .name: nil
    case .index(let index): index
    }
  }
}

/// Stands where a value has no key of its own: at the top, and where it stands for another.
enum NoKey: CodingKey {
  case none
}

/// Stands where a value's key is its place in the array around it.
enum ElementKey: CodingKey {
  case next
}

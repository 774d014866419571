/// What the operations of a patch did, by which a place in the result is traced back to the operation that wrote it.
struct JSONPatchTrace {
  /// A place, with the index of an element where the operation said `-`.
  struct Place {
    let tokens: [String]
    /// Whether an element stands there, so that those behind it moved.
    let isElement: Bool
  }

  /// What one operation did.
  enum Step {
    case nothing
    case added(Place)
    case removed(Place)
    case written([String])
    case moved(Place, to: Place)
    case copied([String], to: Place)
  }

  private var steps: [Step] = []

  mutating func note(_ step: Step) { steps.append(step) }

  /// Where the patch wrote what stands at this place; `nil` where it wrote nothing.
  func origin(_ pointer: JSONPointer) -> JSONPointer? {
    var place = pointer.tokens
    /// The last operation that changed something inside the place, or brought it from elsewhere.
    var nearest: Int?
    for (index, step) in steps.enumerated().reversed() {
      func isInside(_ path: [String]) -> Bool { path.starts(with: place) }
      switch step {
      case .nothing: break
      case .written(let path):
        if place.starts(with: path) { return Self.value(index, place.dropFirst(path.count)) }
        if isInside(path) { nearest = nearest ?? index }
      case .added(let target):
        if place.starts(with: target.tokens) { return Self.value(index, place.dropFirst(target.tokens.count)) }
        if isInside(target.tokens) { nearest = nearest ?? index }
        target.undoInsertion(at: &place)
      case .removed(let source):
        if place == source.tokens, !source.isElement { return Self.path(index) }
        if isInside(source.tokens) { nearest = nearest ?? index }
        source.undoRemoval(at: &place)
      case .copied(let source, let target):
        if place.starts(with: target.tokens) {
          place = source + place.dropFirst(target.tokens.count)
          nearest = nearest ?? index
        } else {
          if isInside(target.tokens) { nearest = nearest ?? index }
          target.undoInsertion(at: &place)
        }
      case .moved(let source, let target):
        if place.starts(with: target.tokens) {
          place = source.tokens + place.dropFirst(target.tokens.count)
          nearest = nearest ?? index
        } else {
          if isInside(target.tokens) { nearest = nearest ?? index }
          target.undoInsertion(at: &place)
          if place == source.tokens, !source.isElement { return Self.path(index) }
          if isInside(source.tokens) { nearest = nearest ?? index }
          source.undoRemoval(at: &place)
        }
      }
    }
    return nearest.map(Self.path)
  }

  private static func value(_ index: Int, _ rest: ArraySlice<String>) -> JSONPointer {
    JSONPointer([String(index), "value"] + rest)
  }

  private static func path(_ index: Int) -> JSONPointer { JSONPointer([String(index), "path"]) }
}

extension JSONPatchTrace.Place {
  /// Makes of a place what it was before the element was inserted.
  fileprivate func undoInsertion(at place: inout [String]) {
    shift(&place, by: -1) { $0 > $1 }
  }

  /// Makes of a place what it was before the element was removed.
  fileprivate func undoRemoval(at place: inout [String]) {
    shift(&place, by: 1) { $0 >= $1 }
  }

  private func shift(_ place: inout [String], by distance: Int, if isBehind: (Int, Int) -> Bool) {
    let depth = tokens.count - 1
    guard isElement, place.count > depth, place[..<depth] == tokens[..<depth],
      let index = JSONValue.index(place[depth]),
      let own = JSONValue.index(tokens[depth]), isBehind(index, own)
    else { return }
    place[depth] = String(index + distance)
  }
}

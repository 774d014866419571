/// A document while the operations of a patch are carried out on it.
struct JSONPatchRun {
  private(set) var document: JSONValue
  private(set) var trace = JSONPatchTrace()
  private var copied = 0

  init(_ document: JSONValue) {
    self.document = document
  }

  mutating func carryOut(_ operation: JSONPatch.Operation) throws(JSONPatchFault) {
    switch operation {
    case .add(let path, let value): trace.note(.added(try add(value, path)))
    case .remove(let path):
      let tokens = path.tokens
      trace.note(.removed(try remove(tokens, named: "path").place))
    case .replace(let path, let value):
      let tokens = path.tokens
      try checkDepth(of: value, at: tokens)
      try document.change(at: tokens[...], named: "path") { (found) throws(JSONPatchFault) in found = value }
      trace.note(.written(tokens))
    case .move(let from, let path):
      let (source, target) = (from.tokens, path.tokens)
      guard !(target.count > source.count && target.starts(with: source)) else {
        throw .impossible("move_into_itself", at: "/path")
      }
      // What stays where it is has to be there all the same.
      guard source != target else { return _ = try document.value(at: source[...], named: "from") }
      let removed = try remove(source, named: "from")
      let place = try add(removed.value, path)
      trace.note(.moved(removed.place, to: place))
    case .copy(let from, let path):
      let source = from.tokens
      let value = try document.value(at: source[...], named: "from")
      guard value.count(into: &copied, limit: JSONPatch.copiedValues) else {
        throw .impossible("too_many_copies", maximum: JSONPatch.copiedValues, at: "")
      }
      trace.note(.copied(source, to: try add(value, path)))
    case .test(let path, let value):
      guard try document.value(at: path.tokens[...], named: "path").isSame(as: value) else {
        throw .conflict(ProblemMessage("patch.test"), at: "/value")
      }
      trace.note(.nothing)
    }
  }

  private mutating func add(
    _ value: JSONValue, _ path: JSONPointer
  ) throws(JSONPatchFault) -> JSONPatchTrace.Place {
    var tokens = path.tokens
    try checkDepth(of: value, at: tokens)
    var isInserted = false
    if let last = tokens.popLast() {
      var key = last
      try document.change(at: tokens[...], named: "path") { (parent) throws(JSONPatchFault) in
        switch parent {
        case .object(var members):
          members[last] = value
          parent = .object(members)
        case .array(var elements):
          guard let index = last == "-" ? elements.count : JSONValue.index(last), index <= elements.count else {
            throw JSONPatchFault.missing(last, named: "path")
          }
          elements.insert(value, at: index)
          parent = .array(elements)
          (key, isInserted) = (String(index), true)
        default: throw JSONPatchFault.missing(last, named: "path")
        }
      }
      tokens.append(key)
    } else {
      document = value
    }
    return JSONPatchTrace.Place(tokens: tokens, isElement: isInserted)
  }

  private mutating func remove(
    _ tokens: [String], named name: String
  ) throws(JSONPatchFault) -> (value: JSONValue, place: JSONPatchTrace.Place) {
    guard let last = tokens.last else {
      throw .impossible("whole_removed", at: JSONPointer([name]))
    }
    var removed = JSONValue.null
    var isElement = false
    try document.change(at: tokens.dropLast(), named: name) { (parent) throws(JSONPatchFault) in
      switch parent {
      case .object(var members):
        guard let value = members[last] else { throw JSONPatchFault.missing(last, named: name) }
        removed = value
        members[last] = nil
        parent = .object(members)
      case .array(var elements):
        guard let index = JSONValue.index(last), index < elements.count else {
          throw JSONPatchFault.missing(last, named: name)
        }
        removed = elements.remove(at: index)
        isElement = true
        parent = .array(elements)
      default: throw JSONPatchFault.missing(last, named: name)
      }
    }
    return (removed, JSONPatchTrace.Place(tokens: tokens, isElement: isElement))
  }

  private func checkDepth(of value: JSONValue, at tokens: [String]) throws(JSONPatchFault) {
    guard value.isShallower(than: JSONPatch.depth - tokens.count) else {
      throw .impossible("too_deep", maximum: JSONPatch.depth, at: "/path")
    }
  }
}

extension JSONPatchFault {
  /// There is nothing to which the pointer leads.
  static func missing(_ token: String, named name: String) -> JSONPatchFault {
    .conflict(
      ProblemMessage("patch.missing", ["token": .string(token.excerpt), "member": .string(name)]),
      at: JSONPointer([name]))
  }
}

// MARK: - Places in a document

extension JSONValue {
  /// An index as RFC 6901 §4 writes it: digits without a zero in front.
  static func index(_ token: String) -> Int? {
    guard token == "0" || token.utf8.first != UInt8(ascii: "0"), !token.isEmpty,
      token.utf8.allSatisfy({ FieldSyntax.digit($0) != nil })
    else { return nil }
    return Int(token)
  }

  fileprivate func value(at tokens: ArraySlice<String>, named name: String) throws(JSONPatchFault) -> JSONValue {
    var value = self
    for token in tokens {
      switch value {
      case .object(let members):
        guard let member = members[token] else { throw .missing(token, named: name) }
        value = member
      case .array(let elements):
        guard let index = Self.index(token), index < elements.count else { throw .missing(token, named: name) }
        value = elements[index]
      default: throw .missing(token, named: name)
      }
    }
    return value
  }

  fileprivate mutating func change(
    at tokens: ArraySlice<String>, named name: String, _ change: (inout JSONValue) throws(JSONPatchFault) -> Void
  ) throws(JSONPatchFault) {
    guard let token = tokens.first else { return try change(&self) }
    switch self {
    case .object(var members):
      guard var member = members[token] else { throw .missing(token, named: name) }
      try member.change(at: tokens.dropFirst(), named: name, change)
      members[token] = member
      self = .object(members)
    case .array(var elements):
      guard let index = Self.index(token), index < elements.count else { throw .missing(token, named: name) }
      try elements[index].change(at: tokens.dropFirst(), named: name, change)
      self = .array(elements)
    default: throw .missing(token, named: name)
    }
  }

  /// Adds the number of values that this one consists of; `false` when it becomes more than the limit.
  fileprivate func count(into count: inout Int, limit: Int) -> Bool {
    count += 1
    guard count <= limit else { return false }
    switch self {
    case .array(let elements):
      for element in elements { guard element.count(into: &count, limit: limit) else { return false } }
    case .object(let object):
      for member in object.members { guard member.value.count(into: &count, limit: limit) else { return false } }
    default: break
    }
    return true
  }

  fileprivate func isShallower(than depth: Int) -> Bool {
    guard depth >= 0 else { return false }
    return switch self {
    case .array(let elements): depth > 0 && elements.allSatisfy { $0.isShallower(than: depth - 1) }
    case .object(let object): depth > 0 && object.members.allSatisfy { $0.value.isShallower(than: depth - 1) }
    default: true
    }
  }

  /// Whether the other value is the same as RFC 6902 §4.6 has it: numbers by what they are worth.
  fileprivate func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.integer(let one), .number(let other)), (.number(let other), .integer(let one)):
      return Int64(exactly: other) == one
    case (.numeral(let one), .numeral(let other)): return one.isWorth(other)
    case (.array(let one), .array(let other)):
      return one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
    case (.object(let one), .object(let other)):
      return one.members.count == other.members.count
        && one.members.allSatisfy { member in other[member.name]?.isSame(as: member.value) ?? false }
    default: return self == other
    }
  }
}

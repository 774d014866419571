/// What a ``JSONEncoding`` knows while it runs.
struct JSONEncodingState: ~Copyable {
  /// What a value has turned out to be.
  enum Kind {
    case nothing, value, array, object
  }

  /// A value being encoded.
  struct Frame {
    /// Told apart from all other frames of the encoding.
    var number: Int
    var kind = Kind.nothing
    /// Whether the members of its object are sorted whatever the options say.
    var isDictionary = false
    /// Whether names of members are not converted.
    var keepsNames = false
    /// Where its first member, hole and own keys begin in the lists of all.
    var firstMember = 0
    var firstHole = 0
    var pathCount = 0
    /// The number of elements of its array.
    var elementCount = 0
  }

  /// A place in the text that another encoding will fill.
  struct Hole {
    let offset: Int
    let branch: JSONEncoding
    var name: NestedName?
  }

  /// The name of a nested object in a frame.
  struct NestedName: Hashable {
    let frame: Int
    let name: String
  }

  /// What to go back to when a value throws, because its container may carry on without it.
  struct Mark {
    let length: Int
    let needsComma: Bool
    let memberCount: Int
    let holeCount: Int
  }

  /// Deeper values are refused: a cycle would never end, and few parsers read deeper.
  static var maximumDepth: Int { 512 }

  /// The number of the frame that an encoding begins with.
  static var rootFrame: Int { 1 }
  /// The number of no frame, once the encoding has ended.
  static var noFrame: Int { 0 }
  /// What a container has for a frame that could not be what the container needs.
  static var refusedFrame: Int { -1 }

  let options: JSONOptions
  let convertsNames: Bool
  var writer: JSONWriter
  var frame = Frame(number: Self.rootFrame)
  private var lastNumber = Self.rootFrame
  /// The frames around the current one.
  private var outerFrames: [Frame] = []
  /// The members of all open objects, and where they begin in the text.
  private var members: [JSONMember] = []
  /// The keys that lead to the current frame.
  private(set) var path: [any CodingKey] = []
  private var holes: [Hole] = []
  /// The nested objects of all frames by name, because asking twice for one gives the same.
  private var nestedObjects: [NestedName: JSONEncoding] = [:]
  /// A misuse by a call that could not throw.
  var misuse: EncodingError?
  /// Where an error that has no coding path was thrown.
  var foreignFailure: [any CodingKey]?

  init(options: JSONOptions, writer: consuming JSONWriter) {
    self.options = options
    self.writer = writer
    if case .snakeCase = options.keys.form { convertsNames = true } else { convertsNames = false }
  }

  // MARK: - Frames

  mutating func beginFrame(at key: (some CodingKey)?, depth: Int, keepsNames: Bool) throws {
    if let key { path.append(key) }
    guard depth + outerFrames.count < Self.maximumDepth else {
      let shown = Array(path.prefix(8))
      if key != nil { path.removeLast() }
      throw EncodingError.invalidValue(
        options, .init(codingPath: shown, debugDescription: "It nests deeper than \(Self.maximumDepth) values."))
    }
    outerFrames.append(frame)
    lastNumber += 1
    frame = Frame(
      number: lastNumber, keepsNames: keepsNames, firstMember: members.count, firstHole: holes.count,
      pathCount: path.count)
  }

  mutating func restore(_ outer: Frame) {
    outerFrames.removeLast()
    path.removeLast(path.count - outer.pathCount)
    frame = outer
  }

  func frame(_ number: Int) -> Frame? {
    frame.number == number ? frame : outerFrames.last { $0.number == number }
  }

  @inline(__always)
  var mark: Mark {
    Mark(
      length: writer.output.count, needsComma: writer.needsComma, memberCount: members.count, holeCount: holes.count)
  }

  mutating func rollBack(to mark: Mark) {
    writer.output.truncate(to: mark.length)
    writer.needsComma = mark.needsComma
    members.removeLast(members.count - mark.memberCount)
    holes.removeLast(holes.count - mark.holeCount)
  }

  // MARK: - Containers

  /// Makes the current frame an object, unless it is one. Returns whether it could be.
  mutating func openObject(isDictionary: Bool) -> Bool {
    if frame.kind == .nothing {
      writer.beginObject()
      frame.kind = .object
      frame.isDictionary = isDictionary
    }
    return frame.kind == .object
  }

  /// Makes the current frame an array, unless it is one. Returns whether it could be.
  mutating func openArray() -> Bool {
    if frame.kind == .nothing {
      writer.beginArray()
      frame.kind = .array
    }
    return frame.kind == .array
  }

  /// Writes the name of the next member.
  @inline(__always)
  mutating func beginMember(_ name: String) {
    let name = convertsNames && !frame.keepsNames ? SnakeCase.convert(name) : name
    if writer.needsComma { writer.output.append(UInt8(ascii: ",")) }
    writer.needsComma = false
    let start = writer.output.count
    writer.key(name)
    members.append(JSONMember(start: start, in: writer.output))
  }

  mutating func endContainer() {
    switch frame.kind {
    case .nothing, .value: return
    case .array: writer.endArray()
    case .object:
      let sorts = frame.isDictionary || options.sortsMembers
      JSONMembers.settle(members, from: frame.firstMember, sorts: sorts, in: &writer.output)
      members.removeLast(members.count - frame.firstMember)
      writer.endObject()
    }
  }

  // MARK: - Holes

  var hasHoles: Bool { holes.count > frame.firstHole }

  /// Leaves a place for a value that is written later.
  mutating func leaveHole(for branch: JSONEncoding, objectNamed name: String?) {
    if writer.needsComma { writer.output.append(UInt8(ascii: ",")) }
    writer.needsComma = true
    let name = name.map { NestedName(frame: frame.number, name: $0) }
    if let name { nestedObjects[name] = branch }
    holes.append(Hole(offset: writer.output.count, branch: branch, name: name))
  }

  /// The nested object that the current frame has by this name.
  func nestedObject(named name: String) -> JSONEncoding? {
    nestedObjects.isEmpty ? nil : nestedObjects[NestedName(frame: frame.number, name: name)]
  }

  /// The current frame's holes, which are no longer known afterwards.
  mutating func takeHoles() -> [Hole] {
    let own = Array(holes[frame.firstHole...])
    holes.removeLast(own.count)
    for hole in own { if let name = hole.name { nestedObjects[name] = nil } }
    return own
  }

  /// Inserts pieces of text at their offsets, which ascend.
  mutating func fill(_ pieces: [(offset: Int, octets: [UInt8])]) {
    writer.output.insert(pieces)
    var shift = 0
    var next = pieces[...]
    for index in frame.firstMember..<members.count {
      while let piece = next.first, piece.offset <= members[index].start {
        shift += piece.octets.count
        next.removeFirst()
      }
      members[index].start += shift
    }
  }
}

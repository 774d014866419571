/// What a ``JSONEncoding`` knows while it runs.
struct JSONEncodingState: ~Copyable {
  /// What a value has turned out to be.
  enum Kind: UInt8 {
    case nothing, value, array, object
  }

  /// A value being encoded.
  struct Frame {
    /// Told apart from all other frames of the encoding.
    var number: Int
    var kind = Kind.nothing
    /// Whether its key is its place in the array around it.
    var isElement = false
    /// Whether the members of its object are sorted whatever the options say.
    var isDictionary = false
    /// Whether two of its members may have one name: their bits in `nameBits` are the same.
    var mayRepeatNames = false
    /// Where its first member, hole and own keys begin in the lists of all.
    var firstMember: Int32 = 0
    var firstHole: Int32 = 0
    var pathCount: Int32 = 0
    /// A bit for the name of every member.
    var nameBits: UInt64 = 0
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
  private var outerFrames: PlainStack<Frame>
  /// The members of all open objects, and where they begin in the text.
  private var members: PlainStack<JSONMember>
  /// The keys that lead to the current frame, without the places of elements.
  private var path: [any CodingKey] = []
  /// What few encodings have, made when it is first needed: a value without it is dropped the sooner.
  private var rare: Rare?

  private final class Rare {
    /// The keys that lead to the value that the encoding began with.
    var origin: [any CodingKey] = []
    var holes: [Hole] = []
    /// The nested objects of all frames by name, because asking twice for one gives the same.
    var nestedObjects: [NestedName: JSONEncoding] = [:]
    /// A misuse by a call that could not throw.
    var misuse: EncodingError?
    /// Where an error that has no coding path was thrown.
    var foreignFailure: [any CodingKey]?
  }

  /// The state of a new encoding, whose lists begin in the memory behind it.
  private init(
    options: JSONOptions, writer: consuming JSONWriter, frames: UnsafeMutableBufferPointer<Frame>,
    members: UnsafeMutableBufferPointer<JSONMember>
  ) {
    outerFrames = PlainStack(beginningIn: frames)
    self.members = PlainStack(beginningIn: members)
    self.options = options
    self.writer = writer
    convertsNames = options.keys.convertNames
  }

  // MARK: - Memory

  /// What the memory of a state is counted in.
  typealias Word = UInt64

  private static var roomForFrames: Int { 4 }
  private static var roomForMembers: Int { 12 }
  private static var membersOffset: Int { MemoryLayout<JSONEncodingState>.stride }
  private static var framesOffset: Int { membersOffset + roomForMembers * MemoryLayout<JSONMember>.stride }

  /// The size of a state with room for what most values need.
  static var words: Int {
    let octets = framesOffset + roomForFrames * MemoryLayout<Frame>.stride
    return (octets + MemoryLayout<Word>.size - 1) / MemoryLayout<Word>.size
  }

  /// Makes the state of a new encoding at the beginning of this many ``words``.
  static func initialize(
    _ state: UnsafeMutablePointer<JSONEncodingState>, options: JSONOptions, writer: consuming JSONWriter
  ) {
    let block = UnsafeMutableRawPointer(state)
    let members = (block + membersOffset).bindMemory(to: JSONMember.self, capacity: roomForMembers)
    let frames = (block + framesOffset).bindMemory(to: Frame.self, capacity: roomForFrames)
    block.bindMemory(to: JSONEncodingState.self, capacity: 1).initialize(
      to: JSONEncodingState(
        options: options, writer: writer, frames: UnsafeMutableBufferPointer(start: frames, count: roomForFrames),
        members: UnsafeMutableBufferPointer(start: members, count: roomForMembers)))
  }

  // MARK: - What few encodings have

  var hasRare: Bool { rare != nil }
  private var holeCount: Int { rare?.holes.count ?? 0 }

  private mutating func makeRare() -> Rare {
    let made = rare ?? Rare()
    rare = made
    return made
  }

  /// The keys that lead to the value that the encoding began with.
  var origin: [any CodingKey] {
    get { rare?.origin ?? [] }
    set { makeRare().origin = newValue }
  }

  // MARK: - Frames

  mutating func beginFrame<Key: CodingKey>(at key: Key) throws {
    guard (rare?.origin.count ?? 0) + outerFrames.count < Self.maximumDepth else {
      let fault = "It nests deeper than \(Self.maximumDepth) values."
      let path = Array(codingPath(of: frame).prefix(8))
      throw EncodingError.invalidValue(fault, .init(codingPath: path, debugDescription: fault))
    }
    let isElement = Key.self == ElementKey.self
    if !isElement && Key.self != NoKey.self { path.append(key) }
    outerFrames.push(frame)
    lastNumber += 1
    frame = Frame(
      number: lastNumber, isElement: isElement, firstMember: Int32(members.count), firstHole: Int32(holeCount),
      pathCount: Int32(path.count))
  }

  mutating func restore(_ outer: Frame) {
    outerFrames.drop(to: outerFrames.count - 1)
    if path.count > Int(outer.pathCount) { path.removeLast() }
    frame = outer
  }

  /// The keys that lead to a frame that is open.
  func codingPath(of frame: Frame) -> [any CodingKey] {
    var keys: [any CodingKey] = []
    var outer: Frame?
    for next in Array(outerFrames.elements(from: 0)) + [self.frame] {
      if next.isElement, let outer { keys.append(JSONKey.index(outer.elementCount)) }
      keys += path[Int(outer?.pathCount ?? 0)..<Int(next.pathCount)]
      if next.number == frame.number { break }
      outer = next
    }
    return keys
  }

  func frame(_ number: Int) -> Frame? {
    frame.number == number ? frame : outerFrames.elements(from: 0).last { $0.number == number }
  }

  @inline(__always)
  var mark: Mark {
    Mark(
      length: writer.output.count, needsComma: writer.needsComma, memberCount: members.count, holeCount: holeCount)
  }

  mutating func rollBack(to mark: Mark) {
    writer.output.truncate(to: mark.length)
    writer.needsComma = mark.needsComma
    members.drop(to: mark.memberCount)
    if holeCount > mark.holeCount { rare?.holes.removeLast(holeCount - mark.holeCount) }
  }

  // MARK: - Faults

  mutating func note(_ misuse: EncodingError) { makeRare().misuse = misuse }

  mutating func takeMisuse() -> EncodingError? { rare?.misuse.take() }

  /// Where the first error that has no coding path was thrown.
  var foreignFailure: [any CodingKey]? {
    get { rare?.foreignFailure }
    set { makeRare().foreignFailure = newValue }
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

  /// Writes the name of the next member. Keys of a dictionary are data, which no options convert.
  @inline(__always)
  mutating func beginMember<Key: CodingKey>(_ key: Key) {
    let start = writer.output.count &+ (writer.needsComma ? 1 : 0)
    if convertsNames && !DictionaryKeys.isKey(Key.self) {
      writer.key(options.keys.memberName(key.stringValue))
    } else {
      writer.key(key.stringValue)
    }
    let member = JSONMember(start: start, in: writer.output)
    members.push(member)
    if frame.nameBits & member.nameBit != 0 { frame.mayRepeatNames = true }
    frame.nameBits |= member.nameBit
  }

  mutating func endContainer() {
    switch frame.kind {
    case .nothing, .value: return
    case .array: writer.endArray()
    case .object:
      let sorts = frame.isDictionary || options.sortsMembers
      if sorts || frame.mayRepeatNames {
        JSONMembers.settle(members.elements(from: Int(frame.firstMember)), sorts: sorts, in: &writer.output)
      }
      members.drop(to: Int(frame.firstMember))
      writer.endObject()
    }
  }

  /// The bits of the names of the object that the current frame is; `nil` when it is none.
  var nameBits: UInt64? { frame.kind == .object ? frame.nameBits : nil }

  // MARK: - Holes

  var hasHoles: Bool { holeCount > Int(frame.firstHole) }

  /// Leaves a place for a value that is written later.
  mutating func leaveHole(for branch: JSONEncoding, objectNamed name: String?) {
    if writer.needsComma { writer.output.append(UInt8(ascii: ",")) }
    writer.needsComma = true
    let name = name.map { NestedName(frame: frame.number, name: $0) }
    let rare = makeRare()
    if let name { rare.nestedObjects[name] = branch }
    rare.holes.append(Hole(offset: writer.output.count, branch: branch, name: name))
  }

  /// The nested object that the current frame has by this name.
  func nestedObject(named name: String) -> JSONEncoding? {
    rare?.nestedObjects[NestedName(frame: frame.number, name: name)]
  }

  /// The current frame's holes, which are no longer known afterwards.
  mutating func takeHoles() -> [Hole] {
    guard let rare else { return [] }
    let own = Array(rare.holes[Int(frame.firstHole)...])
    rare.holes.removeLast(own.count)
    for hole in own { if let name = hole.name { rare.nestedObjects[name] = nil } }
    return own
  }

  /// Inserts pieces of text at their offsets, which ascend.
  mutating func fill(_ pieces: [(offset: Int, octets: [UInt8])]) {
    writer.output.insert(pieces)
    var shift = 0
    var next = pieces[...]
    for index in Int(frame.firstMember)..<members.count {
      while let piece = next.first, piece.offset <= members[index].start {
        shift += piece.octets.count
        next.removeFirst()
      }
      members[index].start += shift
    }
  }
}

/// What a ``JSONEncoding`` knows while it runs.
@safe struct JSONEncodingState: ~Copyable {
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
    /// Whether two of its members may have one name.
    var mayRepeatNames = false
    /// Where its first member, hole and own keys begin in the lists of all.
    var firstMember: Int32 = 0
    var firstHole: Int32 = 0
    var pathCount: Int32 = 0
    /// A bit for the name of every member.
    var nameBits: UInt64 = 0
    /// The place of its array's next element, or where the name of its object's next member is looked for.
    var next = 0
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

  /// The encoding that the state is of: a reference that nobody need retain.
  let encoding: Unmanaged<JSONEncoding>
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
    of encoding: JSONEncoding, options: JSONOptions, writer: consuming JSONWriter,
    frames: UnsafeMutableBufferPointer<Frame>,
    members: UnsafeMutableBufferPointer<JSONMember>
  ) {
    outerFrames = unsafe PlainStack(beginningIn: frames)
    self.members = unsafe PlainStack(beginningIn: members)
    unsafe self.encoding = .passUnretained(encoding)
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
  static func initialize(_ encoding: JSONEncoding, options: JSONOptions, writer: consuming JSONWriter) {
    let block = unsafe UnsafeMutableRawPointer(encoding.state)
    let members = unsafe (block + membersOffset).bindMemory(to: JSONMember.self, capacity: roomForMembers)
    let frames = unsafe (block + framesOffset).bindMemory(to: Frame.self, capacity: roomForFrames)
    unsafe block.bindMemory(to: JSONEncodingState.self, capacity: 1).initialize(
      to: JSONEncodingState(
        of: encoding, options: options, writer: writer,
        frames: UnsafeMutableBufferPointer(start: frames, count: roomForFrames),
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

  /// Begins the frame of a value inside the current one.
  @inline(__always)
  mutating func beginFrame<Key: CodingKey>(at key: Key) throws {
    if Key.self == ElementKey.self { return try beginFrame(isElement: true) }
    if Key.self != NoKey.self { path.append(key) }
    do {
      try beginFrame(isElement: false)
    } catch {
      if Key.self != NoKey.self { path.removeLast() }
      throw error
    }
  }

  private mutating func beginFrame(isElement: Bool) throws {
    guard (rare?.origin.count ?? 0) &+ outerFrames.count < Self.maximumDepth else { throw tooDeep }
    outerFrames.push(frame)
    lastNumber &+= 1
    frame = Frame(
      number: lastNumber, isElement: isElement, firstMember: Int32(members.count), firstHole: Int32(holeCount),
      pathCount: Int32(path.count))
  }

  private var tooDeep: EncodingError {
    let fault = "It nests deeper than \(Self.maximumDepth) values."
    let path = Array(codingPath(of: frame).prefix(8))
    return .invalidValue(fault, .init(codingPath: path, debugDescription: fault))
  }

  /// Makes the frame of an element that of the next one.
  @inline(__always)
  mutating func continueWithNextElement() {
    outerFrames[outerFrames.count &- 1].next &+= 1
    lastNumber &+= 1
    frame.number = lastNumber
    frame.kind = .nothing
    frame.isDictionary = false
    frame.mayRepeatNames = false
    frame.nameBits = 0
    frame.next = 0
  }

  /// Goes back to the frame around the current one.
  @inline(__always)
  mutating func leaveFrame() {
    frame = outerFrames.pop()
    if path.count > Int(frame.pathCount) { path.removeLast() }
  }

  /// The keys that lead to a frame that is open.
  func codingPath(of frame: Frame) -> [any CodingKey] {
    var keys: [any CodingKey] = []
    var outer: Frame?
    for next in unsafe Array(outerFrames.elements(from: 0)) + [self.frame] {
      if next.isElement, let outer { keys.append(JSONKey.index(outer.next)) }
      keys += path[Int(outer?.pathCount ?? 0)..<Int(next.pathCount)]
      if next.number == frame.number { break }
      outer = next
    }
    return keys
  }

  func frame(_ number: Int) -> Frame? {
    unsafe frame.number == number ? frame : outerFrames.elements(from: 0).last { $0.number == number }
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
  @inline(__always)
  mutating func openObject(isDictionary: Bool) -> Bool {
    if frame.kind == .nothing {
      writer.beginObject()
      frame.kind = .object
      frame.isDictionary = isDictionary
      return true
    }
    // The names of two containers may be the same.
    frame.mayRepeatNames = true
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
  mutating func beginMember(_ key: String, in names: Unmanaged<WrittenNames>) {
    if let name = unsafe names._withUnsafeGuaranteedRef({ unsafe $0.name(at: frame.next, of: key) }) {
      frame.next &+= 1
      unsafe frame.nameBits |= name.pointee.nameBit
      unsafe members.push(JSONMember(start: startOfMember, name))
      unsafe writer.key(name)
    } else {
      unsafe beginUnexpectedMember(key, in: names)
    }
  }

  /// Where the quote before the name of the next member will stand.
  @inline(__always)
  private var startOfMember: Int { writer.output.count &+ (writer.needsComma ? 1 : 0) }

  /// Writes the name of a member that has another place than the next one in most objects.
  @inline(never)
  private mutating func beginUnexpectedMember(_ key: String, in names: Unmanaged<WrittenNames>) {
    let place = unsafe names._withUnsafeGuaranteedRef { names in
      names.place(of: key, from: frame.next) { memberName($0, in: names) }
    }
    if let place {
      // Names that come in the order of their places are all different.
      if place < frame.next { frame.mayRepeatNames = true }
      frame.next = place
      return unsafe beginMember(key, in: names)
    }
    let start = startOfMember
    unsafe writer.key(names._withUnsafeGuaranteedRef { memberName(key, in: $0) })
    let member = JSONMember(start: start, in: writer.output)
    members.push(member)
    if frame.nameBits & member.nameBit != 0 { frame.mayRepeatNames = true }
    frame.nameBits |= member.nameBit
  }

  private func memberName(_ key: String, in names: WrittenNames) -> String {
    names.areConverted ? options.keys.memberName(key) : key
  }

  mutating func endContainer() {
    switch frame.kind {
    case .nothing, .value: return
    case .array: writer.endArray()
    case .object:
      // Different keys may be converted to one name.
      if frame.mayRepeatNames || frame.isDictionary || convertsNames || options.sortsMembers { settleMembers() }
      members.drop(to: Int(frame.firstMember))
      writer.endObject()
    }
  }

  /// The bits of the names of the object that the current frame is; `nil` when it is none.
  var nameBits: UInt64? { frame.kind == .object ? frame.nameBits : nil }

  @inline(never)
  private mutating func settleMembers() {
    let sorts = frame.isDictionary || options.sortsMembers
    unsafe JSONMembers.settle(members.elements(from: Int(frame.firstMember)), sorts: sorts, in: &writer.output)
  }

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

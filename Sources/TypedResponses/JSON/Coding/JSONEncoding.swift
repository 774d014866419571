/// One encoding of one value: streams what the value's `encode(to:)` says straight into a ``JSONWriter``.
///
/// A value is encoded in a frame of its own; its encoder and containers carry the frame's number and are refused
/// once another frame is the current one. Nested containers and super encoders may be written at any time until the
/// value that asked for them has ended. So each of them is an encoding of its own, and its octets are put in place
/// when that value ends.
///
/// The state lies in the memory behind the object: class properties would be checked for exclusive access at every use,
/// and memory of its own would be one more allocation.
final class JSONEncoding: ManagedBuffer<Void, JSONEncodingState.Word> {
  static func make(options: JSONOptions, writer: consuming JSONWriter) -> JSONEncoding {
    let buffer = create(minimumCapacity: JSONEncodingState.words) { _ in }
    let encoding = unsafe unsafeDowncast(buffer, to: JSONEncoding.self)
    JSONEncodingState.initialize(encoding, options: options, writer: writer)
    return encoding
  }

  deinit {
    unsafe state.deinitialize(count: 1)
  }

  /// The memory stays where it is as long as the object lives.
  var state: UnsafeMutablePointer<JSONEncodingState> {
    @inline(__always) get {
      unsafe withUnsafeMutablePointerToElements {
        unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: JSONEncodingState.self)
      }
    }
  }

  /// The encoder for the outermost value.
  var rootEncoder: JSONStreamEncoder { JSONStreamEncoder(encoding: self, frame: JSONEncodingState.rootFrame) }

  // MARK: - Values

  /// Writes the value that this encoding begins with. After a failure some of it may be written.
  @inline(__always)
  func write<Value: Encodable>(_ value: Value) -> ContentEncodingError? {
    do {
      if unsafe state.pointee.writePlain(value) { return nil }
      let isWritten =
        try ValueForm.ifKnown(Value.self) { try fillFrame(value, by: $0) }
        ?? encodeRarer(value, at: NoKey.none) ?? ValueForm.with(Value.self) { try fillFrame(value, by: $0) }
      return isWritten ? nil : ContentEncodingError(reason: "It encodes nothing at all.")
    } catch {
      return unsafe ContentEncodingError(error, at: state.pointee.foreignFailure ?? [])
    }
  }

  /// Writes the next value. Returns whether there was anything to write.
  @inline(__always)
  func encode<Value: Encodable, Key: CodingKey>(_ value: Value, at key: Key) throws -> Bool {
    try unsafe state.pointee.writePlain(value) || encodeOther(value, at: key)
  }

  /// Writes the next value, which `writePlain` does not know. Returns whether there was anything to write.
  func encodeOther<Value: Encodable, Key: CodingKey>(_ value: Value, at key: Key) throws -> Bool {
    try ValueForm.ifKnown(Value.self) { try encode(value, by: $0, at: key) }
      ?? encodeRarer(value, at: key) ?? ValueForm.with(Value.self) { try encode(value, by: $0, at: key) }
  }

  /// Writes the next element of the array that the current frame is.
  @inline(__always)
  func encodeElement<Value: Encodable>(_ value: Value) throws {
    if try !encode(value, at: ElementKey.next) { unsafe state.pointee.writer.emptyObject() }
    unsafe state.pointee.frame.next += 1
  }

  /// Writes values of one form as the next elements of the array that the current frame is.
  func encodeElements<Element: Encodable>(_ elements: [Element], by form: ValueForm) throws {
    guard !elements.isEmpty else { return }
    try unsafe state.pointee.beginFrame(at: ElementKey.next)
    defer { unsafe state.pointee.leaveFrame() }
    try elements.forEachInPlace { element in
      if try !fillFrame(element.value, by: form) { unsafe state.pointee.writer.emptyObject() }
      unsafe state.pointee.continueWithNextElement()
    }
  }

  /// Writes what `body` encodes as the next value. Returns whether there was anything to write.
  func encodeFrame<Key: CodingKey>(at key: Key, _ body: (any Encoder) throws -> Void) throws -> Bool {
    try unsafe state.pointee.beginFrame(at: key)
    defer { unsafe state.pointee.leaveFrame() }
    return try fillFrame { try unsafe body(JSONStreamEncoder(encoding: self, frame: state.pointee.frame.number)) }
      != .nothing
  }

  /// Writes the next value in a frame of its own. Returns whether there was anything to write.
  private func encode<Value: Encodable, Key: CodingKey>(
    _ value: Value, by form: ValueForm, at key: Key
  ) throws -> Bool {
    try unsafe state.pointee.beginFrame(at: key)
    defer { unsafe state.pointee.leaveFrame() }
    return try fillFrame(value, by: form)
  }

  /// Writes the value of the current frame. Returns whether there was anything to write.
  @inline(__always)
  private func fillFrame<Value: Encodable>(_ value: Value, by form: ValueForm) throws -> Bool {
    guard form.isUnordered else { return try fillFrame { try form.encode(value, in: self) } != .nothing }
    let start = unsafe state.pointee.writer.output.count
    let kind = try fillFrame { try form.encode(value, in: self) }
    if kind == .array { unsafe JSONMembers.sortElements(of: &state.pointee.writer.output, from: start) }
    return kind != .nothing
  }

  /// Has `body` encode the value of the current frame, and returns what kind of value that was.
  @inline(__always)
  private func fillFrame(_ body: () throws -> Void) throws -> JSONEncodingState.Kind {
    do {
      try body()
      return try endFrame()
    } catch {
      note(error)
      throw error
    }
  }

  /// Remembers where an error comes from that does not tell itself.
  private func note(_ error: any Error) {
    guard !(error is EncodingError), unsafe state.pointee.foreignFailure == nil else { return }
    unsafe state.pointee.foreignFailure = codingPath(of: state.pointee.frame)
  }

  /// Ends the current frame's value and returns its kind.
  @inline(__always)
  func endFrame() throws -> JSONEncodingState.Kind {
    if unsafe state.pointee.hasRare { try endRare() }
    unsafe state.pointee.endContainer()
    return unsafe state.pointee.frame.kind
  }

  /// Ends what few frames have.
  private func endRare() throws {
    if let misuse = unsafe state.pointee.takeMisuse() { throw misuse }
    if unsafe state.pointee.hasHoles { try fillHoles() }
  }

  // MARK: - Nested containers

  /// An encoding for a value inside this frame's that may be written while others are.
  ///
  /// `begin` writes what stands before the value, and names the value if it is an object that may be asked for again.
  func branch(
    at key: some CodingKey, ofFrame number: Int, _ begin: (UnsafeMutablePointer<JSONEncodingState>) -> String?
  ) -> JSONEncoding {
    let branch = unsafe JSONEncoding.make(options: state.pointee.options, writer: JSONWriter(capacity: 64))
    unsafe branch.state.pointee.origin = codingPath(ofFrame: number) + [key]
    if unsafe state.pointee.frame.number == number {
      unsafe state.pointee.leaveHole(for: branch, objectNamed: begin(state))
    } else {
      unsafe branch.state.pointee.frame.number = JSONEncodingState.noFrame
    }
    return branch
  }

  /// Puts the octets of nested containers and super encoders where they belong.
  private func fillHoles() throws {
    let holes = unsafe state.pointee.takeHoles()
    var pieces: [(offset: Int, octets: [UInt8])] = []
    for hole in holes { pieces.append((hole.offset, try hole.branch.finishBranch())) }
    unsafe state.pointee.fill(pieces)
  }

  private func finishBranch() throws -> [UInt8] {
    if try endFrame() == .nothing { unsafe state.pointee.writer.emptyObject() }
    return takeWriter().finish()
  }

  /// Takes the written text. Containers that outlive this are refused.
  func takeWriter() -> JSONWriter {
    unsafe state.pointee.frame.number = JSONEncodingState.noFrame
    var writer = JSONWriter(capacity: 0)
    unsafe swap(&writer, &state.pointee.writer)
    return writer
  }

  // MARK: - Coding paths and faults

  func codingPath(ofFrame number: Int) -> [any CodingKey] {
    unsafe state.pointee.frame(number).map { codingPath(of: $0) } ?? state.pointee.origin
  }

  private func codingPath(of frame: JSONEncodingState.Frame) -> [any CodingKey] {
    unsafe state.pointee.origin + state.pointee.codingPath(of: frame)
  }

  /// An error for a container or encoder that is used when it may not be.
  func refusal(of frame: Int, _ value: Any) -> EncodingError {
    let reason =
      unsafe state.pointee.frame(frame) == nil
      ? "It is encoded after the encode(to:) that its container belongs to has returned."
      : "It is encoded into a container while a value inside that container is being encoded."
    return .invalidValue(value, .init(codingPath: codingPath(ofFrame: frame), debugDescription: reason))
  }
}

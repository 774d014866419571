/// One decoding: the text, and how its values are read.
final class JSONReading {
  let tape: JSONTape
  let options: JSONOptions
  let userInfo: [CodingUserInfoKey: any Sendable]
  let convertsNames: Bool
  /// For arrays and objects, the last part on a path: where it stands and its index. The next path mostly leads behind
  /// it.
  private var visited: [Int: (part: Int, index: Int)] = [:]
  /// For objects, the last member on a path of keys: its key, its name and its value.
  private var named: [Int: (key: String, name: String, value: Int)] = [:]
  /// Objects whose names are data.
  private var keepingNames: Set<Int> = []
  /// Where the value would be that was not there.
  private var absent: (object: Int, key: any CodingKey)?
  /// How many faults were found in the elements of the array whose faults are being collected.
  var elementFaults = 0
  /// After how many faults the rest of an array is passed over, since each takes time: one more than are told.
  static let elementFaultLimit = Fault.mostTold + 1
  /// Whether values are being read that are taken for faultless.
  private var isTrusting = false
  /// Whether a value was taken for faultless and was not.
  private var isDeceived = false

  init(_ tape: JSONTape, options: JSONOptions, userInfo: [CodingUserInfoKey: any Sendable]) {
    self.tape = tape
    self.options = options
    self.userInfo = userInfo
    convertsNames = options.keys.convertNames
  }

  @inline(__always)
  func isNull(_ token: Int) -> Bool { unsafe tape.tokens[token].kind == .null }

  // MARK: - Names

  /// Where the values stand by the names of their keys, of which the first of equal ones counts; `nil` for a dictionary,
  /// whose names are data.
  func convertedNames<Key: CodingKey>(of object: Int, keyedBy type: Key.Type) -> [String: Int]? {
    guard !DictionaryKeys.isKey(type) else {
      keepingNames.insert(object)
      return nil
    }
    var names: [String: Int] = [:]
    tape.forEachMember(of: object) { name, value in
      let key = keyName(tape.string(name))
      if names[key] == nil { names[key] = value }
    }
    return names
  }

  /// What the client calls the member of a key, or would have called it.
  func memberName(of key: some CodingKey, in object: Int) -> String {
    guard convertsNames, unsafe tape.tokens[object].kind == .object else { return key.stringValue }
    var found: String?
    tape.forEachMember(of: object) { name, value in
      if found == nil, keyName(ofValue: value) == key.stringValue { found = tape.string(name) }
    }
    return found ?? options.keys.memberName(key.stringValue)
  }

  /// The name of the key that belongs to a member.
  func keyName(ofValue value: Int) -> String { unsafe keyName(tape.string(tape.tokens[value - 1])) }

  private func keyName(_ name: String) -> String { options.keys.keyName(name) }

  // MARK: - Places

  /// A value that is not there.
  func absent(_ key: any CodingKey, in object: Int) -> Int {
    absent = (object, key)
    return tape.tokenCount
  }

  /// The path to a value: its keys, and what the client calls them.
  func place(of target: Int) -> JSONPlace {
    if target == tape.tokenCount, let absent {
      return place(of: absent.object).appending(absent.key, options.keys.memberName(absent.key.stringValue))
    }
    var place = JSONPlace()
    var token = 0
    while token != target {
      let isArray = unsafe tape.tokens[token].kind == .array
      var (part, index) = visited[token] ?? (token + 1, 0)
      if part > target { (part, index) = (token + 1, 0) }
      while true {
        let end = tape.end(of: isArray ? part : part + 1)
        if end > target { break }
        part = end
        index += 1
      }
      visited[token] = (part, index)
      if isArray {
        place = place.appending(JSONKey.index(index), String(index))
        token = part
      } else {
        let name = unsafe tape.string(tape.tokens[part])
        place = place.appending(JSONKey.name(keepingNames.contains(token) ? name : keyName(name)), name)
        token = part + 1
      }
    }
    return place
  }

  /// Where a path leads that was made of keys, as the client calls it.
  func pointer(to path: [any CodingKey]) -> JSONPointer {
    var pointer: JSONPointer = ""
    var token: Int? = 0
    for key in path {
      guard let at = token else {
        pointer = pointer.appending(key.intValue.map(String.init) ?? key.stringValue)
        continue
      }
      token = nil
      switch unsafe tape.tokens[at].kind {
      case .object:
        let member = member(named: key.stringValue, of: at)
        token = member?.value
        pointer = pointer.appending(member?.name ?? key.stringValue)
      case .array:
        token = element(key.intValue ?? 0, of: at)
        pointer = pointer.appending(key.intValue.map(String.init) ?? key.stringValue)
      default:
        pointer = pointer.appending(key.intValue.map(String.init) ?? key.stringValue)
      }
    }
    return pointer
  }

  /// What the client calls the member of a key, and where its value stands.
  private func member(named key: String, of object: Int) -> (key: String, name: String, value: Int)? {
    if let last = named[object], last.key == key { return last }
    let keepsNames = keepingNames.contains(object)
    var found: (key: String, name: String, value: Int)?
    tape.forEachMember(of: object) { name, value in
      guard found == nil else { return }
      let name = tape.string(name)
      if (keepsNames ? name : keyName(name)) == key { found = (key, name, value) }
    }
    named[object] = found
    return found
  }

  /// Where an element of an array stands, if it has that many.
  private func element(_ wanted: Int, of array: Int) -> Int? {
    let end = tape.end(of: array)
    var (part, index) = visited[array] ?? (array + 1, 0)
    if index > wanted { (part, index) = (array + 1, 0) }
    while index < wanted, part < end {
      part = tape.end(of: part)
      index += 1
    }
    guard part < end else { return nil }
    visited[array] = (part, index)
    return part
  }
}

// MARK: - Content without a fault

extension JSONReading {
  /// Begins to read a value as though nothing was wrong with it, which takes far less than to collect faults: whether
  /// no value around it is being read so, or `nil` when content was trusted before in which something was wrong. It is
  /// read again then, with all that stands around it, so that no part is read more than twice.
  func beginTrusting() throws(NotAsTrusted) -> Bool? {
    guard !isDeceived else {
      if isTrusting { throw NotAsTrusted() }
      return nil
    }
    defer { isTrusting = true }
    return !isTrusting
  }

  /// Ends what was begun, and tells whether all was well. A type may have passed over what could not be read, and still
  /// has to be told what it was.
  func endTrusting(isOutermost: Bool, _ error: (any Error)? = nil) throws -> Bool {
    if isOutermost { isTrusting = false }
    let isWell = !isDeceived && !(error is NotAsTrusted)
    if isWell, error == nil { return true }
    if isWell, isOutermost, let error { throw error }
    isDeceived = true
    guard isOutermost else { throw NotAsTrusted() }
    return false
  }
}

/// Ends the reading of content in which something is wrong.
struct NotAsTrusted: Error {}

/// The way to a value in JSON content, for the program and for the client.
struct JSONPlace {
  private(set) var path: [any CodingKey] = []
  private(set) var pointer: JSONPointer = ""

  func appending(_ key: any CodingKey, _ token: String) -> JSONPlace {
    var place = self
    place.path.append(key)
    place.pointer = pointer.appending(token)
    return place
  }
}

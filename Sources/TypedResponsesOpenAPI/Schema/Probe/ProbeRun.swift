import TypedResponses

/// One reading of a type: answers what the type asks, and keeps what it asked.
final class ProbeRun {
  /// What a type asked for at one place.
  struct Record {
    /// The types that it decoded, each once, in order.
    var types: [any Decodable.Type] = []
    var isObject = false
    var isArray = false
    /// Whether it may do without.
    var isOptional = false
    var asksNull = false
    /// Whether it asked where an array ends.
    var asksEnd = false
    /// The kinds of keys of which it wanted all that there are.
    var keyTypes: [any CodingKey.Type] = []
    /// Where the parts stand, in the order of asking.
    var parts: [ProbePlace] = []
    /// What the type says that the value has to be.
    var keywords = JSONObject()
    /// Whether there are no more values to try.
    var isExhausted = false
  }

  let workshop: SchemaWorkshop
  let table: ProbeTable
  private(set) var records: [ProbePlace: Record] = [:]
  /// The places in the order of asking.
  private(set) var places: [ProbePlace] = []
  /// Why the type did not take the values; `nil` when it did.
  private(set) var error: (any Error)?
  private var questions = 0

  /// More questions than this are asked by a loop that does not end.
  private static var mostQuestions: Int { 20_000 }

  init(_ workshop: SchemaWorkshop, _ table: ProbeTable) {
    self.workshop = workshop
    self.table = table
  }

  /// Has `read` read a value.
  func perform(_ read: (any Decoder) throws -> Void) {
    do { try read(ProbeDecoder(run: self, place: .root, codingPath: [])) } catch { self.error = error }
  }

  /// Whether the run has asked more than any type with an end would.
  var isSpent: Bool { questions > Self.mostQuestions }

  // MARK: - Records

  subscript(place: ProbePlace) -> Record { records[place] ?? Record() }

  func note(_ place: ProbePlace, _ change: (inout Record) -> Void = { _ in }) {
    questions += 1
    if records[place] == nil {
      records[place] = Record()
      places.append(place)
      if !place.steps.isEmpty {
        note(place.parent)
        records[place.parent]?.parts.append(place)
      }
    }
    change(&records[place, default: Record()])
  }

  private func note(_ place: ProbePlace, _ type: any Decodable.Type, isOptional: Bool = false) {
    note(place) { record in
      if !record.types.contains(where: { $0 == type }) { record.types.append(type) }
      if isOptional { record.isOptional = true }
    }
  }

  // MARK: - Answers

  func contains(_ place: ProbePlace) -> Bool {
    note(place)
    return !table[place].isAbsent
  }

  func isNull(_ place: ProbePlace, _ key: any CodingKey, _ path: [any CodingKey]) throws -> Bool {
    note(place) { $0.asksNull = true }
    if table[place].isAbsent { throw missing(key, path) }
    return table[place].isNull
  }

  /// A value where there has to be one.
  func decode<Value: Decodable>(
    _ type: Value.Type, at place: ProbePlace, _ key: any CodingKey, _ path: [any CodingKey]
  ) throws -> Value {
    note(place, type)
    let answer = table[place]
    if answer.isAbsent { throw missing(key, path) }
    return try value(type, at: place, answer, path + [key])
  }

  /// A value that may be missing.
  func decodeIfPresent<Value: Decodable>(
    _ type: Value.Type, at place: ProbePlace, _ key: any CodingKey, _ path: [any CodingKey]
  ) throws -> Value? {
    note(place, type, isOptional: true)
    let answer = table[place]
    if answer.isAbsent || answer.isNull { return nil }
    if answer.index == nil && answer.refused.isEmpty { return nil }
    return try value(type, at: place, answer, path + [key])
  }

  /// A value that stands for the whole place.
  func decode<Value: Decodable>(_ type: Value.Type, at place: ProbePlace, _ path: [any CodingKey]) throws -> Value {
    note(place, type)
    return try value(type, at: place, table[place], path)
  }

  private func value<Value: Decodable>(
    _ type: Value.Type, at place: ProbePlace, _ answer: ProbeTable.Answer, _ path: [any CodingKey]
  ) throws -> Value {
    let context = DecodingError.Context(codingPath: path, debugDescription: "There is another value.")
    if isSpent { throw DecodingError.dataCorrupted(context) }
    if answer.isNull {
      if let type = type as? any NullableSample.Type, let null = type.null as? Value { return null }
      throw DecodingError.valueNotFound(type, context)
    }
    if answer.refused.contains(ObjectIdentifier(type)) { throw DecodingError.typeMismatch(type, context) }
    guard let value = try workshop.sample(answer.index ?? 0, of: type, path) else {
      note(place) { $0.isExhausted = true }
      throw DecodingError.dataCorrupted(context)
    }
    return value
  }

  /// Opens an object or array, unless the value is to be something else.
  func open(_ kind: Any.Type, at place: ProbePlace, _ path: [any CodingKey]) throws {
    note(place) { record in
      if kind == ObjectKind.self { record.isObject = true } else { record.isArray = true }
    }
    let answer = table[place]
    let context = DecodingError.Context(codingPath: path, debugDescription: "There is another value.")
    if answer.isAbsent, let key = path.last { throw missing(key, path.dropLast()) }
    if answer.isNull { throw DecodingError.valueNotFound(kind, context) }
    if answer.refused.contains(ObjectIdentifier(kind)) { throw DecodingError.typeMismatch(kind, context) }
  }

  /// The keys of an object whose names the type does not know beforehand.
  func keys<Key: CodingKey>(of place: ProbePlace, _ type: Key.Type) -> [Key] {
    let names = place.appending(.names)
    note(names) { record in
      if !record.keyTypes.contains(where: { $0 == type }) { record.keyTypes.append(type) }
    }
    if isSpent { return [] }
    let index = table[names].index ?? 0
    guard index > 0 else { return [] }
    if let key = KeyCases.all(of: type).dropFirst(index - 1).first as? Key { return [key] }
    if index == 1, let key = Key(stringValue: KeyCases.invented) { return [key] }
    note(names) { $0.isExhausted = true }
    return []
  }

  /// How many elements an array has whose end the type looks for.
  func count(of place: ProbePlace) -> Int {
    note(place) { $0.asksEnd = true }
    if isSpent { return 0 }
    let counts = [1, 0, 2, 3, 4]
    let index = table[place].index ?? 0
    if index >= counts.count { note(place) { $0.isExhausted = true } }
    return index < counts.count ? counts[index] : 0
  }

  private func missing(_ key: any CodingKey, _ path: [any CodingKey]) -> DecodingError {
    .keyNotFound(key, .init(codingPath: path, debugDescription: "There is no such member."))
  }
}

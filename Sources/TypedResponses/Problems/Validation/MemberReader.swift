/// Reads the members of an object and collects every fault, where a decoder stops at the first.
///
/// ```swift
/// init(from decoder: any Decoder) throws {
///   var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
///   let name = members.required(String.self, .name)
///   let age = members.required(Int.self, .age) { (0...150).contains($0) ? nil : .outOfRange(0...150) }
///   members.refuseOthers()
///   guard let name, let age, members.isValid else { throw members.failure }
///   self.name = name
///   self.age = age
/// }
/// ```
///
/// Values that read their own members this way add their faults, each with the whole path.
public struct MemberReader<Key: CodingKey> {
  private let source: Source
  /// A bit for each of the first members of a JSON object that was asked for.
  private var asked: UInt64 = 0
  /// The faults so far, in the order in which they were found.
  public private(set) var faults: [FieldError] = []

  /// Where the members come from.
  private enum Source {
    /// An object that this package reads, by itself: a container in between would take as long as the values.
    case json(JSONObjectReader)
    case other(ForeignObject<Key>)
  }

  /// A reader of the object at which the decoder stands.
  ///
  /// - Throws: `DecodingError` when there is no object.
  public init(_ decoder: any Decoder, keyedBy type: Key.Type = Key.self) throws {
    source =
      if let value = decoder as? JSONValueReader {
        .json(try value.object(keyedBy: type))
      } else {
        .other(try ForeignObject(decoder))
      }
  }

  /// Whoever wants to know what values have to be.
  var listener: (any ConstraintListener)? {
    if case .other(let object) = source { object.listener } else { nil }
  }

  /// Whether no fault was found yet.
  public var isValid: Bool { faults.isEmpty }

  /// The response that lists the faults.
  public var failure: ValidationFailed {
    ValidationFailed(fields: faults)
      ?? ValidationFailed(
        fields: FieldError(at: .body(pointer), .unacceptable))
  }

  /// Goes on where there are no faults.
  ///
  /// - Throws: ``ValidationFailed`` with the faults.
  public func refuse() throws(ValidationFailed) { try faults.refuse() }

  /// Goes on where there are no faults.
  ///
  /// - Throws: The set with ``ValidationFailed``.
  public func refuse<Failure: ValidationFailedMember>(or _: Failure.Type) throws(Failure) {
    try faults.refuse(or: Failure.self)
  }

  /// The value of a member that has to be there, or `nil` after noting why it is not acceptable.
  @inlinable
  public mutating func required<Value: Decodable>(
    _ type: Value.Type = Value.self, _ key: Key, check: (Value) -> Fault? = { _ in nil }
  ) -> Value? {
    do {
      let value = try decode(type, key)
      guard let fault = check(value) else { return value }
      note(key, fault)
    } catch {
      note(error, of: key, type)
    }
    return nil
  }

  /// The value of a member that may be missing or `null`: `nil` then, as well as after noting a fault.
  @inlinable
  public mutating func optional<Value: Decodable>(
    _ type: Value.Type = Value.self, _ key: Key, check: (Value) -> Fault? = { _ in nil }
  ) -> Value? {
    do {
      guard let value = try decodeIfPresent(type, key) else { return nil }
      guard let fault = check(value) else { return value }
      note(key, fault)
    } catch {
      note(error, of: key, type)
    }
    return nil
  }

  /// The elements of a member that has to be there. All elements are read, and the faults of each are noted. In JSON the
  /// rest of an array is passed over once its elements have more faults than are told (``ValidationFailed/limit``).
  @inlinable
  public mutating func required<Element: Decodable>(
    _ type: [Element].Type = [Element].self, _ key: Key, check: ([Element]) -> Fault? = { _ in nil }
  ) -> [Element]? {
    do {
      guard let elements = try whole(type, key) ?? each(type, key) else { return nil }
      guard let fault = check(elements) else { return elements }
      note(key, fault)
    } catch {
      note(error, of: key, type)
    }
    return nil
  }

  /// The elements of a member that may be missing or `null`: `nil` then, as well as after noting a fault.
  @inlinable
  public mutating func optional<Element: Decodable>(
    _ type: [Element].Type = [Element].self, _ key: Key, check: ([Element]) -> Fault? = { _ in nil }
  ) -> [Element]? {
    do {
      guard let elements = try whole(type, key) ?? eachIfPresent(type, key) else { return nil }
      guard let fault = check(elements) else { return elements }
      note(key, fault)
    } catch {
      note(error, of: key, type)
    }
    return nil
  }

  /// Whether the object has this member, be it `null`.
  public func contains(_ key: Key) -> Bool {
    switch source {
    case .json(let object): object.find(key.stringValue, advance: false) != nil
    case .other(let object): object.container.contains(key)
    }
  }

  /// Whether the member is there and `null`, as a merge patch writes a removal
  /// ([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)).
  public func isNull(_ key: Key) -> Bool {
    switch source {
    case .json(let object): object.find(key.stringValue, advance: false).map(object.reading.isNull) ?? false
    case .other(let object): (try? object.container.decodeNil(forKey: key)) ?? false
    }
  }

  /// Notes a fault of a member, for rules across several members.
  public mutating func note(_ key: Key, _ fault: Fault) {
    // Growing one by one, the first four would allocate three times.
    if faults.isEmpty { faults.reserveCapacity(4) }
    faults.append(FieldError(at: .body(pointer(to: key)), fault))
  }

  /// Notes faults of a member and of what is in it.
  mutating func note(_ key: Key, _ faults: [PlacedFault]) {
    let member = pointer(to: key)
    for fault in faults {
      let place = fault.place.reduce(member) { $0.appending($1) }
      self.faults.append(FieldError(at: .body(place), fault.fault))
    }
  }

  /// Notes a fault for every member that `Key` does not know.
  @inlinable
  public mutating func refuseOthers() {
    refuseMembers { Key(stringValue: $0) != nil }
  }

  /// Notes a fault for every member of another name.
  mutating func refuseOthers(than known: Set<String>) {
    refuseMembers { known.contains($0) }
  }

  @usableFromInline
  mutating func refuseMembers(unless isKnown: (String) -> Bool) {
    let names = names(unless: isKnown)
    guard !names.isEmpty else { return }
    let pointer = pointer
    // One more than are told, so that it is seen that there are more.
    for name in names.sorted().prefix(max(ValidationFailed.limit + 1 - faults.count, 1)) {
      faults.append(
        FieldError(pointer.appending(name), code: "unknown_member", detail: "There is no such member."))
    }
  }

  private var pointer: JSONPointer {
    switch source {
    case .json(let object): object.place.pointer
    case .other(let object): JSONPointer(object.decoder.codingPath)
    }
  }

  /// Where the client finds a member, or would have written it.
  private func pointer(to key: Key) -> JSONPointer {
    switch source {
    case .json(let object): object.place.pointer.appending(object.memberName(of: key))
    case .other(let object): JSONPointer(object.decoder.codingPath).appending(key.stringValue)
    }
  }

  /// The names, as the client writes them, of all members whose keys are not known. Keys that were asked for are.
  private func names(unless isKnown: (String) -> Bool) -> [String] {
    switch source {
    case .json(let object): object.names(unless: isKnown) { asked & object.bit(ofValue: $0) != 0 }
    case .other(let object): object.names(unless: isKnown)
    }
  }

  /// Notes why a member could not be read.
  @usableFromInline
  mutating func note(_ error: any Error, of key: Key, _ type: Any.Type) {
    faults += faults(in: error, at: { pointer(to: key) }, type)
  }

  // MARK: - Values

  /// The value of a member that has to be there.
  @usableFromInline
  mutating func decode<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
    switch source {
    case .json(let object):
      let value = try object.value(key)
      asked |= object.bit(ofValue: value)
      return try object.reading.value(type, at: value)
    case .other(let object): return try object.container.decode(type, forKey: key)
    }
  }

  /// The value of a member unless it is missing or `null`.
  @usableFromInline
  mutating func decodeIfPresent<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
    switch source {
    case .json(let object):
      guard let value = object.find(key.stringValue) else { return nil }
      asked |= object.bit(ofValue: value)
      return object.reading.isNull(value) ? nil : try object.reading.value(type, at: value)
    case .other(let object): return try object.container.decodeIfPresent(type, forKey: key)
    }
  }

  /// The elements read as though nothing was wrong with any, which takes far less. Elements that have parts would then be
  /// read again and again, once for each array around them.
  @inlinable
  mutating func whole<Element: Decodable>(_ type: [Element].Type, _ key: Key) -> [Element]? {
    guard
      Element.self == String.self || Element.self == Int.self || Element.self == Double.self
        || Element.self == Bool.self
    else { return nil }
    return try? decodeIfPresent(type, key)
  }

  /// The elements of a member that has to be there, or `nil` after noting what is wrong with each.
  @usableFromInline
  mutating func each<Element: Decodable>(_ type: [Element].Type, _ key: Key) throws -> [Element]? {
    try collected(key) { try $0.decode([ReadElement<Element>].self, key) }
  }

  /// The elements of a member unless it is missing or `null`, or `nil` after noting what is wrong with each.
  @usableFromInline
  mutating func eachIfPresent<Element: Decodable>(_ type: [Element].Type, _ key: Key) throws -> [Element]? {
    try collected(key) { try $0.decodeIfPresent([ReadElement<Element>].self, key) }
  }

  /// The elements, unless something is wrong with one.
  private mutating func collected<Element>(
    _ key: Key, _ read: (inout Self) throws -> [ReadElement<Element>]?
  ) rethrows -> [Element]? {
    let reading: JSONReading? = if case .json(let object) = source { object.reading } else { nil }
    let faultsAround = reading?.elementFaults ?? 0
    reading?.elementFaults = 0
    defer { reading?.elementFaults = faultsAround }
    guard let results = try read(&self) else { return nil }
    var elements: [Element] = []
    lazy var place = pointer(to: key)
    for (index, result) in results.enumerated() {
      switch result.result {
      case .success(let element): elements.append(element)
      case .failure(is PassedOver): return nil
      case .failure(let error): faults += faults(in: error, at: { place.appending(index) }, Element.self)
      }
    }
    return elements.count == results.count ? elements : nil
  }

  /// What an error says of the value at a place.
  private func faults(in error: any Error, at place: () -> JSONPointer, _ type: Any.Type) -> [FieldError] {
    if let error = error as? ValidationFailed { return error.fields }
    guard let error = error as? DecodingError else { return [FieldError(at: .body(place()), .unacceptable)] }
    if case .json(let object) = source { return [error.fieldError(in: object.reading)] }
    let pointer = place()
    let path = JSONPointer(error.context?.codingPath ?? [])
    // Other decoders tell of some values only that something in the object is wrong.
    if case .dataCorrupted = error, path.tokens.count <= pointer.tokens.count {
      return [FieldError(at: .body(pointer), .unreadable(type))]
    }
    return [error.fieldError(at: path)]
  }
}

/// An element of an array, or why it could not be read: so one bad element does not hide the others.
package struct ReadElement<Element: Decodable>: Decodable {
  let result: Result<Element, any Error>

  package init(result: Result<Element, any Error>) {
    self.result = result
  }

  package init(from decoder: any Decoder) throws {
    let reading = (decoder as? JSONValueReader)?.reading
    guard (reading?.elementFaults ?? 0) < JSONReading.elementFaultLimit else {
      result = .failure(PassedOver())
      return
    }
    result = Result { try decoder.singleValueContainer().decode(Element.self) }
    if case .failure(let error) = result { reading?.elementFaults += (error as? ValidationFailed)?.fields.count ?? 1 }
  }
}

/// Why an element has no value that was not looked at: too much is wrong with those before it.
private struct PassedOver: Error {}

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
  private let container: KeyedDecodingContainer<Key>
  private let decoder: any Decoder
  private let reader: JSONValueReader?
  /// Whoever wants to know what values have to be.
  let listener: (any ConstraintListener)?
  /// The faults so far, in the order in which they were found.
  public private(set) var faults: [FieldError] = []

  /// A reader of the object at which the decoder stands.
  ///
  /// - Throws: `DecodingError` when there is no object.
  public init(_ decoder: any Decoder, keyedBy type: Key.Type = Key.self) throws {
    container = try decoder.container(keyedBy: type)
    self.decoder = decoder
    reader = decoder as? JSONValueReader
    listener = reader == nil ? decoder as? any ConstraintListener : nil
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
  public mutating func required<Value: Decodable>(
    _ type: Value.Type = Value.self, _ key: Key, check: (Value) -> Fault? = { _ in nil }
  ) -> Value? {
    read(key, check) { container in try container.decode(type, forKey: key) }
  }

  /// The value of a member that may be missing or `null`: `nil` then, as well as after noting a fault.
  public mutating func optional<Value: Decodable>(
    _ type: Value.Type = Value.self, _ key: Key, check: (Value) -> Fault? = { _ in nil }
  ) -> Value? {
    read(key, check) { container in try container.decodeIfPresent(type, forKey: key) }
  }

  /// The elements of a member that has to be there. All elements are read, and the faults of each are noted.
  public mutating func required<Element: Decodable>(
    _ type: [Element].Type = [Element].self, _ key: Key, check: ([Element]) -> Fault? = { _ in nil }
  ) -> [Element]? {
    elements(check, key) { container in try container.decode([ReadElement<Element>].self, forKey: key) }
  }

  /// The elements of a member that may be missing or `null`: `nil` then, as well as after noting a fault.
  public mutating func optional<Element: Decodable>(
    _ type: [Element].Type = [Element].self, _ key: Key, check: ([Element]) -> Fault? = { _ in nil }
  ) -> [Element]? {
    elements(check, key) { container in try container.decodeIfPresent([ReadElement<Element>].self, forKey: key) }
  }

  /// Whether the object has this member, be it `null`.
  public func contains(_ key: Key) -> Bool { container.contains(key) }

  /// Whether the member is there and `null`, as a merge patch writes a removal
  /// ([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)).
  public func isNull(_ key: Key) -> Bool { (try? container.decodeNil(forKey: key)) ?? false }

  /// Notes a fault of a member, for rules across several members.
  public mutating func note(_ key: Key, _ fault: Fault) {
    faults.append(FieldError(at: .body(pointer(to: key)), fault))
  }

  /// Notes a fault for every member that `Key` does not know.
  public mutating func refuseOthers() {
    refuse(names.filter { Key(stringValue: $0.key) == nil })
  }

  /// Notes a fault for every member of another name.
  mutating func refuseOthers(than known: Set<String>) {
    refuse(names.filter { !known.contains($0.key) })
  }

  private mutating func refuse(_ others: [(key: String, member: String)]) {
    for name in others.map(\.member).sorted() {
      faults.append(
        FieldError(pointer.appending(name), code: "unknown_member", detail: "There is no such member."))
    }
  }

  private var pointer: JSONPointer { reader?.place.pointer ?? JSONPointer(decoder.codingPath) }

  /// Where the client finds a member, or would have written it.
  private func pointer(to key: Key) -> JSONPointer {
    pointer.appending(reader?.memberName(of: key) ?? key.stringValue)
  }

  /// The names of all members, as keys spell them and as the client does.
  private var names: [(key: String, member: String)] {
    if let reader { return reader.memberNames }
    let all = try? decoder.container(keyedBy: JSONKey.self)
    return all?.allKeys.map { ($0.stringValue, $0.stringValue) } ?? []
  }

  private mutating func read<Value>(
    _ key: Key, _ check: (Value) -> Fault?, _ decode: (KeyedDecodingContainer<Key>) throws -> Value?
  ) -> Value? {
    do {
      guard let value = try decode(container) else { return nil }
      guard let fault = check(value) else { return value }
      note(key, fault)
    } catch {
      faults += self.faults(in: error, at: pointer(to: key), Value.self)
    }
    return nil
  }

  private mutating func elements<Element>(
    _ check: ([Element]) -> Fault?, _ key: Key,
    _ decode: (KeyedDecodingContainer<Key>) throws -> [ReadElement<Element>]?
  ) -> [Element]? {
    guard let results = read(key, { _ in nil }, decode) else { return nil }
    var elements: [Element] = []
    for (index, result) in results.enumerated() {
      switch result.result {
      case .success(let element): elements.append(element)
      case .failure(let error):
        faults += self.faults(in: error, at: pointer(to: key).appending(index), Element.self)
      }
    }
    guard elements.count == results.count else { return nil }
    guard let fault = check(elements) else { return elements }
    note(key, fault)
    return nil
  }

  /// What an error says of the value at a place.
  private func faults(in error: any Error, at pointer: JSONPointer, _ type: Any.Type) -> [FieldError] {
    if let error = error as? ValidationFailed { return error.fields }
    guard let error = error as? DecodingError else { return [FieldError(at: .body(pointer), .unacceptable)] }
    if let reader { return [error.fieldError(in: reader.reading)] }
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
    result = Result { try decoder.singleValueContainer().decode(Element.self) }
  }
}

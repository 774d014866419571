/// The members of a JSON object in the order in which they are written, each name once.
///
/// Two objects are equal when they have equal members, in whatever order: the order has no meaning in JSON.
///
/// [RFC 8259 §4](https://www.rfc-editor.org/rfc/rfc8259#section-4)
public struct JSONObject: Sendable {
  /// One member of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public var value: JSONValue
  }

  /// The members in order.
  public private(set) var members: [Member] = []

  /// An object without members.
  public init() {}

  /// An object from members whose names are known to differ.
  init(checked members: [Member]) {
    self.members = members
  }

  init(unique elements: [(String, JSONValue)]) {
    var seen: Set<String> = []
    members = elements.map { name, value in
      precondition(seen.insert(name).inserted, "A JSON object has each name once, and '\(name)' comes twice.")
      return Member(name: name, value: value)
    }
  }

  /// The value of the member with this name. Setting it keeps the member's place, or adds it at the end; setting it
  /// to `nil` removes the member.
  public subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: Hashable {
  public static func == (one: Self, other: Self) -> Bool {
    one.members.count == other.members.count && (one.members == other.members || Set(one.members) == Set(other.members))
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(Set(members))
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object with its members in this order. A name that comes twice is a programmer mistake.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(unique: elements) }
}

extension JSONObject: Codable {
  /// The members in any format that describes itself.
  public init(from decoder: any Decoder) throws {
    try self.init(from: decoder.container(keyedBy: JSONKey.self))
  }

  init(from container: KeyedDecodingContainer<JSONKey>) throws {
    members = try container.allKeys.map { key in
      Member(name: key.stringValue, value: try container.decode(JSONValue.self, forKey: key))
    }
  }

  /// The value in any format.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONKey.self)
    for member in members { try container.encode(member.value, forKey: JSONKey(stringValue: member.name)) }
  }
}

extension JSONObject: CustomStringConvertible {
  public var description: String { JSONValue.object(self).compact }
}

extension JSONObject.Member: CustomStringConvertible {
  /// Name and value, as JSON has them.
  public var description: String { "\(JSONValue.string(name).compact):\(value.compact)" }
}

/// The name of a group of stored responses of one origin, all of which can be invalidated at once.
///
/// Every cache takes at least 32 groups in a field, of at least 32 characters each; more may be overlooked.
///
/// [RFC 9875 §2](https://www.rfc-editor.org/rfc/rfc9875#section-2)
public struct CacheGroup: Sendable, Hashable {
  /// The name, which counts character by character.
  public let name: String

  /// A group with this name.
  ///
  /// - Throws: ``FieldPartError`` when the name has a control character or one beyond ASCII.
  public init(_ name: String) throws(FieldPartError) {
    if let error = FieldPartError("The name of a cache group", name, allowing: { (0x20...0x7E).contains($0) }) {
      throw error
    }
    self.name = name
  }

  fileprivate init(checked name: String) {
    self.name = name
  }
}

extension CacheGroup: ExpressibleByStringLiteral {
  /// A group that is written in the source.
  public init(stringLiteral name: String) {
    do throws(FieldPartError) {
      try self.init(name)
    } catch {
      preconditionFailure("\"\(name)\" is no name of a cache group. \(error)")
    }
  }
}

extension CacheGroup: CustomStringConvertible {
  public var description: String { name }
}

extension [CacheGroup] {
  /// The groups in a received list of strings, each once; `nil` when there is none or a member is something else.
  init?(parsing text: String) {
    guard let members = StructuredParser.list(text), !members.isEmpty else { return nil }
    var groups: [CacheGroup] = []
    for member in members {
      guard let name = member.item?.value.string else { return nil }
      groups.append(CacheGroup(checked: name))
    }
    self = groups.distinct
  }

  /// The groups, each once, where it stood first.
  var distinct: [CacheGroup] {
    var seen: Set<CacheGroup> = []
    return filter { seen.insert($0).inserted }
  }

  /// The list as it is sent.
  var fieldValue: FieldValue {
    FieldValue(checked: map { BareItem(checked: .string($0.name)).serialized }.joined(separator: ", "))
  }
}

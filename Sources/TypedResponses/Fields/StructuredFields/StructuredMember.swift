/// A value with its parameters.
///
/// ```
/// "default";q=100;w=10
/// ```
///
/// [RFC 9651 §3.3](https://www.rfc-editor.org/rfc/rfc9651#section-3.3)
package struct StructuredItem: Sendable, Hashable {
  package var value: BareItem
  package var parameters: StructuredParameters

  package init(_ value: BareItem, parameters: StructuredParameters = StructuredParameters()) {
    self.value = value
    self.parameters = parameters
  }

  /// The item as it is written.
  package var serialized: String { value.serialized + parameters.serialized }
}

/// A member of a list or a dictionary: an item, or several in parentheses.
///
/// [RFC 9651 §3.1](https://www.rfc-editor.org/rfc/rfc9651#section-3.1)
package enum StructuredMember: Sendable, Hashable {
  case item(StructuredItem)
  case innerList([StructuredItem], StructuredParameters)

  package var item: StructuredItem? { if case .item(let item) = self { item } else { nil } }

  /// The member as it is written.
  package var serialized: String {
    switch self {
    case .item(let item): item.serialized
    case .innerList(let items, let parameters):
      "(\(items.map(\.serialized).joined(separator: " ")))\(parameters.serialized)"
    }
  }
}

/// Members by name.
package typealias StructuredDictionary = StructuredMap<StructuredMember>

extension StructuredMap where Value == StructuredMember {
  /// The dictionary as it is written: `a=1, b;c, d=(e f)`.
  package var serialized: String {
    entries.map { entry in
      if case .item(let item) = entry.value, item.value == .boolean(true) {
        entry.key.text + item.parameters.serialized
      } else {
        "\(entry.key.text)=\(entry.value.serialized)"
      }
    }.joined(separator: ", ")
  }
}

extension [StructuredMember] {
  /// The list as it is written.
  package var serialized: String { map(\.serialized).joined(separator: ", ") }
}

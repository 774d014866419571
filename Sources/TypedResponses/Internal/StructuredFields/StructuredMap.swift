/// Values by key, in the order in which the keys came first: parameters, and the members of a dictionary.
///
/// [RFC 9651 §3.1.2](https://www.rfc-editor.org/rfc/rfc9651#section-3.1.2)
package struct StructuredMap<Value: Sendable & Hashable>: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let key: StructuredKey
    package var value: Value
  }

  package private(set) var entries: [Entry] = []
  private var places: [StructuredKey: Int] = [:]

  package init() {}

  /// Setting replaces the value in its place.
  package subscript(key: StructuredKey) -> Value? {
    places[key].map { entries[$0].value }
  }

  package mutating func set(_ key: StructuredKey, _ value: Value) {
    if let place = places[key] {
      entries[place].value = value
    } else {
      places[key] = entries.count
      entries.append(Entry(key: key, value: value))
    }
  }
}

/// Values that qualify an item or an inner list.
package typealias StructuredParameters = StructuredMap<BareItem>

extension StructuredMap where Value == BareItem {
  /// The parameters as they are written: `;a=1;b` for `a` with 1 and `b` with true.
  package var serialized: String {
    entries.map { $0.value == .boolean(true) ? ";\($0.key.text)" : ";\($0.key.text)=\($0.value.serialized)" }.joined()
  }
}

/// Values by key, in the order in which the keys came first: parameters, and the members of a dictionary.
///
/// [RFC 9651 §3.1.2](https://www.rfc-editor.org/rfc/rfc9651#section-3.1.2)
package struct StructuredMap<Value: Sendable & Hashable>: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let key: StructuredKey
    package var value: Value
  }

  package private(set) var entries: [Entry] = []
  /// Where each key stands, once there are more than a few.
  private var places: [StructuredKey: Int] = [:]

  package init() {}

  package subscript(key: StructuredKey) -> Value? {
    place(of: key).map { entries[$0].value }
  }

  /// Adds the value, or replaces the one the key has, in its place.
  package mutating func set(_ key: StructuredKey, _ value: Value) {
    if let place = place(of: key) {
      entries[place].value = value
      return
    }
    entries.append(Entry(key: key, value: value))
    if !places.isEmpty {
      places[key] = entries.count - 1
    } else if entries.count > 8 {
      for (place, entry) in entries.enumerated() { places[entry.key] = place }
    }
  }

  private func place(of key: StructuredKey) -> Int? {
    places.isEmpty ? entries.firstIndex { $0.key == key } : places[key]
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

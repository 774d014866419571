/// A header section: field lines in the order in which they are sent. A name may occur more than once.
///
/// [RFC 9110 §6.3](https://www.rfc-editor.org/rfc/rfc9110#section-6.3)
public struct HeaderFields: Sendable, Hashable {
  private var lines: [HeaderField]

  /// A section without fields.
  public init() {
    lines = []
  }

  /// The value of the first line with this name, or `nil` when there is none.
  public subscript(name: FieldName) -> FieldValue? {
    lines.first { $0.name == name }?.value
  }

  /// The values of every line with this name, in order.
  public func values(of name: FieldName) -> [FieldValue] {
    lines.filter { $0.name == name }.map(\.value)
  }

  /// Whether a line has this name.
  public func contains(_ name: FieldName) -> Bool {
    lines.contains { $0.name == name }
  }

  /// Adds a line after the others, whether or not its name occurs already.
  public mutating func append(_ name: consuming FieldName, _ value: consuming FieldValue) {
    // Few responses have more lines; growing one by one would allocate again and again.
    if lines.capacity == 0 { lines.reserveCapacity(8) }
    lines.append(HeaderField(name, value))
  }

  /// Adds lines after the others.
  public mutating func append(contentsOf fields: some Sequence<HeaderField>) {
    lines.append(contentsOf: fields)
  }

  /// Makes this the only line with the name, in the place of the first one.
  public mutating func set(_ name: FieldName, _ value: FieldValue) {
    guard let index = lines.firstIndex(where: { $0.name == name }) else {
      return append(name, value)
    }
    lines[index] = HeaderField(name, value)
    var later = lines[(index + 1)...]
    later.removeAll { $0.name == name }
    lines.replaceSubrange((index + 1)..., with: later)
  }

  /// Removes every line with this name.
  public mutating func remove(_ name: FieldName) {
    lines.removeAll { $0.name == name }
  }

  /// Makes room, so that appending up to this number of lines allocates once.
  package mutating func reserveCapacity(_ capacity: Int) {
    lines.reserveCapacity(capacity)
  }
}

extension HeaderFields: RandomAccessCollection {
  public var startIndex: Int { lines.startIndex }
  public var endIndex: Int { lines.endIndex }

  public subscript(position: Int) -> HeaderField { lines[position] }

  public func makeIterator() -> IndexingIterator<[HeaderField]> { lines.makeIterator() }
}

extension HeaderFields: CustomStringConvertible {
  public var description: String { lines.map(\.description).joined(separator: "\n") }
}

public import TypedResponses

/// One field line as it was seen, whether or not it is a valid one.
public struct ObservedField: Sendable, Hashable {
  /// The name as it was written.
  public let name: String
  /// The value without the spaces around it. Octets that are not UTF-8 are read as ISO 8859-1.
  public let value: String

  /// A field line with this name and value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  init(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
    self.init(Self.text(name), Self.text(value))
  }

  /// Whether the line has this name, whatever its case.
  func isNamed(_ name: FieldName) -> Bool {
    if self.name == name.name { return true }
    guard self.name.utf8.count == name.name.utf8.count else { return false }
    // A checker asks for hundreds of names, and most differ in the first octet.
    for (one, other) in zip(self.name.utf8, name.name.utf8)
    where one != other && (one | 0x20 != other | 0x20 || !(0x61...0x7A).contains(one | 0x20)) {
      return false
    }
    return true
  }

  /// Octets as text: UTF-8, or else ISO 8859-1, in which every octet is a character.
  static func text(_ octets: ArraySlice<UInt8>) -> String {
    if let text = String(validating: octets, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for octet in octets { text.append(Unicode.Scalar(octet)) }
    return String(text)
  }
}

extension ObservedField: CustomStringConvertible {
  public var description: String { "\(name): \(value)" }
}

/// The field lines of a header or trailer section as they were seen, in order.
public struct ObservedFields: Sendable, Hashable {
  private var lines: [ObservedField]

  /// A section with these lines.
  public init(_ lines: [ObservedField] = []) {
    self.lines = lines
  }

  init(_ fields: HeaderFields) {
    self.init(fields.map { ObservedField($0.name.name, $0.value.text) })
  }

  /// The value of the first line with this name.
  public subscript(name: FieldName) -> String? {
    lines.first { $0.isNamed(name) }?.value
  }

  /// The values of every line with this name, in order.
  public func values(of name: FieldName) -> [String] {
    var values: [String] = []
    for line in lines where line.isNamed(name) { values.append(line.value) }
    return values
  }

  /// Whether a line has this name.
  public func contains(_ name: FieldName) -> Bool {
    self[name] != nil
  }

  /// The value with repeated lines joined by commas, as a list field may be read; `nil` when there is no line.
  public func combined(_ name: FieldName) -> String? {
    let values = values(of: name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  package mutating func append(_ field: ObservedField) {
    lines.append(field)
  }

  /// Joins a folded line to the one before it.
  mutating func extendLast(_ text: String) {
    guard let last = lines.popLast() else { return }
    lines.append(ObservedField(last.name, last.value.isEmpty ? text : "\(last.value) \(text)"))
  }
}

extension ObservedFields: RandomAccessCollection {
  public var startIndex: Int { lines.startIndex }
  public var endIndex: Int { lines.endIndex }

  public subscript(position: Int) -> ObservedField { lines[position] }
}

extension ObservedFields: CustomStringConvertible {
  public var description: String { lines.map(\.description).joined(separator: "\n") }
}

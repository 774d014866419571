/// A request written out by hand: for tests, and for servers whose request has no better home for its parts.
public struct RequestHead: RequestFacts {
  public var method: RequestMethod
  public var target: String
  /// What the code that answers the request shares; copies of the request have the same notes.
  public let notes: RequestNotes
  private var lines: [(name: FieldName, value: String)]

  /// A request with this method, target and field lines, and with notes of its own unless some are given.
  public init(
    _ method: RequestMethod = .get, _ target: String = "/", fields: [(FieldName, String)] = [],
    notes: RequestNotes = RequestNotes()
  ) {
    self.method = method
    self.notes = notes
    self.target = target
    self.lines = fields.map { (name: $0.0, value: $0.1) }
  }

  public func values(of name: FieldName) -> [String] {
    var values: [String] = []
    for line in lines where line.name == name { values.append(line.value) }
    return values
  }

  public func combinedValue(of name: FieldName) -> String? {
    var matching = lines.lazy.filter { $0.name == name }.makeIterator()
    guard let first = matching.next() else { return nil }
    return matching.next() == nil ? first.value : values(of: name).joined(separator: ", ")
  }

  public var isConditional: Bool { lines.contains { Preconditions.areIn($0.name.name) } }
}

extension RequestHead: CustomStringConvertible {
  public var description: String { "\(method) \(target)" }
}

extension ParameterReader {
  /// The text of a parameter that has to be there, or `nil` after noting that it is missing.
  public mutating func required<Text: StringProtocol>(_ location: FieldLocation, _ text: Text?) -> Text? {
    if text == nil { note(location, .required) }
    return text
  }

  /// The text, or `nil` after noting that it is too short or too long.
  ///
  /// - Parameters:
  ///   - location: Where the parameter stands.
  ///   - text: The parameter's text, free of percent-encoding.
  ///   - length: The allowed number of characters.
  public mutating func text(
    _ location: FieldLocation, _ text: some StringProtocol, length: ClosedRange<Int>
  ) -> String? {
    if length.contains(text.count) { return String(text) }
    note(location, .length(length))
    return nil
  }

  /// The number in the text, written as JSON writes it, or `nil` after noting a fault.
  public mutating func number(
    _ location: FieldLocation, _ text: some StringProtocol, in range: ClosedRange<Double>
  ) -> Double? {
    let octets = Array(text.utf8)
    let value: Double? =
      switch try? JSONValue(parsing: octets) {
      case .integer(let value): Double(value)
      case .number(let value): value
      case .numeral(let value): Double(value.description)
      default: nil
      }
    // Space around a number is JSON, but nobody means it.
    guard let value, let first = octets.first, let last = octets.last, first > 0x20, last > 0x20 else {
      note(location, .expected(Double.self))
      return nil
    }
    if value.isFinite, range.contains(value) { return value }
    note(location, .outOfRange(range))
    return nil
  }

  /// `true` or `false`, or `nil` after noting that the text is neither.
  public mutating func flag(_ location: FieldLocation, _ text: some StringProtocol) -> Bool? {
    if text == "true" { return true }
    if text == "false" { return false }
    note(location, .expected(Bool.self))
    return nil
  }

  /// The case that the text names, or `nil` after noting which ones there are.
  public mutating func choice<Choice: CaseIterable & RawRepresentable>(
    _ location: FieldLocation, _ text: some StringProtocol, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: String(text)) { return choice }
    note(location, .notOneOf(Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// The values of a parameter that may be repeated, as in `?tag=a&tag=b`: `nil` when one of them has a fault.
  ///
  /// ```swift
  /// var parameters = ParameterReader()
  /// let tags = parameters.each(.query("tag"), ["swift", "http"]) { $0.text($1, $2, length: 1...20) }
  /// ```
  public mutating func each<Texts: Sequence, Value>(
    _ location: FieldLocation, _ texts: Texts,
    read: (inout ParameterReader, FieldLocation, Texts.Element) -> Value?
  ) -> [Value]? where Texts.Element: StringProtocol {
    var values: [Value] = []
    var isComplete = true
    for text in texts {
      if let value = read(&self, location, text) { values.append(value) } else { isComplete = false }
    }
    return isComplete ? values : nil
  }
}

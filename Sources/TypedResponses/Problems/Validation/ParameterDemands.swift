/// Reads parameters that have to be right, and fails with the caller's set at the first that is not.
///
/// ```swift
/// let demands = ParameterDemands(or: ReadFailure.self)
/// let page = try demands.integer(.query("page"), request.query["page"], in: 1...1000)
/// let isDraft = try demands.flag(.query("draft"), request.query["draft"])
/// ```
///
/// Choose ``ParameterReader`` to tell the client of every fault at once.
public struct ParameterDemands<Failure: ValidationFailedMember>: Sendable {
  /// A reader that fails with this set.
  public init(or _: Failure.Type) {}

  /// The text of a parameter.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none.
  public func text(_ location: FieldLocation, _ text: (some StringProtocol)?) throws(Failure) -> String {
    try read(location, text) { String($1) }
  }

  /// The text of a parameter, which may have this number of characters.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none, or it is too short or too long.
  public func text(
    _ location: FieldLocation, _ text: (some StringProtocol)?, length: ClosedRange<Int>
  ) throws(Failure) -> String {
    try read(location, text) { $0.text(location, $1, length: length) }
  }

  /// The whole number in a parameter.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none in the range.
  public func integer(
    _ location: FieldLocation, _ text: (some StringProtocol)?, in range: ClosedRange<Int>
  ) throws(Failure) -> Int {
    try read(location, text) { $0.integer(location, $1, in: range) }
  }

  /// The number in a parameter, written as JSON writes it.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none in the range.
  public func number(
    _ location: FieldLocation, _ text: (some StringProtocol)?, in range: ClosedRange<Double>
  ) throws(Failure) -> Double {
    try read(location, text) { $0.number(location, $1, in: range) }
  }

  /// `true` or `false`.
  ///
  /// - Throws: The set with ``ValidationFailed`` when the text is neither.
  public func flag(_ location: FieldLocation, _ text: (some StringProtocol)?) throws(Failure) -> Bool {
    try read(location, text) { $0.flag(location, $1) }
  }

  /// The case that the text names.
  ///
  /// - Throws: The set with ``ValidationFailed``, which says which cases there are.
  public func choice<Choice: CaseIterable & RawRepresentable>(
    _ location: FieldLocation, _ text: (some StringProtocol)?, of type: Choice.Type = Choice.self
  ) throws(Failure) -> Choice where Choice.RawValue == String {
    try read(location, text) { $0.choice(location, $1, of: type) }
  }

  private func read<Text: StringProtocol, Value>(
    _ location: FieldLocation, _ text: Text?, _ read: (inout ParameterReader, Text) -> Value?
  ) throws(Failure) -> Value {
    var reader = ParameterReader()
    if let text = reader.required(location, text), let value = read(&reader, text) { return value }
    throw Failure(ValidationFailed(fields: reader.faults[0]))
  }
}

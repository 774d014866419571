/// Reads parameters that have to be right, and fails with the caller's set at the first that is not.
///
/// ```swift
/// let demands = ParameterDemands(or: ReadFailure.self)
/// let page = try demands.integer(.query("page"), request.query["page"], in: 1...1000)
/// let size = try demands.integer(.query("size"), request.query["size"], in: 1...100, default: 20)
/// let since = try demands.optional(.query("since"), request.query["since"]) { $0.date($1, $2) }
/// ```
///
/// What has no method here is read by ``required(_:_:read:)`` and ``optional(_:_:read:)``, with whatever a
/// ``ParameterReader`` can read.
///
/// Choose ``ParameterReader`` to tell the client of every fault at once.
public struct ParameterDemands<Failure: ValidationFailedMember>: Sendable {
  /// A reader that fails with this set.
  public init(or _: Failure.Type) {}

  /// The text of a parameter.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none.
  public func text(_ location: FieldLocation, _ text: (some StringProtocol)?) throws(Failure) -> String {
    try required(location, text) { String($2) }
  }

  /// The text of a parameter, which may have this number of characters.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none, or it is too short or too long.
  public func text(
    _ location: FieldLocation, _ text: (some StringProtocol)?, length: ClosedRange<Int>
  ) throws(Failure) -> String {
    try required(location, text) { $0.text($1, $2, length: length) }
  }

  /// The text of a parameter, or the default when there is none.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is one that does not fit.
  public func text(
    _ location: FieldLocation, _ text: (some StringProtocol)?, length: ClosedRange<Int>, default fallback: String
  ) throws(Failure) -> String {
    try optional(location, text) { $0.text($1, $2, length: length) } ?? fallback
  }

  /// The whole number in a parameter.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none in the range.
  public func integer(
    _ location: FieldLocation, _ text: (some StringProtocol)?, in range: ClosedRange<Int>
  ) throws(Failure) -> Int {
    try required(location, text) { $0.integer($1, $2, in: range) }
  }

  /// The whole number in a parameter, or the default when there is none.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is one that does not fit.
  public func integer(
    _ location: FieldLocation, _ text: (some StringProtocol)?, in range: ClosedRange<Int>, default fallback: Int
  ) throws(Failure) -> Int {
    try optional(location, text) { $0.integer($1, $2, in: range) } ?? fallback
  }

  /// The number in a parameter, written as JSON writes it.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none in the range.
  public func number(
    _ location: FieldLocation, _ text: (some StringProtocol)?, in range: ClosedRange<Double>
  ) throws(Failure) -> Double {
    try required(location, text) { $0.number($1, $2, in: range) }
  }

  /// The number in a parameter, or the default when there is none.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is one that does not fit.
  public func number(
    _ location: FieldLocation, _ text: (some StringProtocol)?, in range: ClosedRange<Double>, default fallback: Double
  ) throws(Failure) -> Double {
    try optional(location, text) { $0.number($1, $2, in: range) } ?? fallback
  }

  /// `true` or `false`.
  ///
  /// - Throws: The set with ``ValidationFailed`` when the text is neither.
  public func flag(_ location: FieldLocation, _ text: (some StringProtocol)?) throws(Failure) -> Bool {
    try required(location, text) { $0.flag($1, $2) }
  }

  /// `true` or `false`, or the default when there is none.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is one that does not fit.
  public func flag(
    _ location: FieldLocation, _ text: (some StringProtocol)?, default fallback: Bool
  ) throws(Failure) -> Bool {
    try optional(location, text) { $0.flag($1, $2) } ?? fallback
  }

  /// The case that the text names.
  ///
  /// - Throws: The set with ``ValidationFailed``, which says which cases there are.
  public func choice<Choice: CaseIterable & RawRepresentable>(
    _ location: FieldLocation, _ text: (some StringProtocol)?, of type: Choice.Type = Choice.self
  ) throws(Failure) -> Choice where Choice.RawValue == String {
    try required(location, text) { $0.choice($1, $2, of: type) }
  }

  /// The case that the text names, or the default when there is none.
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is one that does not fit.
  public func choice<Choice: CaseIterable & RawRepresentable>(
    _ location: FieldLocation, _ text: (some StringProtocol)?, default fallback: Choice
  ) throws(Failure) -> Choice where Choice.RawValue == String {
    try optional(location, text) { $0.choice($1, $2) } ?? fallback
  }

  /// What is read from a parameter that has to be there.
  ///
  /// ```swift
  /// let demands = ParameterDemands(or: ReadFailure.self)
  /// let day = try demands.required(.query("day"), request.query["day"]) { $0.date($1, $2) }
  /// ```
  ///
  /// - Throws: The set with ``ValidationFailed`` when there is none, or `read` gives `nil`.
  public func required<Text: StringProtocol, Value>(
    _ location: FieldLocation, _ text: Text?, read: (inout ParameterReader, FieldLocation, Text) -> Value?
  ) throws(Failure) -> Value {
    var reader = ParameterReader()
    if let text = reader.required(location, text), let value = read(&reader, location, text) { return value }
    throw Failure(ValidationFailed(fields: reader.faults.first ?? FieldError(at: location, .unacceptable)))
  }

  /// What is read from a parameter that may be missing, or `nil` when it is.
  ///
  /// - Throws: The set with ``ValidationFailed`` when it is there, and `read` gives `nil`.
  public func optional<Text: StringProtocol, Value>(
    _ location: FieldLocation, _ text: Text?, read: (inout ParameterReader, FieldLocation, Text) -> Value?
  ) throws(Failure) -> Value? {
    if let text { try required(location, text, read: read) } else { nil }
  }
}

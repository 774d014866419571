/// Reads parameters from query, path, header or cookies and collects every fault.
///
/// ```swift
/// var parameters = ParameterReader()
/// let page = parameters.integer(.query("page"), query["page"], in: 1...1000, default: 1)
/// let limit = parameters.integer(.query("limit"), query["limit"], in: 1...100, default: 20)
/// try parameters.refuse()
/// ```
///
/// Choose ``ParameterDemands`` where the first fault is enough.
public struct ParameterReader: Sendable {
  /// The faults so far, in the order in which they were found.
  public private(set) var faults: [FieldError] = []

  /// A reader without faults.
  public init() {}

  /// The response that lists the faults; `nil` when there are none.
  public var failure: ValidationFailed? { ValidationFailed(fields: faults) }

  /// Goes on where there are no faults.
  ///
  /// - Throws: ``ValidationFailed`` with the faults.
  public func refuse() throws(ValidationFailed) { try faults.refuse() }

  /// Goes on where there are no faults.
  ///
  /// - Throws: The set with ``ValidationFailed``.
  public func refuse<Failure: ValidationFailedMember>(or _: Failure.Type) throws(Failure) {
    try faults.refuse(or: Failure.self)
  }

  /// The whole number in the text; the default when there is no text; the default after noting a fault.
  public mutating func integer(
    _ location: FieldLocation, _ text: (some StringProtocol)?, in range: ClosedRange<Int>, default fallback: Int
  ) -> Int {
    guard let text else { return fallback }
    return integer(location, text, in: range) ?? fallback
  }

  /// The whole number in the text, or `nil` after noting a fault.
  public mutating func integer(
    _ location: FieldLocation, _ text: some StringProtocol, in range: ClosedRange<Int>
  ) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    if !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      if let value = Int(text), range.contains(value) { return value }
      note(location, .outOfRange(range))
    } else {
      note(location, .notInteger(in: range))
    }
    return nil
  }

  /// The whole number in a single parameter.
  ///
  /// - Throws: ``ValidationFailed`` when the text is no whole number in the range.
  public static func integer(
    _ location: FieldLocation, _ text: some StringProtocol, in range: ClosedRange<Int>
  ) throws(ValidationFailed) -> Int {
    var reader = ParameterReader()
    if let value = reader.integer(location, text, in: range) { return value }
    throw ValidationFailed(fields: reader.faults[0])
  }

  /// The whole number in a single parameter.
  ///
  /// - Throws: The set with ``ValidationFailed`` when the text is no whole number in the range.
  public static func integer<Failure: ValidationFailedMember>(
    _ location: FieldLocation, _ text: some StringProtocol, in range: ClosedRange<Int>, or _: Failure.Type
  ) throws(Failure) -> Int {
    try ParameterDemands(or: Failure.self).integer(location, text, in: range)
  }

  /// Notes a fault of a parameter.
  public mutating func note(_ location: FieldLocation, _ fault: Fault) {
    faults.append(FieldError(at: location, fault))
  }
}

extension ParameterReader: CustomStringConvertible {
  /// The faults found so far, or "no faults".
  public var description: String { faults.isEmpty ? "no faults" : faults.map(\.description).joined(separator: ", ") }
}

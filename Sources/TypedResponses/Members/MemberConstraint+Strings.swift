extension MemberConstraint where Value == String {
  /// From the one number of characters to the other. A schema counts code points, so this does: `"é"` may be one or two.
  ///
  /// [RFC 8259 §8.3](https://www.rfc-editor.org/rfc/rfc8259#section-8.3)
  public static func length(_ range: ClosedRange<Int>) -> Self {
    length(range.lowerBound, range.upperBound, .length(range))
  }

  /// Not fewer characters, as in `.length(1...)`.
  public static func length(_ range: PartialRangeFrom<Int>) -> Self { length(range.lowerBound, nil, .length(range)) }

  /// Not more characters, as in `.length(...40)`.
  public static func length(_ range: PartialRangeThrough<Int>) -> Self { length(nil, range.upperBound, .length(range)) }

  private static func length(_ minimum: Int?, _ maximum: Int?, _ fault: Fault) -> Self {
    Self(.counts(minimum, "minLength", maximum, "maxLength")) { text in
      let count = text.unicodeScalars.count
      return (minimum ?? 0) <= count && count <= (maximum ?? count) ? nil : fault
    }
  }

  /// The whole text has this form. The expression is an I-Regexp: what all dialects of regular expressions understand
  /// alike, without `\d` and `\w`, and without `^` and `$` around it. It is matched in a time that grows with the text
  /// alone, whatever the text is.
  ///
  /// - Parameters:
  ///   - expression: An expression such as `[A-Z]{2}[0-9]{1,6}`. One that is none is a programmer mistake.
  ///   - expected: What the client is told that the text should be, such as `a number plate`.
  ///
  /// [RFC 9485](https://www.rfc-editor.org/rfc/rfc9485)
  public static func pattern(_ expression: String, _ expected: String? = nil) -> Self {
    let pattern: InternetPattern
    do { pattern = try InternetPattern(expression) } catch {
      preconditionFailure("'\(expression)' is no I-Regexp: \(error.reason)")
    }
    let fault = expected.map { Fault.format($0) } ?? .wrongForm
    return Self(["pattern": .string(pattern.anchored)]) { pattern.matches($0) ? nil : fault }
  }

  /// The text has a form that has a name.
  public static func format(_ format: MemberFormat) -> Self {
    Self(["format": .string(format.name)]) { format.isValid($0) ? nil : .format(format.expected) }
  }

  /// One of these texts, compared code point by code point.
  public static func oneOf(_ first: String, _ others: String...) -> Self {
    let allowed = [first] + others
    let octets = Set(allowed.map { Array($0.utf8) })
    return Self(["enum": .array(allowed.map { .string($0) })]) {
      octets.contains(Array($0.utf8)) ? nil : .notOneOf(allowed)
    }
  }
}

extension JSONObject {
  /// Keywords for the least and the largest number of something.
  static func counts(_ minimum: Int?, _ least: String, _ maximum: Int?, _ most: String) -> JSONObject {
    var keywords = JSONObject()
    if let minimum, minimum > 0 { keywords[least] = .integer(Int64(minimum)) }
    if let maximum { keywords[most] = .integer(Int64(max(maximum, 0))) }
    return keywords
  }
}

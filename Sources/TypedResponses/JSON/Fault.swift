/// What is wrong with a value, before it is known where the value stands.
public struct Fault: Sendable, Hashable {
  /// What is wrong, for programs.
  public let code: String
  /// What is wrong, for people.
  public let detail: String
  /// What a program needs to say it in its own words, such as the bounds of a range.
  public let parameters: JSONObject

  /// A fault with this code and sentence.
  public init(code: String, detail: String, parameters: JSONObject = JSONObject()) {
    self.code = code
    self.detail = detail
    self.parameters = parameters
  }

  /// The value is missing.
  public static var required: Fault { Fault(code: "required", detail: "This value is required.") }

  /// The value is outside a range that numbers do not tell, such as `"yesterday to tomorrow"`. Choose the range where
  /// they do: its bounds become parameters, which programs and translations use.
  public static func outOfRange(_ range: String) -> Fault {
    Fault(code: "out_of_range", detail: "Must be from \(range).")
  }

  /// The number is outside this range.
  public static func outOfRange(_ range: ClosedRange<Int>) -> Fault {
    Fault(
      code: "out_of_range", detail: sentence("Must be from ", range, "."),
      parameters: bounds(.integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound))))
  }

  /// The number is smaller than the first of this range, as in `.outOfRange(1...)`.
  public static func outOfRange(_ range: PartialRangeFrom<Int>) -> Fault {
    outOfRange(.integer(Int64(range.lowerBound)), nil)
  }

  /// The number is larger than the last of this range, as in `.outOfRange(...9)`.
  public static func outOfRange(_ range: PartialRangeThrough<Int>) -> Fault {
    outOfRange(nil, .integer(Int64(range.upperBound)))
  }

  /// The number is outside this range. A bound that is infinite is none.
  public static func outOfRange(_ range: ClosedRange<Double>) -> Fault {
    func bound(_ number: Double) -> JSONValue? { number.isFinite ? .number(number) : nil }
    return outOfRange(bound(range.lowerBound), bound(range.upperBound))
  }

  static func outOfRange(_ minimum: JSONValue?, _ maximum: JSONValue?) -> Fault {
    let range =
      switch (minimum?.compact, maximum?.compact) {
      case (let minimum?, let maximum?): "from \(minimum) to \(maximum)"
      case (let minimum?, nil): "at least \(minimum)"
      case (nil, let maximum?): "at most \(maximum)"
      case (nil, nil): "a finite number"
      }
    return Fault(code: "out_of_range", detail: "Must be \(range).", parameters: bounds(minimum, maximum))
  }

  /// The text has another length than allowed, in other units than characters, such as `"2 words"`. Choose the range
  /// otherwise: its bounds become parameters, which programs and translations use.
  public static func length(_ allowed: String) -> Fault {
    Fault(code: "invalid_length", detail: "Must have \(allowed).")
  }

  /// The text has fewer or more characters than this.
  public static func length(_ range: ClosedRange<Int>) -> Fault {
    Fault(
      code: "invalid_length", detail: sentence("Must have from ", range, " characters."),
      parameters: bounds(.integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound))))
  }

  /// The text has fewer characters than this, as in `.length(1...)`.
  public static func length(_ range: PartialRangeFrom<Int>) -> Fault {
    Fault(
      code: "invalid_length", detail: "Must have at least \(characters(range.lowerBound)).",
      parameters: bounds(.integer(Int64(range.lowerBound)), nil))
  }

  /// The text has more characters than this, as in `.length(...40)`.
  public static func length(_ range: PartialRangeThrough<Int>) -> Fault {
    Fault(
      code: "invalid_length", detail: "Must have at most \(characters(range.upperBound)).",
      parameters: bounds(nil, .integer(Int64(range.upperBound))))
  }

  private static func characters(_ count: Int) -> String { "\(count) character\(count == 1 ? "" : "s")" }

  /// The array has fewer or more elements than this; a bound that is `nil` is none.
  static func count(_ minimum: Int?, _ maximum: Int?) -> Fault {
    let range =
      switch (minimum, maximum) {
      case (let minimum?, let maximum?): "from \(minimum) to \(maximum) elements"
      case (let minimum, nil): "at least \(minimum ?? 0) element\(minimum == 1 ? "" : "s")"
      case (nil, let maximum?): "at most \(maximum) element\(maximum == 1 ? "" : "s")"
      }
    return Fault(
      code: "invalid_count", detail: "Must have \(range).",
      parameters: bounds(minimum.map { .integer(Int64($0)) }, maximum.map { .integer(Int64($0)) }))
  }

  /// An element comes twice.
  static var notUnique: Fault { Fault(code: "not_unique", detail: "Must have no element twice.") }

  /// The text has another form than it should have, and there is no word for that.
  static var wrongForm: Fault { Fault(code: "invalid_format", detail: "Does not have the right form.") }

  /// How many faults a client is told of at most: it decides how many there are.
  static var mostTold: Int { 1_000 }

  private static func sentence(_ start: StaticString, _ range: ClosedRange<Int>, _ end: StaticString) -> String {
    String(upTo: start.utf8CodeUnitCount + 4 + end.utf8CodeUnitCount + 2 * TextWriter.longestNumber) {
      $0.append(start)
      $0.append(range.lowerBound)
      $0.append(" to ")
      $0.append(range.upperBound)
      $0.append(end)
    }
  }

  private static func sentence(_ start: StaticString, _ middle: String, _ end: StaticString) -> String {
    String(upTo: start.utf8CodeUnitCount + middle.utf8.count + end.utf8CodeUnitCount) {
      $0.append(start)
      $0.append(middle)
      $0.append(end)
    }
  }

  private static func bounds(_ minimum: JSONValue?, _ maximum: JSONValue?) -> JSONObject {
    if let minimum, let maximum {
      return JSONObject(checked: [.init(name: "minimum", value: minimum), .init(name: "maximum", value: maximum)])
    }
    var bounds = JSONObject()
    bounds["minimum"] = minimum
    bounds["maximum"] = maximum
    return bounds
  }

  /// The text does not have the form of what it should be, such as `"an e-mail address"`.
  public static func format(_ expected: String) -> Fault {
    Fault(code: "invalid_format", detail: sentence("Must be ", expected, "."))
  }

  /// The value is none of these. Of more than fifty the first are told, and how many others there are.
  public static func notOneOf(_ allowed: [String]) -> Fault {
    notOneOf(allowed.map { JSONValue.string($0) })
  }

  /// The value has another type, such as `"a number"`.
  public static func type(_ expected: String) -> Fault {
    Fault(code: "wrong_type", detail: sentence("Must be ", expected, "."))
  }
}

extension Fault: CustomStringConvertible {
  public var description: String { "\(code): \(detail)" }
}

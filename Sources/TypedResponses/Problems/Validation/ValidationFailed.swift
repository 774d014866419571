/// 422: the content or the parameters are understood, but values in them are not acceptable; every fault is listed.
///
/// The client corrects each field it is told of and sends the request again. Choose ``BadRequest`` when the content
/// could not be parsed at all, ``Conflict`` when it clashes with the resource's current state.
///
/// Of more than ``limit`` faults, or of very long ones, the first are told, and that there are more.
///
/// ```swift
/// if let failed = ValidationFailed(fields: errors) { throw failed }
/// try errors.refuse()  // the same
/// try errors.refuse(or: CreateFailure.self)  // the same, in a closed set
/// ```
///
/// ``ConventionProfile/validation`` can switch to 400, ``ProblemSettings/validationFormat`` to other forms of the errors.
///
/// [RFC 9110 §15.5.21](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21)
public struct ValidationFailed: StatusError {
  public static var status: StatusCode { .unprocessableContent }

  /// How many faults are told: each takes room in the answer, and the client decides how many there are.
  public static var limit: Int { Fault.mostTold }
  /// How many octets of places and sentences are told, for the same reason.
  private static var octets: Int { 131_072 }

  /// The faults that are told, in the order in which they were found. There is at least one.
  public let fields: [FieldError]
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> { .none }

  /// The failure with these faults.
  public init(fields first: FieldError, _ others: FieldError...) {
    self.init(checked: [first] + others)
  }

  /// The failure with the faults that were collected, or `nil` when there are none.
  public init?(fields: [FieldError]) {
    guard !fields.isEmpty else { return nil }
    self.init(checked: fields)
  }

  init(checked fields: [FieldError]) {
    let (count, isLong) = Self.told(of: fields)
    self.fields = count == fields.count && !isLong ? fields : fields.prefix(count).map(\.told)
    details =
      count == fields.count
      ? ProblemDetails(count == 1 ? Self.oneFault : Self.manyFaults)
      : ProblemDetails(ProblemMessage("validation.first", ["count": .integer(Int64(count))]))
  }

  /// How many of the faults are told, and whether the place of one is too long to be.
  private static func told(of fields: [FieldError]) -> (count: Int, isLong: Bool) {
    var room = octets
    var isLong = false
    for (index, field) in fields.prefix(limit).enumerated() {
      let place = field.location.text.utf8.count
      if place > FieldLocation.longest { isLong = true }
      // What a sentence says is mostly said in parameters again.
      room -= min(place, FieldLocation.longest) + 2 * field.detail.utf8.count
      if room < 0 { return (max(index, 1), isLong) }
    }
    return (min(fields.count, limit), isLong)
  }

  static var oneFault: String { "A value in the request is not acceptable." }
  static var manyFaults: String { "Some values in the request are not acceptable." }

  /// The key by which one of the package's own details of this type is found in other languages.
  static func messageKey(ofDetail detail: String) -> String? {
    switch detail {
    case oneFault: "validation.one"
    case manyFaults: "validation.many"
    default: nil
    }
  }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    try members.validationFormat.write(fields, to: &members)
  }
}

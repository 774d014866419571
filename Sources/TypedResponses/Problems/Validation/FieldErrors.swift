/// Collects the errors of content that is decoded already, each with the pointer to where it stands.
///
/// ```swift
/// var errors = FieldErrors()
/// errors.check(order.email.contains("@"), "email", .format("an e-mail address"))
/// errors.object("address") { $0.check(!order.address.city.isEmpty, "city", .required) }
/// errors.array("items", order.items) { errors, item in errors.check(item.count > 0, "count", .outOfRange(1...9)) }
/// if order.end < order.start {
///   errors.noteAll("start", "end", fault: Fault(code: "reversed", detail: "The end must not come before the start."))
/// }
/// try errors.refuse()
/// ```
///
/// ``MemberReader`` collects errors while content is decoded, ``ParameterReader`` those of parameters.
public struct FieldErrors: Sendable {
  private let base: JSONPointer
  /// The errors so far, in the order in which they were found.
  public private(set) var all: [FieldError] = []

  /// No errors yet, of the value at this place in the content.
  public init(at base: JSONPointer = "") {
    self.base = base
  }

  /// Whether there is no error yet.
  public var isEmpty: Bool { all.isEmpty }

  /// The response that lists the errors; `nil` when there are none.
  public var failure: ValidationFailed? { ValidationFailed(fields: all) }

  /// Goes on where there are no errors.
  ///
  /// - Throws: ``ValidationFailed`` with the errors.
  public func refuse() throws(ValidationFailed) { try all.refuse() }

  /// Goes on where there are no errors.
  ///
  /// - Throws: The set with ``ValidationFailed``.
  public func refuse<Failure: ValidationFailedMember>(or _: Failure.Type) throws(Failure) {
    try all.refuse(or: Failure.self)
  }

  /// Notes a fault of a member.
  public mutating func note(_ member: String, _ fault: Fault) {
    all.append(FieldError(at: .body(base.appending(member)), fault))
  }

  /// Notes a fault of the value as a whole.
  public mutating func note(_ fault: Fault) {
    all.append(FieldError(at: .body(base), fault))
  }

  /// Notes an error of any place in the request.
  public mutating func note(_ error: FieldError) {
    all.append(error)
  }

  /// Notes a fault that lies between members: at each of them, so that a form can mark them all.
  public mutating func noteAll(_ first: String, _ second: String, _ others: String..., fault: Fault) {
    for member in [first, second] + others { note(member, fault) }
  }

  /// Notes a fault of a member unless the condition holds.
  public mutating func check(_ condition: Bool, _ member: String, _ fault: @autoclosure () -> Fault) {
    if !condition { note(member, fault()) }
  }

  /// Notes the errors of parameters.
  public mutating func note(_ parameters: ParameterReader) {
    all += parameters.faults
  }

  /// What is read, or `nil` after noting what is wrong with it, so that the faults of page, filters, path and content are
  /// told together.
  ///
  /// ```swift
  /// var errors = FieldErrors()
  /// let page = try await errors.collect { try PageRequest(request) }
  /// let input = try await errors.collect { try await content.value(NewUser.self) }
  /// try errors.refuse()
  /// ```
  ///
  /// In a handler that throws a set, name it in the closure: `{ () throws(CreateFailure) in … }`, with `async` where
  /// it waits.
  ///
  /// - Throws: Everything that `read` throws but ``ValidationFailed``, by itself or in a ``FailureSet``.
  public mutating func collect<Value, Failure: Error>(
    _ read: () throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    do throws(Failure) {
      return try read()
    } catch {
      try take(error)
      return nil
    }
  }

  /// What is read, or `nil` after noting what is wrong with it.
  ///
  /// - Throws: Everything that `read` throws but ``ValidationFailed``, by itself or in a ``FailureSet``.
  public mutating func collect<Value, Failure: Error>(
    isolation: isolated (any Actor)? = #isolation, _ read: () async throws(Failure) -> Value
  ) async throws(Failure) -> Value? {
    do throws(Failure) {
      return try await read()
    } catch {
      try take(error)
      return nil
    }
  }

  private mutating func take<Failure: Error>(_ error: Failure) throws(Failure) {
    if let failed = error as? ValidationFailed {
      all += failed.fields
    } else if let failed = (error as? any FailureSet)?.response as? ValidationFailed {
      all += failed.fields
    } else {
      throw error
    }
  }

  /// Collects the errors of a member's own members.
  public mutating func object(_ member: String, _ check: (inout FieldErrors) throws -> Void) rethrows {
    try nest(base.appending(member), check)
  }

  /// Collects the errors of each element of a member.
  public mutating func array<Elements: Sequence>(
    _ member: String, _ elements: Elements, _ check: (inout FieldErrors, Elements.Element) throws -> Void
  ) rethrows {
    let pointer = base.appending(member)
    for (index, element) in elements.enumerated() {
      try nest(pointer.appending(index)) { try check(&$0, element) }
    }
  }

  private mutating func nest(_ pointer: JSONPointer, _ check: (inout FieldErrors) throws -> Void) rethrows {
    var nested = FieldErrors(at: pointer)
    try check(&nested)
    all += nested.all
  }
}

extension FieldErrors: CustomStringConvertible {
  public var description: String { all.map(\.description).joined(separator: "\n") }
}

extension Collection where Element == FieldError {
  /// Goes on where the collection is empty.
  ///
  /// ```swift
  /// var faults: [FieldError] = []
  /// if order.end < order.start { faults.append(FieldError("/end", code: "reversed", detail: "Must not come first.")) }
  /// try faults.refuse(or: CreateFailure.self)
  /// ```
  ///
  /// - Throws: The set with ``ValidationFailed``, which lists the faults.
  public func refuse<Failure: ValidationFailedMember>(or _: Failure.Type) throws(Failure) {
    if let failed = ValidationFailed(fields: Array(self)) { throw Failure(failed) }
  }

  /// Goes on where the collection is empty.
  ///
  /// - Throws: ``ValidationFailed``, which lists the faults.
  public func refuse() throws(ValidationFailed) {
    if let failed = ValidationFailed(fields: Array(self)) { throw failed }
  }
}

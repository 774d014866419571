/// Why an operation cannot be read or carried out.
struct JSONPatchFault: Error {
  /// Where the fault stands in the operation, then in the patch.
  var place: JSONPointer
  let reason: String
  /// Whether it is the document that stands in the way, not the patch.
  var isConflict = false

  /// The fault of the operation at this index.
  func at(_ index: Int) -> JSONPatchFault {
    var fault = self
    fault.place = JSONPointer(checked: JSONPointer([String(index)]).text + place.text)
    return fault
  }

  var malformed: BadRequest { BadRequest(detail: reason).member("pointer", .string(place.fragment)) }

  var conflict: Conflict { Conflict(detail: reason).member("pointer", .string(place.fragment)) }

  var unprocessable: ValidationFailed {
    ValidationFailed(fields: FieldError(place, code: "impossible_operation", detail: reason))
  }
}

/// Why an operation cannot be read or carried out.
struct JSONPatchFault: Error {
  private enum Kind {
    case malformed(ProblemMessage)
    case conflict(ProblemMessage)
    case impossible(Fault)
  }

  private let kind: Kind
  /// Where the fault stands in the operation, then in the patch.
  private var place: JSONPointer

  private init(_ kind: Kind, _ place: JSONPointer) {
    self.kind = kind
    self.place = place
  }

  /// This is no patch.
  static func malformed(_ message: ProblemMessage, at place: JSONPointer) -> JSONPatchFault {
    JSONPatchFault(.malformed(message), place)
  }

  /// The document stands in the way.
  static func conflict(_ message: ProblemMessage, at place: JSONPointer) -> JSONPatchFault {
    JSONPatchFault(.conflict(message), place)
  }

  /// No document can be changed this way. The code has its sentence in ``ProblemTexts/english``.
  static func impossible(_ code: String, at place: JSONPointer) -> JSONPatchFault {
    JSONPatchFault(.impossible(.own(code)), place)
  }

  /// A document may not become so large.
  static func impossible(_ code: String, maximum: Int, at place: JSONPointer) -> JSONPatchFault {
    JSONPatchFault(.impossible(.own(code, ["maximum": .integer(Int64(maximum))])), place)
  }

  /// The fault of the operation at this index.
  func at(_ index: Int) -> JSONPatchFault {
    var fault = self
    fault.place = JSONPointer(checked: JSONPointer([String(index)]).text + place.text)
    return fault
  }

  /// The answer to the client.
  var answer: any ErrorResponse {
    switch kind {
    case .malformed(let message): BadRequest().saying(message).member("pointer", .string(place.fragment))
    case .conflict(let message): Conflict().saying(message).member("pointer", .string(place.fragment))
    case .impossible(let fault): ValidationFailed(fields: FieldError(at: .body(place), fault))
    }
  }
}

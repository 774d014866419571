/// The problem documents that many answers share: each is written once.
enum PlainProblem {
  private static let first = 400

  /// Those that say no more than their status does, by code from the first on; empty where no status has the code.
  private static let ofStatus = (first..<600).map { code in StatusCode(code).map { write($0) } ?? [] }

  /// Those that a failed validation begins with.
  private static let ofOneFault = write(ValidationFailed.status, ValidationFailed.oneFault)
  private static let ofManyFaults = write(ValidationFailed.status, ValidationFailed.manyFaults)

  private static func write(_ status: StatusCode, _ detail: String? = nil) -> [UInt8] {
    var json = JSONWriter()
    json.beginProblem(type: .blank, title: status.phrase, status: status)
    json.occurrence(ProblemDetails(detail))
    json.endObject()
    return json.finish()
  }

  /// What a document with these members begins with: one that has no details, if there is one.
  static func document(type: ProblemTypeURI, title: String, status: StatusCode) -> [UInt8]? {
    guard status.isError, type == .blank, title == status.phrase else { return nil }
    return ofStatus[status.code - first]
  }

  /// The document that begins like this one and has these details, if there is one.
  static func document(_ plain: [UInt8], _ status: StatusCode, _ details: ProblemDetails) -> [UInt8]? {
    if details.haveNoText(but: nil) { return plain }
    guard status == ValidationFailed.status else { return nil }
    if details.haveNoText(but: ValidationFailed.manyFaults) { return ofManyFaults }
    return details.haveNoText(but: ValidationFailed.oneFault) ? ofOneFault : nil
  }
}

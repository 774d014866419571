/// A problem document that many answers share: each is written once, and named by its place among all.
struct PlainProblem {
  private let place: Int

  private static let first = 400
  private static let end = 600

  /// Those that say no more than their status does, by code from the first on, empty where no status has the code; behind
  /// them those that a failed validation begins with.
  private static let documents: [[UInt8]] =
    (first..<end).map { code in StatusCode(code).map { write($0) } ?? [] }
    + [ValidationFailed.oneFault, ValidationFailed.manyFaults].map { write(ValidationFailed.status, $0) }

  private static let ofOneFault = PlainProblem(place: end - first)
  private static let ofManyFaults = PlainProblem(place: end - first + 1)

  private init(place: Int) {
    self.place = place
  }

  /// What a document with these members begins with: one that has no details, if there is one.
  init?(type: borrowing ProblemTypeURI, title: borrowing String, status: StatusCode) {
    guard status.isError, type.isBlank, title == status.phrase else { return nil }
    place = status.code - Self.first
  }

  private static func write(_ status: StatusCode, _ detail: String? = nil) -> [UInt8] {
    var json = JSONWriter()
    json.beginProblem(type: .blank, title: status.phrase, status: status)
    json.occurrence(ProblemDetails(detail))
    json.endObject()
    return json.finish()
  }

  /// The document that begins like this one and has these details, if there is one.
  func with(_ details: borrowing ProblemDetails) -> PlainProblem? {
    if details.haveNoText(but: nil) { return self }
    guard place == ValidationFailed.status.code - Self.first else { return nil }
    if details.haveNoText(but: ValidationFailed.manyFaults) { return .ofManyFaults }
    return details.haveNoText(but: ValidationFailed.oneFault) ? .ofOneFault : nil
  }

  /// The whole document.
  var octets: [UInt8] { Self.documents[place] }

  /// Writes the document, open for more members.
  func begin(in json: inout JSONWriter) {
    Self.documents.readInPlace(at: place) { json.reopen($0.value) }
  }
}

/// The problem documents that say no more than their status does, as most do: each is written once.
enum PlainProblem {
  private static let first = 400

  /// By code, from the first on; empty where no status has the code.
  private static let documents = (first..<600).map { code in StatusCode(code).map(write) ?? [] }

  private static func write(_ status: StatusCode) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.standardMembers(type: .blank, title: status.phrase, status: status, details: ProblemDetails())
    json.endObject()
    return json.finish()
  }

  /// Whether a document with these members says nothing beyond the status.
  static func hasDocument(
    type: ProblemTypeURI, title: String, status: StatusCode, details: ProblemDetails
  ) -> Bool {
    details.haveNoText && status.isError && title == status.phrase && type == .blank
  }

  /// The document of an error's status.
  static func document(of status: StatusCode) -> [UInt8] { documents[status.code - first] }
}

import Foundation
import Testing
import TypedResponses

/// A problem of every kind that the package can make, named for its status.
private struct ProblemSample: Sendable, CustomTestStringConvertible {
  let name: String
  let response: any EncodableResponse
  var request = RequestHead(.get, "/users/7")
  var settings = ResponseSettings()
  var testDescription: String { name }

  static let all = statuses + registered + validations + [hostile, translated, unexpected]

  private static let statuses = (StatusSample.clientErrors + StatusSample.serverErrors).enumerated().map {
    ProblemSample(name: "\($1.status.code)-status-\($0)", response: $1.response, request: $1.request)
  }

  private static let registered: [ProblemSample] = (ProblemCatalogue.builtIn.types + [LowCredit.self]).flatMap { type in
    func samples<Problem: ProblemType>(_ type: Problem.Type) -> [ProblemSample] {
      Problem.examples.map { ProblemSample(name: "\(Problem.status.code)-\(Problem.self)", response: $0) }
    }
    return samples(type)
  }

  private static let validations: [ProblemSample] = {
    let failed = ValidationFailed(
      fields: FieldError(at: .body("/items/0/na\"me"), .notOneOf(["a", "ü"])).including(safeValue: ["x", nil]),
      FieldError(query: "page", code: "required", detail: "Required."),
      FieldError(header: .idempotencyKey, code: "required", detail: "Required."))
    let formats = [ValidationFormat.pointers, .violations, .fields]
    return formats.enumerated().map { index, format in
      var sample = ProblemSample(name: "400-validation-\(index)", response: failed)
      sample.settings.problems.validationFormat = format
      sample.settings.conventions.validation = .badRequest
      return sample
    }
  }()

  private static let hostile = ProblemSample(
    name: "409-hostile",
    response: Conflict(detail: "</detail></p><script>alert('1')</script>]]>&amp;\u{0}\u{1F}\u{7F}\u{FFFE}\u{2028}💸\r\n")
      .instance("/a'b&c=%22").member("text", "\"><img src=x onerror=alert(1)>").member("empty", [:])
      .member("nested", ["list": [[1, 2.5, -1e300], nil, ["on": true]], "javascript": "javascript:alert(1)"]))

  private static let translated: ProblemSample = {
    var german = ProblemTexts(language: "de")
    german.titles[LowCredit.type] = "Das Guthaben reicht nicht."
    var sample = ProblemSample(
      name: "403-translated", response: LowCredit.example, request: RequestHead(fields: [(.acceptLanguage, "de-AT")]))
    sample.settings.problems.translations = ProblemTranslations(from: "en", german)
    sample.settings.problems.enrich { _ in [.init("trace_id", "4bf92f3577b34da6")] }
    return sample
  }()

  private static let unexpected = ProblemSample(name: "500-unexpected", response: InternalServerError(detail: "Sorry."))

  /// The response to a client that takes one media type.
  func encoded(accept: String) throws -> EncodedResponse {
    var settings = settings
    settings.problems.formats = [.xml, .html]
    let fields = [FieldName.acceptLanguage, .range, .ifNoneMatch, .ifMatch, .earlyData].flatMap { name in
      request.values(of: name).map { (name, $0) }
    }
    let head = RequestHead(request.method, request.target, fields: fields + [(.accept, accept)])
    return try response.encode(for: head, using: settings)
  }
}

@Suite struct ProblemSamplesTests {
  /// Writes each document into the folder that `TYPED_RESPONSES_PROBLEMS` names, for validators of others.
  @Test("Every problem has a document in each form", arguments: ProblemSample.all)
  private func forms(_ sample: ProblemSample) throws {
    // What is to become a 406 must not accept JSON; what would be a success otherwise must.
    let success = sample.name.hasPrefix("406-") ? "" : ", application/json;q=0.1"
    let forms = [
      ("json", "image/png\(success)", "application/problem+json"),
      ("xml", "application/xml\(success)", "application/problem+xml"),
      ("html", "text/html\(success)", "text/html; charset=utf-8"),
    ]
    for (ending, accept, type) in forms {
      let encoded = try sample.encoded(accept: accept)
      #expect(encoded.fields.values(of: .contentType).map(\.text) == [type])
      #expect(sample.name.hasPrefix("\(encoded.status.code)-"))
      let text = try #require(encoded.text)
      #expect(!text.isEmpty)
      guard let folder = ProcessInfo.processInfo.environment["TYPED_RESPONSES_PROBLEMS"] else { continue }
      try Data(text.utf8).write(to: URL(filePath: folder).appending(path: "\(sample.name).\(ending)"))
    }
  }

  @Test("No two samples have one name, so none overwrites another")
  func names() {
    #expect(Set(ProblemSample.all.map(\.name)).count == ProblemSample.all.count)
  }
}

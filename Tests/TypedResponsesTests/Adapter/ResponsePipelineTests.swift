import Synchronization
import Testing
import TypedResponses

private struct Secret: Error, CustomStringConvertible {
  var description: String { "password=hunter2" }
}

private struct ParseError: Error, CustomStringConvertible {
  var description: String
}

private struct Broken: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/probs/broken"
  static let title = "Cannot be encoded."
  var value = Double.nan
  var base: Conflict { Conflict() }
}

private final class Reports: Sendable {
  private let reports = Mutex<[ErrorReport]>([])
  var all: [ErrorReport] { reports.withLock { $0 } }
  func append(_ report: ErrorReport) { reports.withLock { $0.append(report) } }
}

@Suite struct ResponsePipelineTests {
  private let reports = Reports()

  private var pipeline: ResponsePipeline {
    var pipeline = ResponsePipeline()
    let reports = reports
    pipeline.observe { reports.append($0) }
    return pipeline
  }

  @Test("Where nobody observes, standard error tells in one line what the client does not learn")
  func standardError() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let pipeline = ResponsePipeline().loggingUnlessObserved()
      _ = pipeline.encode(failure: NotFound(detail: "No such user."), for: RequestHead(.get, "/users/7"))
      _ = pipeline.encode(
        failure: ParseError(description: "line 1\nGET /forged"), for: RequestHead(.get, "/users?token=abc"))
      var observed = ResponsePipeline()
      observed.observe { _ in }
      _ = observed.loggingUnlessObserved().encode(failure: ParseError(description: "observed"), for: RequestHead())
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("GET /") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("GET /users: 500 Internal Server Error, incident ") == true)
    #expect(lines.first?.hasSuffix(#"line 1\nGET /forged"#) == true)
    #expect(!text.contains("token") && !text.contains("No such user") && !text.contains("observed"))
  }

  @Test("An unknown error is an opaque 500; observers get the error and the incident the client was told")
  func unknown() throws {
    let encoded = pipeline.encode(failure: Secret(), for: RequestHead(.put, "/users/1"))
    let report = try #require(reports.all.first)
    let incident = try #require(report.incident)
    #expect(encoded.status == .internalServerError)
    #expect(
      encoded.text == #"{"type":"about:blank","title":"Internal Server Error","status":500,"#
        + #""detail":"The server failed unexpectedly. When you report this, quote incident \#(incident).","#
        + #""incident":"\#(incident)"}"#)
    #expect(report.error is Secret)
    #expect(report.method == .put && report.target == "/users/1" && report.status == .internalServerError)
  }

  @Test("A success whose content cannot be encoded is a 500 problem, never a broken 200")
  func brokenSuccess() {
    let encoded = pipeline.encode(OK(Double.nan), for: RequestHead())
    #expect(encoded.status == .internalServerError)
    #expect(encoded.fields[.contentType] == "application/problem+json")
    #expect(reports.all.first?.error is ContentEncodingError)
  }

  @Test("Observers learn why content broke off while it was sent, with the status that was sent")
  func brokenOff() async throws {
    struct Short: ContentSource {
      let length = 9
      func content(of range: Range<Int>) -> ResponseContent {
        .stream(
          ContentStream(
            AsyncStream {
              $0.yield(Array("wrong!".utf8)); $0.finish()
            }, length: length))
      }
    }
    let encoded = pipeline.encode(Representation(Short(), contentType: "text/plain"), for: RequestHead(.get, "/a"))
    guard case .stream(let stream) = encoded.content else { return #expect(Bool(false), "There is no stream.") }
    #expect(stream.length == 9 && reports.all.isEmpty)
    await #expect(throws: ContentLengthError.self) { for try await _ in stream {} }
    let report = try #require(reports.all.first)
    #expect("\(report.error)" == "A stream that announced 9 octets ended after 6.")
    #expect(report.status == .ok && report.target == "/a" && report.incident == nil)
  }

  @Test("Nobody is told of content that nobody wanted to have any more")
  func abandoned() async throws {
    let pipeline = pipeline
    let reading = Task {
      let silence = AsyncThrowingStream<[UInt8], any Error> {
        try await Task.sleep(for: .seconds(60)); return nil
      }
      let encoded = pipeline.encode(Streamed(silence, contentType: .octetStream), for: RequestHead())
      guard case .stream(let stream) = encoded.content else { return }
      for try await _ in stream {}
    }
    reading.cancel()
    _ = await reading.result
    #expect(reports.all.isEmpty)
  }

  @Test("A problem that cannot be encoded is a 500 problem too")
  func brokenProblem() {
    let encoded = pipeline.encode(failure: Broken(), for: RequestHead())
    #expect(encoded.status == .internalServerError)
    #expect(encoded.text?.contains("incident") == true)
  }

  @Test("An application's rules come first, in the order in which they were added")
  func rules() {
    var pipeline = pipeline
    pipeline.errors.map(Secret.self) { _ in nil }
    pipeline.errors.map(Secret.self) { _ in Conflict(detail: "one") }
    pipeline.errors.map(Secret.self) { _ in NotFound(detail: "two") }
    pipeline.errors.map(NotFound.self) { _ in Gone() }
    #expect(pipeline.encode(failure: Secret(), for: RequestHead()).status == .conflict)
    #expect(pipeline.encode(failure: NotFound(), for: RequestHead()).status == .gone)
    #expect(pipeline.encode(failure: Conflict(), for: RequestHead()).status == .conflict)
  }

  @Test("A decoding error of content that is no JSON is 400, of a wrong value 422")
  func decoding() {
    let context = DecodingError.Context(codingPath: [], debugDescription: "The given data was not valid JSON.")
    #expect(pipeline.encode(failure: DecodingError.dataCorrupted(context), for: RequestHead()).status == .badRequest)
    let wrongType = DecodingError.typeMismatch([String: Int].self, context)
    let encoded = pipeline.encode(failure: wrongType, for: RequestHead())
    #expect(encoded.status == .unprocessableContent)
    #expect(
      encoded.text?.contains(
        ##"{"detail":"Must be an object.","pointer":"#","code":"wrong_type","parameters":{"expected":"object"}}"##)
        == true)
  }

  @Test("Cancellation is 503")
  func cancellation() {
    #expect(pipeline.encode(failure: CancellationError(), for: RequestHead()).status == .serviceUnavailable)
  }
}

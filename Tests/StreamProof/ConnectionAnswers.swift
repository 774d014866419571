package import TypedResponses
package import TypedResponsesChecking
package import TypedResponsesTesting
import Synchronization

/// What an application wants of every response, so that it can be seen that the answers of the connection itself have it.
package struct ConnectionAnswers: Sendable {
  /// What observers were told.
  package let reports = Reports()
  /// What observers of exchanges were told.
  package let recorder = ExchangeRecorder()
  package let pipeline: ResponsePipeline

  package init() {
    var pipeline = ResponsePipeline()
    pipeline.crossOrigin = CrossOriginPolicy(.only(["https://a.example"]))
    pipeline.addToEvery { fields, request, _ in
      fields.add(StrictTransportSecurity(maxAge: .seconds(60)))
      if let id = request.notes.requestID.flatMap({ try? FieldValue($0) }) { fields.add(.xRequestID, id) }
    }
    pipeline.settings.problems.enrich { context in [.init("method", .string(context.request.method.token))] }
    pipeline.observe { [reports] in reports.add($0) }
    pipeline.observe(with: recorder)
    self.pipeline = pipeline
  }

  /// Deadlines that are over at once.
  package static var short: RequestDeadlines {
    var deadlines = RequestDeadlines.standard
    (deadlines.header, deadlines.content) = (.milliseconds(100), .milliseconds(100))
    return deadlines
  }

  /// What is wrong with a response and with what the observers were told; empty when all is right.
  package func faults(of response: ObservedResponse, status: Int, origin: String? = nil) async -> [String] {
    var faults: [String] = []
    func demand(_ isTrue: Bool, _ fault: String) { if !isTrue { faults.append(fault) } }
    demand(response.code == status, "status \(response.code)")
    demand(response.fields[.contentType] == "application/problem+json", "no problem document")
    demand(response.fields[.strictTransportSecurity] == "max-age=60", "no HSTS")
    demand(response.fields.values(of: .vary).contains { $0.contains("Origin") }, "no Vary: Origin")
    demand(response.fields[.accessControlAllowOrigin] == origin, "wrong Access-Control-Allow-Origin")
    demand(response.text?.contains(#""method":""#) == true, "not enriched")
    demand(response.fields[.connection] == "close", "no Connection: close")
    demand(response.fields.values(of: .date).count == 1, "not one Date")
    let told = reports.all
    demand(told.map(\.status.code) == [status], "observers were told of \(told.map(\.status.code))")
    let exchanges = await recorder.exchanges(atLeast: 1)
    let ended = exchanges.map { "\($0.status?.code ?? 0) \($0.ending) with \($0.octets) octets" }
    demand(ended == ["\(status) complete with \(response.content?.count ?? 0) octets"], "exchanges ended so: \(ended)")
    demand(recorder.underWay == 0, "\(recorder.underWay) exchanges are under way")
    return faults
  }

  /// Failures in the order in which they happened.
  package final class Reports: Sendable {
    private let content = Mutex<[ErrorReport]>([])

    package var all: [ErrorReport] { content.withLock { $0 } }

    fileprivate func add(_ report: ErrorReport) { content.withLock { $0.append(report) } }
  }
}

import Testing
import TypedResponses
import TypedResponsesHummingbird
import TypedResponsesHummingbirdChecking
import TypedResponsesTesting

@testable import Bookings

/// What HTTP and REST ask of the bookings, all of which they support, and what this API chose.
private let contract = CRUDContract(
  of: "/bookings",
  creating: { .json(booking(day: $0 + 1)) },
  replacing: .with(.json(booking(.borealis, day: 20))),
  patching: .with(.mergePatch(#"{"title":"Long talk"}"#)),
  paging: .with("/bookings?limit=1"),
  credentials: .with("Bearer ada-may-book")
).following(
  ResponsePipeline.bookings.settings.conventions,
  unacceptable: [
    .json(booking(day: 1, title: "")), .json(#"{"title":"Talk"}"#), .mergePatch(#"{"title":null}"#),
    .mergePatch(#"{"end":"2029-01-01T00:00:00Z"}"#),
  ],
  insufficient: "Bearer bob-may-look")

@Suite("The contract of the bookings")
struct ContractTests {
  @Test("It is kept in memory")
  func inMemory() async throws {
    try await Setting().run { operations in
      let report = try await contract.verify(using: .responder(makeRouter(operations).buildResponder()))
      #expect(report.findings.isEmpty, "\(report.findings)")
      #expect(report.leftOut.isEmpty)
      #expect(report.exchanges.count > 40)
    }
  }

  @Test("It is kept on the wire, octet by octet")
  func wire() async throws {
    try await withServer { port in
      let report = try await contract.verify(using: .wire(port: port))
      #expect(report.findings.isEmpty, "\(report.findings)")
    }
  }
}

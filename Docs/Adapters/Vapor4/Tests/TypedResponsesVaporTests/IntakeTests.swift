import IntakeProof
import Testing
import TypedResponses
import TypedResponsesVapor
import Vapor

@Suite("What clients send to Vapor", .timeLimit(.minutes(30)))
struct IntakeTests {
  @Test("Every request gets the answer that it gets from every server")
  func requests() async throws {
    let intake = try Intake()
    let deviations = try await withServer { app in
      app.useTypedResponses(intake.pipeline)
      app.http.server.configuration.requestDecompression = .disabled
      for method in [HTTPMethod.GET, .POST, .PUT, .PATCH, HTTPMethod(rawValue: "QUERY")] {
        app.on(method, "**", body: .stream) { request in try await intake.reply(to: request.received) }
      }
    } _: { port in
      try await IntakeCase.deviations { try await $0.answer(port: port) }
    }
    print("\(IntakeCase.all.count) requests")
    #expect(deviations == [])
  }

  @Test("So does a request whose content Vapor has read before the handler runs")
  func collected() async throws {
    let intake = try Intake()
    let deviations = try await withServer { app in
      app.useTypedResponses(intake.pipeline)
      app.http.server.configuration.requestDecompression = .disabled
      for method in [HTTPMethod.GET, .POST, .PUT, .PATCH, HTTPMethod(rawValue: "QUERY")] {
        app.on(method, "**") { request in try await intake.reply(to: request.received) }
      }
    } _: { port in
      try await IntakeCase.deviations { try await $0.answer(port: port) }
    }
    #expect(deviations == [])
  }

  @Test("Of equal requests with a key exactly one is executed")
  func idempotency() async throws {
    let proof = IdempotencyProof()
    let findings = try await withServer { app in
      app.useTypedResponses(proof.pipeline)
      app.post("**") { request in
        try await proof.idempotency.perform(request) { try await proof.act(on: VaporAdapter.facts(of: request)) }
      }
    } _: { port in
      try await proof.findings(port: port)
    }
    #expect(findings == .expected)
  }
}

#if FlyingFox
  import FlyingFox
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox
  import TypedResponsesTesting

  @Suite("FlyingFox over real connections")
  struct ConformanceTests {
    /// What FlyingFox cannot do.
    static let waivers = [
      Waiver("adapter.unknown-method", because: "FlyingFox answers a method that is not registered by itself."),
      Waiver("adapter.repeated-host", because: "FlyingFox keeps the last line of a repeated request field only."),
      Waiver(
        "adapter.expect-continue", because: "FlyingFox awaits the content before a handler runs or a response goes."),
      Waiver("adapter.interim", because: "FlyingFox has no way to send an interim response."),
      Waiver("adapter.field-order", because: "FlyingFox keeps fields in a dictionary and sends them by name."),
      Waiver("adapter.field-lines", because: "FlyingFox joins repeated fields, but for Set-Cookie, with commas."),
      Waiver("adapter.request-fields", because: "FlyingFox keeps the last line of a repeated request field only."),
      Waiver(
        "adapter.malformed-request",
        because: "FlyingFox closes the connection when it cannot read a request, and tells nobody."
      ),
      Waiver("adapter.unread-content", because: "FlyingFox does not skip content in chunks that nobody has read."),
      Waiver("adapter.content-too-large", because: "FlyingFox does not skip content in chunks that nobody has read."),
      Waiver("adapter.foreign-error", because: "FlyingFox has no error that says a status."),
    ]

    /// What belongs to a proxy before FlyingFox.
    static let limits = Waiver("adapter.long-target", because: "FlyingFox has no limits of its own.")

    /// What a server of one handler cannot be asked.
    static let alone = Waiver("adapter.foreign-response", because: "There is no other handler beside the single one.")

    @Test("The routes pass the conformance suite")
    func routes() async throws {
      let conformance = ConformanceRoutes()
      var routes = TypedRoutes(pipeline: conformance.pipeline)
      for route in conformance.all {
        routes.appendRoute(HTTPRoute("\(route.method) \(route.path)")) { request in
          try await route.reply(to: FlyingFoxAdapter.facts(of: request), content: request.received)
        }
      }
      routes.appendRoute(
        HTTPRoute("GET \(ConformanceRoutes.foreignResponsePath)"),
        to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .conflict) })
      let report = try await withServer(routes) {
        try await AdapterConformance(port: $0, waiving: Self.waivers + [Self.limits]).run()
      }
      #expect(report.isClean, "\(report)")
    }

    @Test("A single handler passes the conformance suite")
    func handler() async throws {
      let conformance = ConformanceRoutes()
      let handler = TypedHandler(pipeline: conformance.pipeline) { request in
        try await conformance.reply(to: FlyingFoxAdapter.facts(of: request), content: request.received)
      }
      let report = try await withServer(handler) {
        try await AdapterConformance(port: $0, waiving: Self.waivers + [Self.limits, Self.alone]).run()
      }
      #expect(report.isClean, "\(report)")
    }

    @Test("What is waived cannot be done indeed", arguments: waivers)
    func waiver(_ waiver: Waiver) async throws {
      let conformance = ConformanceRoutes()
      let handler = TypedHandler(pipeline: conformance.pipeline) { request in
        try await conformance.reply(to: FlyingFoxAdapter.facts(of: request), content: request.received)
      }
      let report = try await withServer(handler) {
        try await AdapterConformance(port: $0, timeout: .seconds(8)).run(only: waiver.rule)
      }
      #expect(report.deviations.map(\.rule) == [waiver.rule])
    }
  }
#endif

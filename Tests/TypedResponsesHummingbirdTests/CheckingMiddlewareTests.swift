#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import InMemoryLogging
  import Logging
  import NIOCore
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird
  import TypedResponsesHummingbirdChecking
  import TypedResponsesTesting

  @Suite("The middleware that checks what goes out")
  struct CheckingMiddlewareTests {
    private let log = InMemoryLogHandler()

    private var logger: Logger { Logger(label: "test") { _ in log } }

    /// The rules whose findings were logged, and how.
    private var logged: [String] {
      log.entries.compactMap { entry in entry.metadata["http.rule"].map { "\(entry.level) \($0)" } }
    }

    private func plain(
      _ middleware: CheckingMiddleware<BasicRequestContext> = CheckingMiddleware()
    ) -> Router<BasicRequestContext> {
      let router = Router()
      router.add(middleware: middleware)
      router.get("right") { _, _ in OK(["id": 1]) }
      router.get("bare") { _, _ in Response(status: .unauthorized) }
      router.get("json") { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json"],
          body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"error":"It failed.","code":500}"#)))
      }
      router.get("stream") { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json"],
          body: ResponseBody { writer in
            for part in [#"{"id""#, ":", "1"] { try await writer.write(ByteBuffer(string: part)) }
            try await writer.finish([.acceptRanges: "bytes"])
          })
      }
      router.get("thrown") { _, _ -> Response in throw HTTPError(.methodNotAllowed) }
      router.get("unknown") { _, _ -> Response in throw Conflict(detail: "Taken.") }
      return router
    }

    @Test("A right response is not mentioned")
    func right() async throws {
      let answer = try await answer(of: plain().buildResponder(), to: .get, "/right", logger: logger)
      #expect(answer.content == #"{"id":1}"#)
      #expect(log.entries.isEmpty)
    }

    @Test("A finding is logged with its rule, its section and the request line; the response stays as it is")
    func wrong() async throws {
      let answer = try await answer(of: plain().buildResponder(), to: .get, "/bare?x=1", logger: logger)
      #expect(answer.status == 401 && answer.content.isEmpty)
      #expect(logged == ["error status.401.challenge", "warning status.error.content"])
      let entry = try #require(log.entries.first)
      #expect(
        entry.message.description.hasPrefix("GET /bare?x=1, answered with 401: There is no WWW-Authenticate field."))
      #expect(entry.metadata["http.section"] == "RFC 9110 §11.6.1")
      #expect(entry.metadata["http.severity"] == "must")
    }

    @Test("Content is looked into, and sent as it is")
    func content() async throws {
      let answer = try await answer(of: plain().buildResponder(), to: .get, "/json", logger: logger)
      #expect(answer.content == #"{"error":"It failed.","code":500}"#)
      #expect(answer.values("Content-Length") == ["33"])
      #expect(logged == ["error error.hidden"] || logged == ["warning error.hidden"])
    }

    @Test("Content that is made while it is sent passes part by part, and is checked when it is complete")
    func stream() async throws {
      let answer = try await answer(of: plain().buildResponder(), to: .get, "/stream", logger: logger)
      #expect(answer.content == #"{"id":1"#)
      #expect(answer.values("Content-Length") == [])
      #expect(logged.contains("error content.json"))
    }

    @Test("Of content beyond the limit only the header section is checked", arguments: [6, 7])
    func limit(octets: Int) async throws {
      let router = plain(CheckingMiddleware(contentLimit: octets))
      let answer = try await answer(of: router.buildResponder(), to: .get, "/stream", logger: logger)
      #expect(answer.content == #"{"id":1"#)
      #expect(logged.contains("error content.json") == (octets == 7))
    }

    @Test("A thrown error is checked as the response that it becomes, and goes on")
    func thrown() async throws {
      let responder = plain().buildResponder()
      #expect(try await answer(of: responder, to: .get, "/thrown", logger: logger).status == 405)
      #expect(logged.contains("error status.405.allow"))
      let conflict = try await answer(of: responder, to: .get, "/unknown", logger: logger)
      #expect(conflict.status == 409 && conflict.content.contains("Taken."))
    }

    @Test("A path that no route takes is checked as well")
    func notFound() async throws {
      #expect(try await answer(of: plain().buildResponder(), to: .get, "/nothing", logger: logger).status == 404)
      #expect(logged == ["warning status.error.content"])
    }

    @Test("A rule that is waived is not mentioned")
    func waived() async throws {
      let middleware = CheckingMiddleware<BasicRequestContext>(waiving: [
        Waiver("status.401.challenge", because: "The proxy adds it."),
        Waiver("status.error.content", because: "Nobody reads it."),
      ])
      _ = try await answer(of: plain(middleware).buildResponder(), to: .get, "/bare", logger: logger)
      #expect(log.entries.isEmpty)
    }

    @Test("Around a typed router it sees the problems that the router makes")
    func around() async throws {
      let router = TypedRouter()
      router.get("users") { _, _ -> OK<[Int]> in throw Conflict() }
      router.get("raw") { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json"],
          body: ResponseBody(byteBuffer: ByteBuffer(string: "{")))
      }
      let responder = CheckedRouter(router).buildResponder()
      for (method, path, status) in [
        (HTTPRequest.Method.get, "/users", 409), (.post, "/users", 405), (.options, "/users", 204),
        (.head, "/users", 409),
        (.get, "/nothing", 404),
      ] {
        #expect(try await answer(of: responder, to: method, path, logger: logger).status == status)
      }
      #expect(logged == [])
      _ = try await answer(of: responder, to: .get, "/raw", logger: logger)
      #expect(logged == ["error content.json"])
    }

    @Test("An application is asked in memory, errors that nobody takes care of included")
    func application() async throws {
      struct Unknown: Error {}
      let router = Router()
      router.post("echo") { request, _ in
        Response(
          status: .ok, headers: [.contentType: "text/plain"],
          body: ResponseBody(byteBuffer: try await request.body.collect(upTo: 99)))
      }
      router.get("unknown") { _, _ -> Response in throw Unknown() }
      let client = try await ContractClient.application(Application(router: router))
      let echo = try await client.exchange(ContractRequest(.post, "/echo", content: Array("hi".utf8)))
      #expect(echo.response.text == "hi" && echo.response.fields[.contentLength] == "2")
      #expect(try await client.exchange(ContractRequest(.get, "/unknown")).response.code == 500)
    }
  }
#endif

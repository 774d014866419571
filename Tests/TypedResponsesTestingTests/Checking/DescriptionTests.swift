import Testing
import TypedResponses
import TypedResponsesChecking
import TypedResponsesTesting

/// What a log, a debugger or a failed test shows of what checks responses.
@Suite struct DescriptionTests {
  private static let document = """
    {"openapi": "3.1.1", "info": {"title": "A", "version": "1"}, "paths": {"/users": {"get": {"responses": {}}}}}
    """

  @Test("What is checked, and against what")
  func checking() throws {
    let contract = try OpenAPIContract(reading: Array(Self.document.utf8))
    #expect("\(contract)" == "OpenAPI 3.1.1 (1 operation)")
    #expect("\(ConventionChecker())" == "all rules")
    let waiver = Waiver("field.etag", because: "The server has no clock.")
    let checker = ConventionChecker(waiving: [waiver], profile: ConventionProfile(), contract: contract)
    #expect(
      "\(checker)"
        == """
        all rules but field.etag, for \(ConventionProfile()), against OpenAPI 3.1.1 (1 operation)
        """)
    let rule = try #require(ConventionRule.named("field.etag"))
    #expect("\(rule)" == "field.etag (\(rule.severity)): \(rule.advice)")
    #expect("\(WireFault.Kind.bareCR)" == "bare-cr")
  }

  @Test("Operations and recordings line by line")
  func tables() throws {
    var operations = OperationTable()
    #expect("\(operations)" == "no operations")
    operations.add(.list, for: .get, "/users")
    operations.add(.read, for: .get, "/users/{id}")
    #expect("\(operations)" == "GET /users: list\nGET /users/{id}: read")
    let recording = try Recording(reading: Array("HTTP/1.1 204 No Content\r\n\r\n".utf8), name: "a.txt")
    #expect("\(recording)" == "a.txt: 204 No Content")
  }

  @Test("Contracts, with what is left out and why")
  func contracts() async throws {
    let contract = CRUDContract(
      of: "/users", creating: { .json(#"{"id":\#($0)}"#) }, replacing: .with(.json("{}")),
      patching: .unsupported(because: "Users are replaced."), paging: .with("/users?limit=1"),
      credentials: .unsupported(because: "All may write."))
    #expect("\(contract)".hasPrefix("the contract of /users, without "))
    #expect("\(contract)".contains("(Users are replaced.)") && "\(contract)".hasSuffix("(All may write.)"))
    #expect("\(ContractContent.json("{}"))" == "application/json: {}")
    #expect("\(Supported<String>.with("/users?limit=1"))" == "supported: /users?limit=1")
    #expect("\(Supported<String>.unsupported(because: "All may write."))" == "not supported: All may write.")
    let client = ContractClient { request in try Exchange(NoContent(), to: request.observed) }
    #expect("\(client)" == "a client that sends the requests of a contract")
  }

  @Test("The suite for adapters, its routes and their replies")
  func conformance() async throws {
    let waiver = Waiver("adapter.interim", because: "The server has no way to send one.")
    let steps = AdapterConformance.rules.count
    #expect("\(AdapterConformance(port: 80))" == "\(steps) steps against 127.0.0.1:80")
    #expect(
      "\(AdapterConformance(port: 80, waiving: [waiver]))"
        == "\(steps - 1) steps against 127.0.0.1:80, without adapter.interim")
    let routes = ConformanceRoutes()
    #expect("\(routes)".split(separator: "\n").contains("GET /conformance/text"))
    let text = try #require(routes.all.first { $0.path == "/conformance/text" })
    #expect("\(text)" == "GET /conformance/text")
    #expect("\(try await text.reply(to: RequestHead(.get, "/conformance/text")))" == "200 OK")
  }

  @Test("A connection tells where it leads to")
  func connection() async throws {
    let server = try ScriptedServer(answers: ["HTTP/1.1 204 No Content\r\n\r\n"])
    let connection = try await RawConnection(port: server.port)
    #expect("\(connection)" == "a connection to 127.0.0.1:\(server.port)")
  }
}

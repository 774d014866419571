import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing
import TypedResponsesHummingbird
import TypedResponsesHummingbirdChecking
import TypedResponsesTesting

@testable import UserDirectory

/// One defect that an application could have, put into the directory.
struct Defect: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The rule whose finding has to tell of it.
  let rule: RuleID
  /// What the defect does to a request on its way in.
  var request: @Sendable (inout HTTPFields, HTTPRequest) -> Void = { _, _ in }
  /// What the defect does to a response on its way out.
  let response: @Sendable (inout Response, HTTPRequest) -> Void

  static let all: [Defect] = [
    Defect(testDescription: "201 without Location", rule: "status.201.location") { response, _ in
      if response.status == .created { response.headers[.location] = nil }
    },
    Defect(testDescription: "200 with the error inside", rule: "error.hidden") { response, _ in
      if response.status == .notFound { response = json(.ok, #"{"error":"There is no such user.","code":404}"#) }
    },
    Defect(
      testDescription: "A stale If-Match is accepted", rule: "contract.replace.stale",
      request: { fields, head in if head.method == .put { fields[.ifMatch] = nil } }, response: { _, _ in }),
    Defect(testDescription: "HEAD with other fields than GET", rule: "pair.head.fields") { response, head in
      if head.method == .head { response.headers[.contentType] = "text/plain" }
    },
    Defect(testDescription: "405 without Allow", rule: "status.405.allow") { response, _ in
      if response.status == .methodNotAllowed { response.headers[.allow] = nil }
    },
    Defect(testDescription: "401 without a challenge", rule: "status.401.challenge") { response, head in
      if head.headerFields[.authorization] == nil { response = problem(.unauthorized) }
    },
    Defect(testDescription: "Problems as application/json", rule: "problem.media-type") { response, _ in
      if response.status.code >= 400 { response.headers[.contentType] = "application/json" }
    },
    Defect(testDescription: "204 with Content-Length", rule: "status.204.no-content-length") { response, _ in
      if response.status == .noContent { response.headers[.contentLength] = "0" }
    },
    Defect(
      testDescription: "An ETag that never changes", rule: "contract.replace.tag",
      request: { fields, _ in if fields[.ifMatch] == #""one""# { fields[.ifMatch] = nil } },
      response: { response, _ in if response.headers[.eTag] != nil { response.headers[.eTag] = #""one""# } }),
    Defect(testDescription: "500 with the text of an error inside", rule: "leak.stack-trace") { response, head in
      if response.status == .badRequest {
        response = problem(
          .internalServerError,
          detail: "Fatal error: Unexpectedly found nil\\n  at UserInput.init (/app/Sources/UserInput.swift:17:9)")
      }
    },
    Defect(testDescription: "If-None-Match is ignored", rule: "precondition.ignored") { response, _ in
      if response.status == .notModified {
        let tag = response.headers[.eTag]
        response = json(.ok, #"{"id":1,"name":"Ada 1","age":36,"email":"ada1@example.com"}"#)
        response.headers[.eTag] = tag
      }
    },
    Defect(testDescription: "Another status than the problem says", rule: "problem.status") { response, _ in
      if response.status == .notFound { response.status = .gone }
    },
    Defect(testDescription: "Pages without links", rule: "contract.paging.link") { response, _ in
      if let link = HTTPField.Name("Link") { response.headers[link] = nil }
    },
    Defect(testDescription: "A DELETE that removes nothing", rule: "contract.delete.effect") { response, head in
      if response.status == .notFound, head.method == .get { response = json(.ok, #"{"id":1}"#) }
    },
    Defect(testDescription: "Another type is taken for JSON", rule: "contract.media-type.status") { response, _ in
      if response.status == .unsupportedMediaType { response = problem(.badRequest) }
    },
  ]

  private static func json(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func problem(_ status: HTTPResponse.Status, detail: String = "It did not work.") -> Response {
    let text =
      #"{"type":"about:blank","title":"\#(status.reasonPhrase)","status":\#(status.code),"detail":"\#(detail)"}"#
    var response = json(status, text)
    response.headers[.contentType] = "application/problem+json"
    return response
  }
}

/// The directory with a defect around it.
private struct BrokenRouter: HTTPResponderBuilder {
  let defect: Defect

  func buildResponder() -> BrokenResponder {
    BrokenResponder(responder: makeRouter(Directory(), Export(mebibytes: 1)).buildResponder(), defect: defect)
  }
}

private struct BrokenResponder: HTTPResponder {
  let responder: TypedResponder<BasicRequestContext>
  let defect: Defect

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    var head = request.head
    defect.request(&head.headerFields, request.head)
    let broken = Request(head: head, body: request.body)
    var response = try await responder.respond(to: broken, context: context)
    defect.response(&response, request.head)
    return response
  }
}

@Suite("A directory with one fault")
struct BrokenDirectoryTests {
  @Test("The contract names the rule that the fault breaks, in memory", arguments: Defect.all)
  func inMemory(_ defect: Defect) async throws {
    let contract = defect.rule == "status.401.challenge" ? Self.guarded : usersContract
    let report = try await contract.report(using: .responder(BrokenRouter(defect: defect).buildResponder()))
    #expect(report.deviations.contains { $0.rule == defect.rule }, "\(report)")
  }

  /// NIO takes the length of a 204 away again before it is sent.
  private static let sent = Defect.all.filter { $0.rule != "status.204.no-content-length" }

  @Test("The contract names the rule that the fault breaks, on the wire", arguments: sent)
  func wire(_ defect: Defect) async throws {
    let contract = defect.rule == "status.401.challenge" ? Self.guarded : usersContract
    try await withServer(BrokenRouter(defect: defect)) { port in
      let report = try await contract.report(using: .wire(port: port))
      #expect(report.deviations.contains { $0.rule == defect.rule }, "\(report)")
    }
  }

  @Test("A failure shows at the line of the call what was found, where it is written and what to do")
  func failure() async throws {
    let defect = try #require(Defect.all.first)
    let text = Mutex("")
    try await withKnownIssue {
      try await usersContract.without(.list, because: "This test looks at creation.").verify(
        using: .responder(BrokenRouter(defect: defect).buildResponder()))
    } matching: { issue in
      text.withLock { $0 = issue.comments.map(\.rawValue).joined() }
      return issue.sourceLocation?.line == #line - 4
    }
    #expect(
      text.withLock(\.self) == """
        The contract of /users, 33 exchanges: 1 deviation.

        create: POST /users
          SHOULD  status.201.location  RFC 9110 §9.3.3
            There is no Location field.
            Send 201 Created with Location with the address of the new resource and no fragment, in an answer to POST.
            https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3

        Left out:
          missing credentials: The directory is open to everyone.
          list: This test looks at creation.
        """)
  }

  /// The contract of a directory that asks who is there.
  private static let guarded = CRUDContract(
    of: "/users",
    creating: { .json(#"{"name":"Ada \#($0)","age":36,"email":"ada\#($0)@example.com"}"#) },
    replacing: .with(.json(#"{"name":"Ada L.","age":37}"#)), patching: .with(.mergePatch(#"{"age":38}"#)),
    paging: .with("/users?limit=1"), credentials: .with("Bearer ada-may-read"))
}

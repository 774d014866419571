import Testing
import TypedResponses
@testable import TypedResponsesChecking
import TypedResponsesTesting

@Suite("The convention checker")
struct ConventionCheckerTests {
  private let unauthorized = Exchange(
    ObservedResponse(
      code: 401,
      fields: ObservedFields([
        ObservedField("Date", "Thu, 05 Nov 2026 10:00:00 GMT"), ObservedField("Content-Type", "text/plain"),
      ]), content: Array("no".utf8)), to: ObservedRequest(.get, "/users"))

  @Test("A finding reads like a review comment")
  func text() throws {
    let finding = try #require(ConventionChecker().check(unauthorized).first)
    #expect(
      "\(finding)" == """
        MUST  status.401.challenge  RFC 9110 §11.6.1
          There is no WWW-Authenticate field.
          Send 401 Unauthorized with WWW-Authenticate with at least one challenge that applies to the target, and no parameter twice in one challenge.
          https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
        """)
  }

  @Test("A waived rule is not applied")
  func waiver() {
    let checker = ConventionChecker(waiving: [Waiver("status.401.challenge", because: "The proxy adds it.")])
    #expect(checker.check(unauthorized).isEmpty)
  }

  @Test("A rule has one name, and its advice is a sentence")
  func rules() {
    let rules =
      ConventionRule.all + PairRule.all.map(\.rule) + ConventionRule.contracts + ConventionRule.guides
      + ResourceOperation.all.flatMap { $0.rules(following: nil) }
    let names = Dictionary(grouping: rules, by: \.id.name)
    #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(rules.filter { !$0.advice.hasSuffix(".") }.map(\.id.name) == [])
  }

  @Test("Every condition of the registry is known to be seen or hidden")
  func conditions() {
    let conditions = Set(
      StatusRegistration.all.flatMap(\.fieldRules).filter { $0.level != .may }.compactMap(\.condition))
    let known = Set(FieldCondition.visible.keys).union(FieldCondition.hidden)
    #expect(conditions.subtracting(known).sorted() == [])
    #expect(Set(FieldCondition.visible.keys).intersection(FieldCondition.hidden).isEmpty)
  }

  @Test("What a typed response cannot know is not asked of it: Date is the server's")
  func application() throws {
    let exchange = try Exchange(NotFound(detail: "No such user."), to: RequestHead(.get, "/users/9"))
    #expect(ConventionChecker().check(exchange).map(\.rule.name) == [])
  }

  @Test(
    "The operation's convention is checked on request",
    arguments: [
      (ResourceOperation.list, RequestMethod.get, 204, "", ["operation.list.status"]),
      (.list, .get, 200, "{\"id\":1}", ["operation.list.content"]),
      (.list, .get, 200, "{\"items\":[]}", []),
      (.read, .get, 200, "{}", ["operation.read.validator"]),
      (.create, .post, 200, "{}", ["operation.create.status"]),
      (.create, .put, 201, "{}", ["operation.create.location", "operation.create.method"]),
      (.replace, .put, 201, "{}", []),
      (.update, .patch, 201, "{}", ["operation.update.status"]),
      (.delete, .delete, 204, "", []),
      (.batch, .post, 207, "[{\"id\":1}]", ["operation.batch.statuses"]),
      (.job, .post, 202, "{}", ["operation.job.monitor"]),
      (.signIn, .post, 200, "{}", ["operation.signIn.no-store"]),
      (.read, .get, 404, "{}", ["operation.read.error-shape"]),
    ] as [(ResourceOperation, RequestMethod, Int, String, [String])])
  func operations(operation: ResourceOperation, method: RequestMethod, code: Int, content: String, expected: [String]) {
    let fields = content.isEmpty ? [] : [ObservedField("Content-Type", "application/json")]
    let exchange = Exchange(
      ObservedResponse(source: .application, code: code, fields: ObservedFields(fields), content: Array(content.utf8)),
      to: ObservedRequest(method, "/users"))
    let found = ConventionChecker().check(exchange, as: operation).filter { $0.isAboutOperation }.map(\.rule.name)
    #expect(found.sorted() == expected.sorted())
  }

  private static let faults = #"{"errors":[{"detail":"No.","code":"x"}]}"#

  @Test(
    "What a team has chosen is expected of its operations, and of no other team's",
    arguments: [
      (.replace, .put, 200, "{}", ["operation.replace.status"]),
      (.update, .patch, 200, "{}", ["operation.update.status"]),
      (.delete, .delete, 204, "", ["operation.delete.status"]),
      (.replace, .put, 204, "", []), (.replace, .put, 201, "{}", []), (.read, .get, 404, "", []),
      (.create, .post, 422, faults, ["operation.create.validation"]), (.create, .post, 400, faults, []),
      (.signIn, .post, 422, #"{"violations":[{"field":"a","message":"No."}]}"#, ["operation.signIn.validation"]),
      (.list, .get, 422, #"{"errors":{"a":["No."]}}"#, ["operation.list.validation"]),
      (.create, .post, 422, "{}", []), (.create, .post, 422, #"{"errors":[]}"#, []),
      (.read, .get, 403, "{}", ["operation.read.denial"]), (.signIn, .post, 403, "{}", []),
      (.read, .get, 410, "{}", ["operation.read.removal"]),
    ] as [(ResourceOperation, RequestMethod, Int, String, [String])])
  func profile(operation: ResourceOperation, method: RequestMethod, code: Int, content: String, expected: [String]) {
    var profile = ConventionProfile()
    profile.validation = .badRequest
    profile.replacement = .noContent
    profile.update = .noContent
    profile.deletion = .ok
    profile.denial = .notFound
    profile.removal = .notFound
    let type = code < 400 ? "application/json" : "application/problem+json"
    let fields = content.isEmpty ? [] : [ObservedField("Content-Type", type)]
    let exchange = Exchange(
      ObservedResponse(source: .application, code: code, fields: ObservedFields(fields), content: Array(content.utf8)),
      to: ObservedRequest(method, "/users"))
    func found(_ profile: ConventionProfile?) -> [String] {
      ConventionChecker(profile: profile).check(exchange, as: operation).filter { $0.isAboutOperation }.map(\.rule.name)
    }
    #expect(found(profile) == expected)
    #expect(found(nil) == [])
  }

  @Test("What is sent by a profile is what is expected by it")
  func sentAndExpected() throws {
    var settings = ResponseSettings()
    settings.conventions.replacement = .noContent
    settings.conventions.denial = .notFound
    let request = RequestHead(.put, "/users/1")
    let checker = ConventionChecker(profile: settings.conventions)
    for response in [
      try ReplaceResult.ok(["id": 1]).encode(for: request, using: settings),
      try ReplaceFailure.forbidden().encode(for: request, using: settings),
    ] {
      #expect(checker.check(Exchange(response, to: request), as: .replace).map(\.rule.name) == [])
    }
    let exchange = Exchange(try OK(["id": 1]).encode(for: request, using: settings), to: request)
    withKnownIssue {
      expectConforms(exchange, to: .replace, profile: settings.conventions)
    } matching: { issue in
      issue.comments.contains { comment in
        comment.rawValue.contains("Answer with 201 Created, 204 No Content, 202 Accepted, a redirect or an error.")
      }
    }
  }

  @Test(
    "Allow lists HEAD beside GET",
    arguments: [("GET, POST", ["field.allow.head"]), ("GET, HEAD", []), ("PUT", [])])
  func allow(_ methods: String, _ expected: [String]) {
    let exchange = Exchange(
      ObservedResponse(
        source: .application, code: 204, fields: ObservedFields([ObservedField("Allow", methods)]), content: []),
      to: ObservedRequest(.options, "/users"))
    #expect(ConventionChecker().check(exchange).map(\.rule.name) == expected)
  }

  @Test("HTTP/2 has no connection fields, and no field value has a control character")
  func version2() {
    let exchange = Exchange(
      ObservedResponse(
        version: "HTTP/2", code: 200,
        fields: ObservedFields([
          ObservedField("date", "Thu, 05 Nov 2026 10:00:00 GMT"), ObservedField("connection", "keep-alive"),
          ObservedField("x-note", "a\nb"), ObservedField("content-length", "3"),
          ObservedField("content-type", "text/plain"),
        ]), content: Array("hi".utf8)), to: ObservedRequest(.get, "/"))
    let found = ConventionChecker().check(exchange).map(\.rule.name)
    #expect(Set(found) == ["framing.connection-fields", "field.control", "framing.length"])
  }
}

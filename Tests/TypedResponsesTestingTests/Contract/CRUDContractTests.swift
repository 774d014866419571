import Testing
import TypedResponses
@testable import TypedResponsesTesting

/// One thing that a resource does wrong.
struct Misbehaviour: Sendable, CustomTestStringConvertible {
  let rule: RuleID
  /// Makes the wrong response from the request and the right one.
  let change: @Sendable (ContractRequest, Shown) throws -> Shown

  var testDescription: String { rule.name }

  init(_ rule: RuleID, _ change: @escaping @Sendable (ContractRequest, Shown) throws -> Shown) {
    self.rule = rule
    self.change = change
  }
}

/// A response that a test rewrites.
struct Shown: Sendable {
  var code: Int
  var fields: [String: String]
  var text: String

  init(_ code: Int, _ fields: [String: String] = [:], _ text: String = "") {
    (self.code, self.fields, self.text) = (code, fields, text)
  }

  init(_ response: ObservedResponse) {
    self.init(response.code, [:], response.text ?? "")
    for field in response.fields { fields[field.name] = field.value }
  }

  var observed: ObservedResponse {
    let lines = fields.sorted { $0.key < $1.key }.map { ObservedField($0.key, $0.value) }
    return ObservedResponse(
      source: .application, code: code, fields: ObservedFields(lines), content: Array(text.utf8))
  }

  func with(_ code: Int) -> Shown {
    var copy = self
    copy.code = code
    return copy
  }

  func with(_ name: String, _ value: String?) -> Shown {
    var copy = self
    copy.fields[name] = value
    return copy
  }

  static let problem = Shown(
    409, ["Content-Type": "application/problem+json"],
    #"{"type":"about:blank","title":"Conflict","status":409,"detail":"No."}"#)
}

extension ContractRequest {
  fileprivate func isRead(of path: String = "/notes/1") -> Bool { method == .get && target == path }
}

@Suite("The contract of a resource")
struct CRUDContractTests {
  @Test("A resource that does everything right keeps it, without a single finding")
  func right() async throws {
    let report = try await NoteStore.contract.verify(using: NoteStore().client)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.leftOut.isEmpty)
    let steps = report.exchanges.map { $0.name.prefix { $0 != ":" } }
    #expect(
      steps == [
        "malformed content", "wrong media type", "unknown method", "missing credentials", "create", "read",
        "read again", "head", "conditional read", "conditional read, other tag", "search", "conditional search",
        "repeated search", "search by POST", "search of no type", "search of another type", "unacceptable search",
        "search without credentials", "missing credentials",
        "unacceptable", "options", "options", "method not allowed", "replace", "replace, read after",
        "replace, stale", "replace, read after stale", "patch", "patch, read after", "patch, stale",
        "patch, read after stale", "list", "head of the list", "create", "first page", "next page", "clean up",
        "delete, stale", "delete", "read after delete", "delete again", "replace after delete",
      ])
  }

  @Test("What is not supported is left out, and listed with the reason")
  func leftOut() async throws {
    let contract = CRUDContract(
      of: "/notes", creating: { .json(#"{"text":"\#($0)"}"#) },
      replacing: .unsupported(because: "Notes are only patched."),
      patching: .with(.mergePatch(#"{"text":"Patched"}"#)), paging: .unsupported(because: "There are few."),
      credentials: .with("Bearer key")
    ).without(.delete, because: "Notes stay.").without(.conditionalChange, because: "The last one wins.")
    let report = try await contract.verify(using: NoteStore().client)
    #expect(
      report.leftOut == [
        "replace: Notes are only patched.", "paging: There are few.", "delete: Notes stay.",
        "conditional change: The last one wins.",
      ])
    #expect(!report.exchanges.contains { $0.request?.method == .delete || $0.request?.fields[.ifMatch] != nil })
  }

  @Test("Everything a resource can do wrong is told by its rule", arguments: misbehaviours)
  func wrong(_ misbehaviour: Misbehaviour) async throws {
    let store = NoteStore()
    let client = ContractClient { request in
      let right = try await store.answer(request)
      return Exchange(try misbehaviour.change(request, Shown(right)).observed, to: request.observed)
    }
    let contract = NoteStore.contract(following: ConventionProfile())
    let report = try await contract.report(using: client)
    #expect(report.deviations.contains { $0.rule == misbehaviour.rule }, "\(report)")
    let waived = contract.waiving(Waiver(misbehaviour.rule, because: "The test says so."))
    #expect(try await !waived.report(using: client).findings.contains { $0.rule == misbehaviour.rule })
  }

  @Test("There is a resource that breaks each rule of the contract")
  func everyRule() {
    let rules = Set(ConventionRule.contracts.map(\.id))
    #expect(rules.subtracting(Self.misbehaviours.map(\.rule)).map(\.name).sorted() == [])
  }

  @Test("When the first request gets no response, the error is the test's")
  func noServer() async {
    struct Refused: Error {}
    await #expect(throws: Refused.self) {
      try await NoteStore.contract.verify(using: ContractClient { _ in throw Refused() })
    }
  }

  @Test(
    "A reference leads where a client would go",
    arguments: [
      ("/users/1", "/users", "/users/1"), ("1", "/users/", "/users/1"), ("users/1", "/users", "/users/1"),
      ("https://a.example/users/1?x#y", "/users", "/users/1?x"), ("//a.example/b", "/users", "/b"),
      ("?page=2", "/users?page=1", "/users?page=2"), ("", "/users?page=1", "/users?page=1"),
      ("../a/./b/..", "/users/1/", "/users/a/"), ("../../..", "/a", "/"), ("#f", "/users", "/users"),
      ("http://a.example", "/users", "/"),
    ])
  func references(_ reference: String, _ base: String, _ target: String) {
    #expect(ContractTarget.resolve(reference, against: base) == target)
  }
}

extension CRUDContractTests {
  /// A resource for every rule of the contract.
  static let misbehaviours: [Misbehaviour] =
    creation + reading + searching + changing + listing + removing + refusing + proving

  private static let creation = [
    Misbehaviour("contract.create.status") { request, right in request.method == .post ? right.with(200) : right },
    Misbehaviour("contract.create.address") { request, right in
      right.code == 201 ? Shown(201, ["Content-Type": "text/plain"], "Created.") : right
    },
    Misbehaviour("contract.create.tag") { _, right in right.code == 201 ? right.with("ETag", "\"0\"") : right },
    Misbehaviour("contract.answer") { request, right in
      struct Closed: Error {}
      if request.method.token == "CONTRACT" { throw Closed() }
      return right
    },
  ]

  private static let reading = [
    Misbehaviour("contract.read.status") { request, right in request.isRead() ? .problem : right },
    Misbehaviour("contract.read.tag") { _, right in right.with("ETag", nil) },
    Misbehaviour("contract.read.strong-tag") { request, right in
      request.isRead() && right.code == 200
        ? Shown(200, right.fields, "{\"at\":\(Int.random(in: 0...(.max)))}").with("Content-Length", nil) : right
    },
    Misbehaviour("contract.read.steady-tag") { request, right in
      request.isRead() ? right.with("ETag", "\"\(Int.random(in: 0...(.max)))\"") : right
    },
    Misbehaviour("contract.conditional-read.status") { _, right in right.code == 304 ? .problem : right },
    Misbehaviour("contract.head.status") { request, right in
      request.method == .head ? Shown(204) : right
    },
  ]

  private static let searching = [
    Misbehaviour("contract.search.status") { request, right in
      request.method == .query && right.code == 200 ? .problem : right
    },
    Misbehaviour("contract.search.condition") { request, right in
      request.method == .query && right.code == 304 ? .problem : right
    },
    Misbehaviour("contract.search.untyped") { request, right in
      request.method == .query && right.code == 400 ? .problem : right
    },
    Misbehaviour("contract.search.member") { request, right in
      request.method == .query && right.code == 200
        ? Shown(200, right.fields, "[]").with("Content-Length", nil) : right
    },
    Misbehaviour("contract.search.repeat") { request, right in
      request.target.contains("?text=") ? .problem : right
    },
  ]

  private static let changing = ["replace", "patch"].flatMap { name -> [Misbehaviour] in
    let method: RequestMethod = name == "replace" ? .put : .patch
    return [
      Misbehaviour(RuleID("contract.\(name).status")) { request, right in
        request.method == method && right.code == 200 ? .problem : right
      },
      Misbehaviour(RuleID("contract.\(name).stale")) { request, right in
        request.method == method && right.code == 412 ? Shown(204) : right
      },
      Misbehaviour(RuleID("contract.\(name).effect")) { request, right in
        request.isRead() && right.code == 200 ? Shown(200, right.fields, "{}").with("Content-Length", nil) : right
      },
      Misbehaviour(RuleID("contract.\(name).tag")) { request, right in
        // The second version is the replaced one, the third the patched one.
        let (old, new) = name == "replace" ? ("\"1\"", "\"2\"") : ("\"2\"", "\"3\"")
        return request.isRead() && right.fields["ETag"] == new ? right.with("ETag", old) : right
      },
      Misbehaviour(RuleID("contract.\(name).told-tag")) { request, right in
        request.method == method && right.code == 200 ? right.with("ETag", "\"0\"") : right
      },
    ]
  }

  private static let listing = [
    Misbehaviour("contract.list.status") { request, right in request.isRead(of: "/notes") ? .problem : right },
    Misbehaviour("contract.list.member") { request, right in
      request.isRead(of: "/notes") ? Shown(200, ["Content-Type": "application/json"], "[]") : right
    },
    Misbehaviour("contract.paging.link") { _, right in right.with("Link", nil) },
    Misbehaviour("contract.paging.loop") { request, right in
      request.target.contains("?") ? right.with("Link", "</notes?limit=1>; rel=\"next\"") : right
    },
    Misbehaviour("contract.paging.status") { request, right in
      request.target.contains("?page=2") ? .problem : right
    },
    Misbehaviour("contract.paging.repeated") { request, right in
      request.target.contains("?") ? Shown(200, right.fields, "[{\"id\":1}]").with("Content-Length", nil) : right
    },
  ]

  private static let removing = [
    Misbehaviour("contract.delete.status") { request, right in
      request.method == .delete && right.code == 204 ? .problem : right
    },
    Misbehaviour("contract.delete.stale") { request, right in
      request.method == .delete && right.code == 412 ? Shown(204) : right
    },
    Misbehaviour("contract.delete.effect") { request, right in
      request.isRead() && right.code == 410 ? Shown(200, ["Content-Type": "application/json"], "{}") : right
    },
    Misbehaviour("contract.delete.again") { request, right in
      request.method == .delete && right.code == 410 ? .problem : right
    },
    Misbehaviour("contract.deleted.replace") { request, right in
      request.method == .put && right.code == 410 ? Shown(204) : right
    },
  ]

  private static let proving = [
    Misbehaviour("contract.unacceptable.status") { _, right in right.code == 422 ? right.with(400) : right },
    Misbehaviour("contract.unacceptable.effect") { request, right in
      request.isRead() && right.code == 200
        ? Shown(200, right.fields, "{\"at\":\(Int.random(in: 0...(.max)))}").with("Content-Length", nil) : right
    },
    Misbehaviour("contract.unacceptable.samples") { _, right in
      right.code == 422 ? Shown(200, ["Content-Type": "application/json"], "{}") : right
    },
    Misbehaviour("contract.refusal.document") { _, right in
      right.code == 422 ? Shown(422, ["Content-Type": "text/plain"], "No.") : right
    },
    Misbehaviour("contract.denial.status") { _, right in right.code == 403 ? .problem : right },
    Misbehaviour("contract.denial.challenge") { _, right in
      right.code == 403 ? right.with("WWW-Authenticate", nil) : right
    },
  ]

  private static let refusing = [
    Misbehaviour("contract.malformed.status") { _, right in right.code == 400 ? .problem : right },
    Misbehaviour("contract.media-type.status") { _, right in right.code == 415 ? .problem : right },
    Misbehaviour("contract.unknown-method.status") { _, right in right.code == 501 ? .problem : right },
    Misbehaviour("contract.method-not-allowed.status") { _, right in right.code == 405 ? .problem : right },
    Misbehaviour("contract.not-acceptable.status") { _, right in right.code == 406 ? .problem : right },
    Misbehaviour("contract.credentials.status") { _, right in right.code == 401 ? .problem : right },
    Misbehaviour("contract.options.status") { request, right in request.method == .options ? .problem : right },
    Misbehaviour("contract.options.methods") { request, right in
      request.method == .options ? right.with("Allow", "OPTIONS") : right
    },
  ]
}

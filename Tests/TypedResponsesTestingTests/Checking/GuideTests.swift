import Testing
import TypedResponses
import TypedResponsesTesting

@testable import TypedResponsesChecking

@Suite("Guides for APIs")
struct GuideTests {
  private static func pipeline(_ profile: ConventionProfile) -> ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.settings.conventions = profile
    return pipeline
  }

  private static var nlGov: ConventionProfile {
    var profile = ConventionProfile.nlGov
    profile.apiVersion = "1.4.2"
    return profile
  }

  /// The main answers of an API, each as a handler gives it.
  private static func answers(of pipeline: ResponsePipeline) -> [Exchange] {
    let read = RequestHead(.get, "/notes/1")
    let write = RequestHead(.post, "/notes")
    let known = RequestHead(.get, "/notes/1", fields: [(.authorization, "Bearer x")])
    let failures: [(any Error, RequestHead)] = [
      (BadRequest(), write),
      (ValidationFailed(fields: FieldError("/text", code: "required", detail: "Needed.")), write),
      (Unauthorized(challenge: .bearer(realm: "notes")), read),
      (Unauthorized(challenge: .bearer(realm: "notes", error: .invalidToken)), known),
      (Forbidden(), known), (NotFound(), read), (MethodNotAllowed(allow: [.get]), write), (Conflict(), write),
      (Gone(), read), (ContentTooLarge(), write),
      (UnsupportedMediaType(accept: ["application/json"]), write), (TooManyRequests(retryAfter: .seconds(3)), read),
      (InternalServerError(), read), (BadGateway(), read), (ServiceUnavailable(retryAfter: .seconds(9)), read),
    ]
    return failures.map { Exchange(pipeline.encode(failure: $0, for: $1), to: $1) } + [
      Exchange(pipeline.encode(OK(["text": "a"], version: version), for: read), to: read),
      Exchange(pipeline.encode(Created(["text": "a"], location: "/notes/1"), for: write), to: write),
      Exchange(
        pipeline.encode(NoContent(), for: RequestHead(.delete, "/notes/1")), to: RequestHead(.delete, "/notes/1")),
    ]
  }

  private static var version: ResourceVersion { ResourceVersion(etag: EntityTag(version: 1)) }

  static let profiles: [(ConventionProfile, Set<RuleID>)] = [
    (
      nlGov,
      [
        "guide.nl-gov.invalid-input", "guide.nl-gov.problem-members", "guide.nl-gov.version",
        "guide.nl-gov.cache-control", "guide.nl-gov.content-security-policy", "guide.nl-gov.strict-transport-security",
        "guide.nl-gov.x-content-type-options", "guide.nl-gov.x-frame-options",
      ]
    ),
    (
      .belgif,
      ["guide.belgif.bad-request", "guide.belgif.urn", "guide.belgif.instance", "guide.belgif.issues"]
    ),
    (.italy, []), (.zalando, ["guide.zalando.validation"]),
  ]

  @Test("What a profile sends keeps its guide; what the default sends breaks it where they differ", arguments: profiles)
  func sent(_ profile: ConventionProfile, _ differences: Set<RuleID>) {
    let checker = ConventionChecker(profile: profile)
    for exchange in Self.answers(of: Self.pipeline(profile)) {
      let findings = checker.check(exchange).filter { $0.severity >= .should }
      #expect(findings.isEmpty, "\(exchange.response.code): \(findings)")
    }
    let broken = Self.answers(of: ResponsePipeline()).flatMap { checker.check($0) }.filter(\.isOfGuide)
    #expect(Set(broken.map(\.rule)) == differences)
    let neutral = Self.answers(of: ResponsePipeline()).flatMap { ConventionChecker().check($0) }
    #expect(neutral.filter(\.isOfGuide).isEmpty)
  }

  private func answer(_ response: ObservedResponse, breaks rule: RuleID, of profile: ConventionProfile) -> Bool {
    ConventionChecker(profile: profile).check(Exchange(response, to: ObservedRequest(.get, "/"))).contains {
      $0.rule == rule
    }
  }

  /// A response that breaks each rule which the default does not break.
  static let faults: [(RuleID, ConventionProfile, ObservedResponse)] = [
    ("guide.nl-gov.problem-details", .nlGov, response(404, ["Content-Type": "text/plain"], "No.")),
    ("guide.nl-gov.version", .nlGov, response(204, ["API-Version": "v1"])),
    ("guide.belgif.problem", .belgif, response(404, ["Content-Type": "application/json"], "{}")),
    ("guide.belgif.type", .belgif, problem(409, #"{"status":409}"#)),
    ("guide.belgif.type", .belgif, problem(409, #"{"type":"/conflict"}"#)),
    ("guide.belgif.urn", .belgif, problem(404, #"{"type":"https://example.com/missing"}"#)),
    ("guide.belgif.href", .belgif, problem(404, #"{"type":"urn:problem-type:belgif:resourceNotFound"}"#)),
    ("guide.belgif.instance", .belgif, problem(404, #"{"instance":"/notes/1"}"#)),
    ("guide.belgif.issues", .belgif, problem(400, #"{"issues":[{"in":"cookie","name":"a","detail":"b"}]}"#)),
    ("guide.belgif.issues", .belgif, problem(400, #"{"issues":{}}"#)),
    ("guide.italy.rate-limit", .italy, problem(429, "{}")), ("guide.italy.retry-after", .italy, problem(503, "{}")),
    ("guide.zalando.rate-limit", .zalando, problem(429, "{}")),
    ("guide.zalando.problem", .zalando, response(500, ["Content-Type": "text/html"], "<p>")),
    ("guide.zalando.deprecation", .zalando, response(204, ["Deprecation": "true"])),
  ]

  private static func response(_ code: Int, _ fields: [String: String], _ text: String = "") -> ObservedResponse {
    ObservedResponse(
      source: .application, code: code, fields: ObservedFields(fields.map { ObservedField($0.key, $0.value) }),
      content: Array(text.utf8))
  }

  private static func problem(_ code: Int, _ text: String) -> ObservedResponse {
    response(code, ["Content-Type": "application/problem+json"], text)
  }

  @Test("Every rule of a guide is broken by a response", arguments: faults)
  func broken(_ rule: RuleID, _ profile: ConventionProfile, _ response: ObservedResponse) {
    #expect(answer(response, breaks: rule, of: profile))
    #expect(!answer(response, breaks: rule, of: ConventionProfile()))
  }

  @Test("There is a response that breaks each rule, and each says where it is written")
  func everyRule() {
    let broken = Self.profiles.reduce(into: Set(Self.faults.map(\.0))) { $0.formUnion($1.1) }
    #expect(Set(ConventionRule.guides.map(\.id)) == broken)
    for rule in ConventionRule.guides {
      #expect(rule.section.url.hasPrefix("https://"))
      #expect(APIGuide.all.contains { "\(rule.section)".hasPrefix($0.title) })
      #expect(ConventionRule.named(rule.id)?.advice == rule.advice)
    }
  }

  @Test("The profiles are found by their names")
  func names() {
    #expect(ConventionProfile.names == ["nl-gov", "belgif", "italy", "zalando"])
    #expect(ConventionProfile.names.map { ConventionProfile(named: $0)?.guide?.name } == ConventionProfile.names)
    #expect(ConventionProfile(named: "utopia") == nil)
  }
}

extension Finding {
  fileprivate var isOfGuide: Bool { rule.name.hasPrefix("guide.") }
}

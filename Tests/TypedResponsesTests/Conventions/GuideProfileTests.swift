import Testing

@testable import TypedResponses

@Suite("Profiles that follow a guide")
struct GuideProfileTests {
  private func pipeline(_ profile: ConventionProfile) -> ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.settings.conventions = profile
    return pipeline
  }

  private var nlGov: ConventionProfile {
    var profile = ConventionProfile.nlGov
    profile.apiVersion = "1.4.2"
    return profile
  }

  private func lines(_ response: EncodedResponse) -> [String] {
    response.fields.map { "\($0.name): \($0.value)" }
  }

  private func text(_ response: EncodedResponse) -> String {
    if case .bytes(let octets) = response.content { String(decoding: octets, as: UTF8.self) } else { "" }
  }

  private let validation = ValidationFailed(
    fields: FieldError("/items/0/count", code: "out_of_range", detail: "Must be from 1 to 9."),
    FieldError(query: "limit", code: "reversed", detail: "Too early.").including(safeValue: 7),
    FieldError(cookie: "id", code: "unknown_member", detail: "Unknown."))

  @Test("NL: a failed validation is 400, with the fields of security and the version")
  func validationInTheNetherlands() {
    let response = pipeline(nlGov).encode(failure: validation, for: RequestHead(.post, "/orders"))
    #expect(response.status == .badRequest)
    #expect(
      lines(response).sorted() == [
        "API-Version: 1.4.2", "Cache-Control: no-store", "Content-Length: \(text(response).utf8.count)",
        "Content-Security-Policy: frame-ancestors 'none'", "Content-Type: application/problem+json",
        "Strict-Transport-Security: max-age=31536000", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
      ])
    #expect(
      text(response).hasPrefix(#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"Some values"#))
  }

  @Test("NL: every error has a detail, and what the code said stands")
  func detail() {
    let pipeline = pipeline(nlGov)
    let request = RequestHead(.get, "/notes/1")
    #expect(
      text(pipeline.encode(failure: NotFound(), for: request))
        == #"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no such resource."}"#)
    #expect(
      text(pipeline.encode(failure: NotFound(detail: "No note 1."), for: request))
        == #"{"type":"about:blank","title":"Not Found","status":404,"detail":"No note 1."}"#)
  }

  @Test("NL: a success has the fields, and what a handler says to caches stands")
  func success() {
    let request = RequestHead(.get, "/notes/1")
    let plain = pipeline(nlGov).encode(OK("a"), for: request)
    #expect(plain.fields[.cacheControl] == "no-store")
    #expect(plain.fields[.apiVersion] == "1.4.2")
    let cached = pipeline(nlGov).encode(OK("a").caching(.public(maxAge: .seconds(9))), for: request)
    #expect(cached.fields[.cacheControl] == "public, max-age=9")
    #expect(cached.fields[.xFrameOptions] == "DENY")
  }

  @Test("Belgif: a failed validation has issues, a URN, a page and an instance")
  func validationInBelgium() throws {
    let response = pipeline(.belgif).encode(failure: validation, for: RequestHead(.post, "/orders"))
    #expect(response.status == .badRequest)
    let document = try JSONValue(parsing: Array(text(response).utf8))
    guard case .object(let object) = document, case .string(let instance)? = object["instance"] else {
      Issue.record("The document is \(text(response)).")
      return
    }
    let uuid = instance.dropFirst("urn:uuid:".count).split(separator: "-")
    #expect(instance.hasPrefix("urn:uuid:"))
    #expect(uuid.map(\.count) == [8, 4, 4, 4, 12])
    #expect(uuid[2].first == "4")
    let scheme = "urn:problem-type:belgif:input-validation:"
    #expect(
      object["issues"] == [
        [
          "type": .string(scheme + "schemaViolation"), "title": "Input isn't valid with respect to schema",
          "in": "body", "name": "items[0].count", "detail": "Must be from 1 to 9.", "code": "out_of_range",
        ],
        [
          "type": .string(scheme + "invalidInput"), "title": "Invalid input", "in": "query", "name": "limit",
          "detail": "Too early.", "code": "reversed", "value": 7,
        ],
        [
          "type": .string(scheme + "unknownInput"), "title": "Unknown input", "in": "header", "name": "id",
          "detail": "Unknown.", "code": "unknown_member",
        ],
      ])
    #expect(object["type"] == "urn:problem-type:belgif:badRequest")
    #expect(object["href"] == "https://www.belgif.be/specification/rest/api-guide/problems/badRequest.html")
    #expect(object["title"] == "Bad Request")
    #expect(object["errors"] == nil)
  }

  @Test("Belgif: each instance is another one")
  func instances() {
    let pipeline = pipeline(.belgif)
    let texts = (0..<20).map { _ in text(pipeline.encode(failure: NotFound(), for: RequestHead(.get, "/"))) }
    #expect(Set(texts).count == 20)
  }

  @Test("Belgif: problems have the guide's types, and others keep their own")
  func types() throws {
    let known = RequestHead(.get, "/", fields: [(.authorization, "Bearer x")])
    let unknown = RequestHead(.get, "/")
    let scope = Challenge.bearer(realm: "a", scope: "notes:read notes:write")
    let expected: [(any Error, RequestHead, String)] = [
      (BadRequest(), known, "badRequest"),
      (Unauthorized(challenge: .bearer(realm: "a")), unknown, "noAccessToken"),
      (Unauthorized(challenge: .bearer(realm: "a", error: .invalidToken)), known, "invalidAccessToken"),
      (Forbidden(), known, "missingPermission"), (Forbidden(challenge: scope), known, "missingScope"),
      (NotFound(), known, "resourceNotFound"), (ContentTooLarge(), known, "payloadTooLarge"),
      (TooManyRequests(retryAfter: .seconds(3)), known, "tooManyRequests"),
      (InternalServerError(), known, "internalServerError"), (BadGateway(), known, "badGateway"),
      (ServiceUnavailable(retryAfter: .seconds(9)), known, "serviceUnavailable"),
    ]
    for (error, request, name) in expected {
      let object = try object(pipeline(.belgif).encode(failure: error, for: request))
      #expect(object["type"] == .string("urn:problem-type:belgif:\(name)"))
      #expect(
        object["href"] == .string("https://www.belgif.be/specification/rest/api-guide/problems/\(name).html"))
      #expect(object["requiredScopes"] == (name == "missingScope" ? ["notes:read", "notes:write"] : nil))
    }
    let busy = try object(
      pipeline(.belgif).encode(failure: TooManyRequests(retryAfter: .seconds(3)), for: known))
    #expect(busy["retryAfterSec"] == 3)
    let conflict = try object(pipeline(.belgif).encode(failure: Conflict(), for: known))
    #expect(conflict["type"] == "about:blank")
    #expect(conflict["href"] == nil)
    let own = try object(pipeline(.belgif).encode(failure: SeatTaken(), for: known))
    #expect(own["type"] == "urn:problem-type:cinema:seatTaken")
    #expect(own["instance"] != nil)
  }

  private struct SeatTaken: ProblemType {
    static let type: ProblemTypeURI = "urn:problem-type:cinema:seatTaken"
    static let title = "The seat is taken."
    var base: Conflict { Conflict() }
  }

  private func object(_ response: EncodedResponse) throws -> JSONObject {
    guard case .object(let object) = try JSONValue(parsing: Array(text(response).utf8)) else { return JSONObject() }
    return object
  }

  @Test("Zalando: a failed validation is 400; Italy: it is 422, and nothing else differs from the default")
  func others() {
    let request = RequestHead(.post, "/orders")
    #expect(pipeline(.zalando).encode(failure: validation, for: request).status == .badRequest)
    let neutral = ResponsePipeline().encode(failure: validation, for: request)
    let italian = pipeline(.italy).encode(failure: validation, for: request)
    #expect(neutral.status == .unprocessableContent)
    #expect(lines(italian) == lines(neutral))
    #expect(text(italian) == text(neutral))
  }

  @Test("The default sends none of it")
  func neutral() {
    let response = ResponsePipeline().encode(failure: NotFound(), for: RequestHead(.post, "/"))
    #expect(lines(response) == ["Content-Type: application/problem+json", "Content-Length: 55"])
    #expect(text(response) == #"{"type":"about:blank","title":"Not Found","status":404}"#)
  }

  @Test("The version of an API is a semantic one")
  func versions() {
    for text in ["1.0.2", "0.0.0", "2.0.0-beta.3", "1.0.0+build.07", "10.20.30-a-b.1+c"] {
      #expect(APIVersion(text)?.text == text)
    }
    for text in [
      "", "1", "1.0", "v1.0.0", "1.0.02", "1.0.0-", "1.0.0-a..b", "1.0.0-01", "1.0.0-é", "1.0.0\r\n", "1.0.0.0",
    ] {
      #expect(APIVersion(text) == nil, "\(text)")
    }
  }

  @Test("Every error has a sentence to fall back on")
  func sentences() {
    for registration in StatusRegistration.all where registration.status.isError {
      #expect(registration.status.usualDetail.hasSuffix("."))
    }
  }
}

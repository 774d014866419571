import Foundation
import Testing
import TypedResponses

@Suite struct ErrorTests {
  @Test("A problem without detail says what the status says")
  func bare() throws {
    #expect(
      try NotFound().encode(for: RequestHead()).message == """
        404 Not Found
        Content-Type: application/problem+json
        Content-Length: 55

        {"type":"about:blank","title":"Not Found","status":404}
        """)
  }

  @Test("401 challenges, each on its own line")
  func unauthorized() throws {
    let encoded = try Unauthorized(challenge: .bearer(realm: "api"), .bearer(realm: "admin")).encode(for: RequestHead())
    #expect(encoded.fields.values(of: .wwwAuthenticate) == ["Bearer realm=\"api\"", "Bearer realm=\"admin\""])
  }

  @Test(
    "Challenges are sent in the order in which clients find what they can use, whatever order the code has",
    arguments: [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 4, 2]])
  func orderOfChallenges(_ order: [Int]) throws {
    let challenges: [Challenge] = [
      .digest(realm: "api", nonce: "n", algorithm: .sha256), .digest(realm: "api", nonce: "n", algorithm: .md5),
      .basic(realm: "api"), .negotiate, try Challenge(scheme: "bearer", parameters: [try FieldParameter("realm", "b")]),
      .bearer(realm: "api"),
    ]
    let schemes = ["Digest", "Digest", "Basic", "Negotiate", "bearer", "Bearer"]
    let given = order.map { challenges[$0] }
    func expectOrder(_ sent: [FieldValue]) {
      #expect(
        sent.map { String($0.text.prefix { $0 != " " }) }.map { $0.lowercased() } == schemes.map { $0.lowercased() })
      // Equal schemes stay in the order of the code, such as the best algorithm first.
      let digests = given.map(\.fieldValue).filter { $0.text.hasPrefix("Digest") }
      #expect(Array(sent.prefix(2)) == digests)
      #expect(Set(sent) == Set(challenges.map(\.fieldValue)))
    }
    let unauthorized = Unauthorized(
      challenge: given[0], given[1], given[2], given[3], given[4], given[5])
    #expect(unauthorized.challenges == given)
    expectOrder(try unauthorized.encode(for: RequestHead()).fields.values(of: .wwwAuthenticate))
    let proxy = ProxyAuthenticationRequired(
      challenge: given[0], given[1], given[2], given[3], given[4], given[5])
    expectOrder(try proxy.encode(for: RequestHead()).fields.values(of: .proxyAuthenticate))
  }

  @Test("405 lists the methods the resource takes")
  func methodNotAllowed() throws {
    let encoded = try MethodNotAllowed(allow: [.get, .head]).encode(for: RequestHead(.put))
    #expect(encoded.fields[.allow] == "GET, HEAD")
  }

  @Test("429 and 428 are never stored")
  func notStored() throws {
    let encoded = try TooManyRequests(retryAfter: .seconds(30)).encode(for: RequestHead())
    #expect(encoded.fields[.cacheControl] == "no-store")
    #expect(encoded.fields[.retryAfter] == "30")
  }

  @Test("503 says when to come back, or openly that nobody knows")
  func serviceUnavailable() throws {
    #expect(try ServiceUnavailable(retryAfter: .seconds(5)).encode(for: RequestHead()).fields[.retryAfter] == "5")
    let (now, then) = (HTTPDate(clamping: .distantPast), HTTPDate(clamping: .distantFuture))
    let wait = then.secondsSince1970 - now.secondsSince1970
    let dated = ServiceUnavailable(retryAfter: try RetryAfter(at: then, now: now))
    #expect(try dated.encode(for: RequestHead()).fields[.retryAfter]?.text == "\(wait)")
    #expect(try ServiceUnavailable.withoutEstimate().encode(for: RequestHead()).fields[.retryAfter] == nil)
  }

  @Test("415 to PATCH lists what is accepted in Accept-Patch, whatever the code calls it")
  func unsupportedPatch() throws {
    let types: MediaTypeList = ["application/merge-patch+json"]
    let request = RequestHead(.patch)
    for failure in [UnsupportedMediaType(accept: types), UnsupportedMediaType(acceptPatch: types)] {
      let fields = try failure.encode(for: request).fields
      #expect(fields[.accept] == nil)
      #expect(fields.values(of: .acceptPatch) == [types.fieldValue])
      #expect(try CreateFailure(failure).encode(for: request).fields == fields)
    }
    let coded = try UnsupportedMediaType(acceptEncoding: ["gzip"]).encode(for: request).fields
    #expect(coded[.acceptEncoding] == "gzip")
    #expect(coded[.acceptPatch] == nil)
  }

  @Test("415 lists what is accepted, in the field that fits the cause")
  func unsupportedMediaType() throws {
    let request = RequestHead(.post)
    #expect(
      try UnsupportedMediaType(accept: ["application/json"]).encode(for: request).fields[.accept] == "application/json")
    #expect(
      try UnsupportedMediaType(acceptPatch: ["application/merge-patch+json"]).encode(for: request).fields[.acceptPatch]
        == "application/merge-patch+json")
    #expect(
      try UnsupportedMediaType(acceptEncoding: ["identity"]).encode(for: request).fields[.acceptEncoding] == "identity")
  }

  @Test("An error to HEAD has the fields and the length of the one to GET, without content")
  func head() throws {
    let get = try Conflict(detail: "Taken.").encode(for: RequestHead(.get))
    let head = try Conflict(detail: "Taken.").encode(for: RequestHead(.head))
    #expect(head.fields == get.fields)
    #expect(head.text == "")
  }

  @Test("A concealed 403 has the same octets as any other 404")
  func concealed() throws {
    #expect(
      try Forbidden.concealed().encode(for: RequestHead()).message == NotFound().encode(for: RequestHead()).message)
  }
}

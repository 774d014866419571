import Testing

@testable import TypedResponses

@Suite struct InsecureChannelPolicyTests {
  private func answer(_ policy: InsecureChannelPolicy?, _ request: RequestHead) -> EncodedResponse? {
    var pipeline = ResponsePipeline()
    pipeline.insecureChannel = policy
    return pipeline.preflight(for: request)
  }

  @Test("Every request over plain HTTP gets the same 403, whatever its credentials, its method aside")
  func same() throws {
    let credentials: [[(FieldName, String)]] = [
      [], [(.authorization, "Bearer right")], [(.authorization, "Bearer wrong")], [(.cookie, "session=1")],
      [(.xForwardedProto, "https")], [(.forwarded, "proto=https")],
    ]
    for method in [RequestMethod.get, .head, .post, .query, .options, .delete] {
      let answers = try credentials.map { try #require(answer(.refused(), RequestHead(method, "/users", fields: $0))) }
      #expect(Set(answers.map(\.message)).count == 1)
      let first = try #require(answers.first)
      #expect(first.status == .forbidden && first.fields[.location] == nil)
      #expect(first.fields[.wwwAuthenticate] == nil)
    }
  }

  @Test("Without the setting nothing is refused")
  func unset() {
    #expect(answer(nil, RequestHead(.get, "/users")) == nil)
  }

  static let rows: [(field: FieldName, value: String?, isSecure: Bool)] = [
    (.xForwardedProto, "https", true), (.xForwardedProto, "HTTPS", true), (.xForwardedProto, " https , https ", true),
    (.xForwardedProto, "http", false), (.xForwardedProto, "https, http", false), (.xForwardedProto, "", false),
    (.xForwardedProto, nil, false), (.xForwardedProto, "https,", true), (.xForwardedProto, "httpsx", false),
    (.forwarded, "proto=https", true), (.forwarded, "for=192.0.2.1;Proto=\"https\";by=_x", true),
    (.forwarded, "for=\"[2001:db8::1]:80\"; proto=https, for=a;proto=https", true),
    (.forwarded, "for=192.0.2.1;proto=http", false), (.forwarded, "for=192.0.2.1", false),
    (.forwarded, "proto=https, for=192.0.2.1", false), (.forwarded, "proto=http, proto=https", false),
    (.forwarded, "proto=\"https", false), (.forwarded, "=", false), (.forwarded, nil, false), (.forwarded, "", false),
  ]

  @Test("A proxy is believed in the field that was named, and only when it says https throughout", arguments: 0..<20)
  func proxies(_ index: Int) throws {
    let row = Self.rows[index]
    let request = RequestHead(.get, "/users", fields: row.value.map { [(row.field, $0)] } ?? [])
    let named: InsecureChannelPolicy.ProxyField = row.field == .forwarded ? .forwarded : .xForwardedProto
    let other: InsecureChannelPolicy.ProxyField = row.field == .forwarded ? .xForwardedProto : .forwarded
    #expect((answer(.refused(unless: named), request) == nil) == row.isSecure)
    #expect(answer(.refused(unless: other), request) != nil)
    #expect(answer(.refused(), request) != nil)
  }

  @Test("The paths of probes are answered")
  func exceptions() {
    let policy = InsecureChannelPolicy.refused(unless: .xForwardedProto, except: "/health")
    #expect(answer(policy, RequestHead(.get, "/health?full=1")) == nil)
    #expect(answer(policy, RequestHead(.get, "/healthy"))?.status == .forbidden)
    #expect(answer(.refused(except: "/health"), RequestHead(.get, "/health")) == nil)
  }

  @Test("The refusal has the fields that belong to every response, and the preflight of a page gets it too")
  func fields() throws {
    var pipeline = ResponsePipeline()
    pipeline.insecureChannel = .refused()
    pipeline.crossOrigin = CrossOriginPolicy(.any)
    pipeline.addToEvery { fields, _, _ in fields.add(.xRequestID, "7") }
    let asked = RequestHead(.options, fields: [(.origin, "https://a.example"), (.accessControlRequestMethod, "PUT")])
    let answer = try #require(pipeline.preflight(for: asked))
    #expect(answer.status == .forbidden && answer.fields[.xRequestID]?.text == "7")
    #expect(answer.fields[.accessControlAllowOrigin]?.text == "*")
  }
}

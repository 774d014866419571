import Testing
import TypedResponses

/// What a response may say only beside the right request or content is refused when it is encoded.
@Suite struct RefusedResponsesTests {
  private func reason(
    _ response: some EncodableResponse, to method: RequestMethod
  ) -> String? {
    do throws(ContentEncodingError) {
      _ = try response.encode(for: RequestHead(method, "/users"), using: .standard)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("A POST does not create its own target without saying so (RFC 9110 §15.3.2)")
  func createdAtTheTarget() throws {
    let responses: [any EncodableResponse] = [
      Created(location: .requestTarget), Created(User(), location: .requestTarget),
    ]
    for response in responses {
      #expect(
        reason(response, to: .post)?.hasPrefix("The response cannot be encoded. A 201 without a Location") == true)
      #expect(reason(response, to: .put) == nil)
      #expect(reason(response, to: .patch) == nil)
    }
    #expect(reason(Created(User(), location: "/users"), to: .post) == nil)
    let batch = try MultiStatus { MultiStatus.Item("/users/1", Created(User(), location: .requestTarget)) }
      .encode(for: RequestHead(.post, "/batch"), using: .standard)
    #expect(batch.status == .multiStatus, "An item creates what its own href names.")
  }

  @Test("OPTIONS that allows PATCH says in what formats (RFC 5789 §3.1)")
  func optionsWithoutFormats() {
    #expect(
      reason(OptionsAnswer(allow: [.get, .patch]), to: .options)
        == "The response cannot be encoded. It allows PATCH and does not say in what formats: give it 'acceptPatch:' "
        + "(RFC 5789 §3.1).")
    #expect(reason(OptionsAnswer(allow: [.patch], acceptPatch: ["application/merge-patch+json"]), to: .options) == nil)
    #expect(reason(OptionsAnswer(allow: [.get]), to: .options) == nil)
    #expect(reason(OptionsAnswer(ofRoutes: [.patch]), to: .options) == nil)
  }

  @Test("A digest of other octets than those that are sent is refused (RFC 9530 §2)")
  func digests() throws {
    let octets = Array(#"{"id":7,"name":"Ada"}"#.utf8)
    let right = DigestValue(sha256Of: octets)
    let wrong = DigestValue(sha256Of: [1])
    let long = try DigestValue(sha512: [UInt8](repeating: 7, count: 64))
    #expect(reason(OK(User()).with(ContentDigest(right)), to: .get) == nil)
    #expect(reason(OK(User()).with(ReprDigest(right)), to: .get) == nil)
    #expect(
      reason(OK(User()).with(ContentDigest(wrong)), to: .get)
        == "The response cannot be encoded. The sha-256 digest in its Content-Digest is not the one of its content: make "
        + "it of the octets that are sent.")
    #expect(reason(OK(User()).with(ContentDigest(right, long)), to: .get)?.contains("sha-512") == true)
    #expect(reason(OK(User()).with(ContentDigest(wrong)), to: .head) != nil, "HEAD sends what GET would.")
    #expect(reason(OK(User()).with(ReprDigest(wrong)), to: .get)?.contains("Repr-Digest") == true)
    #expect(reason(OK(User()).with(ReprDigest(wrong)), to: .put) == nil, "It may be about what was put.")
    let source = Representation(BytesSource(octets), contentType: "application/json")
    #expect(reason(source.with(ContentDigest(right)), to: .get) == nil)
    #expect(reason(source.with(ContentDigest(wrong)), to: .get) != nil)
    let part = try source.with(ReprDigest(right)).encode(
      for: RequestHead(.get, "/", fields: [(.range, "bytes=0-1")]), using: .standard)
    #expect(part.status == .partialContent, "Repr-Digest is about the whole.")
    #expect(reason(MultiStatus([]).with(ContentDigest(wrong)), to: .post) != nil)
    var fields = HeaderFields()
    fields.append(.contentDigest, ContentDigest(wrong).fieldValue)
    let error = #expect(throws: RawResponseError.self) {
      try RawResponse(.ok, fields: fields, contentType: "text/plain", content: octets)
    }
    #expect(error?.description.hasPrefix("A 200 OK has a digest of other content.") == true)
  }

  @Test("The pipeline answers 500, and the log says why")
  func throughThePipeline() {
    nonisolated(unsafe) var reports: [ErrorReport] = []
    var pipeline = ResponsePipeline()
    pipeline.observe { unsafe reports.append($0) }
    let sent = pipeline.encode(Created(User(), location: .requestTarget), for: RequestHead(.post, "/users"))
    #expect(sent.status == .internalServerError)
    unsafe #expect(reports.count == 1)
    #expect("\(reports[0].error)".contains("name the new resource in 'location:'"))
  }
}

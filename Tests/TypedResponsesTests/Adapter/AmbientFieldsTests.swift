import Testing
import TypedResponses

private struct Unencodable: Encodable {
  func encode(to encoder: any Encoder) throws { throw CancellationError() }
}

@Suite struct AmbientFieldsTests {
  private var pipeline: ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, request, status in
      fields.add(.xRequestID, "7")
      fields.add(StrictTransportSecurity(maxAge: .seconds(31_536_000)))
      fields.add(.vary, "Cookie, accept")
      fields.add(.link, status.isError ? "</help>; rel=\"help\"" : "</a>; rel=\"prev\"")
      fields.add(.link, "</b>; rel=\"next\"")
    }
    pipeline.addToEvery { fields, _, _ in fields.add(.xRequestID, "8") }
    return pipeline
  }

  private let request = RequestHead(.get, "/users/7")

  @Test("They come last, on successes and on errors, each but Vary as the first to speak has it")
  func everywhere() {
    let expected = """
      Content-Length: %
      X-Request-ID: 7
      Strict-Transport-Security: max-age=31536000
      Vary: Cookie, accept
      Link: #
      Link: </b>; rel="next"
      """
    let help = "</help>; rel=\"help\""
    for (encoded, link) in [
      (pipeline.encode(OK(User()), for: request), "</a>; rel=\"prev\""),
      (pipeline.encode(failure: Conflict(), for: request), help), (pipeline.encode(OK(Double.nan), for: request), help),
    ] {
      let lines = expected.replacing("%", with: "\(encoded.content.length ?? 0)").replacing("#", with: link)
      #expect(encoded.fields.map(\.description).suffix(6).joined(separator: "\n") == lines)
      #expect(!encoded.fields.contains(.etag))
    }
  }

  @Test("Vary of the response and Vary of every response become one")
  func vary() {
    var pipeline = pipeline
    pipeline.settings.problems.formats = [.html]
    let encoded = pipeline.encode(failure: NotFound(), for: request)
    #expect(encoded.fields.values(of: .vary).map(\.text) == ["Accept, Cookie"])
  }

  @Test("Nothing of a success that could not be encoded is left on the error")
  func abandonedSuccess() {
    let abandoned = OK(Unencodable(), version: ResourceVersion(etag: .strong("v3")))
    let encoded = ResponsePipeline().encode(abandoned, for: request)
    #expect(encoded.fields.map(\.name) == [.contentType, .contentLength])
    #expect(encoded.status == .internalServerError)
  }

  @Test("A 204 keeps them and has no length")
  func noContent() {
    let encoded = pipeline.encode(NoContent(), for: RequestHead(.delete, "/"))
    #expect(encoded.fields[.xRequestID] == "7")
    #expect(!encoded.fields.contains(.contentLength))
  }
}

@Suite struct EnrichmentTests {
  @Test("Members are added in order, last, and overwrite nothing")
  func enriches() throws {
    var pipeline = ResponsePipeline()
    pipeline.settings.problems.enrich { context in
      [
        .init("trace_id", "4bf9"), .init("balance", 0), .init("bad", .number(.nan)),
        .init("docs", .string("https://docs.example.com/\(context.status.code)\(context.request.target)")),
      ]
    }
    pipeline.settings.problems.enrich { _ in [.init("trace_id", "other"), .init("region", "eu")] }
    let text = pipeline.encode(failure: LowCredit.example, for: RequestHead(.get, "/buy")).text
    #expect(
      text?.hasSuffix(
        #""balance":30,"accounts":["/account/12345","/account/67890"],"trace_id":"4bf9","#
          + #""docs":"https://docs.example.com/403/buy","region":"eu"}"#) == true)
  }

  @Test("The incident of an unexpected failure cannot be overwritten")
  func incident() throws {
    var pipeline = ResponsePipeline()
    pipeline.settings.problems.enrich { _ in [.init("incident", "none")] }
    let text = pipeline.encode(failure: CancellationError(), for: RequestHead()).text
    #expect(text?.contains(#""incident":"none""#) == true)
    struct Unknown: Error {}
    #expect(pipeline.encode(failure: Unknown(), for: RequestHead()).text?.contains(#""none""#) == false)
  }
}

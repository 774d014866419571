import Testing

@testable import TypedResponses

@Suite struct NegotiationTests {
  private let html = Variant(type: "text/html")
  private let json = Variant(type: "application/json")

  private func choose(_ fields: [(FieldName, String)], _ offered: [Variant]) throws -> NegotiationOutcome {
    try #require(Negotiation(RequestHead(.get, fields: fields)).choose(from: offered))
  }

  private func chosen(_ fields: [(FieldName, String)], _ offered: [Variant]) throws -> Variant? {
    switch try choose(fields, offered) {
    case .chosen(let choice): choice.variant
    case .noneAcceptable: nil
    }
  }

  @Test("The greatest weight wins, the first of equals, anything without a field")
  func weights() throws {
    #expect(try chosen([], [json, html]) == json)
    #expect(try chosen([(.accept, "*/*")], [json, html]) == json)
    #expect(try chosen([(.accept, "text/html, application/json")], [json, html]) == json)
    #expect(try chosen([(.accept, "text/html, application/json;q=0.9")], [json, html]) == html)
    #expect(try chosen([(.accept, "application/json;q=0.9"), (.accept, "text/html")], [json, html]) == html)
  }

  @Test("Vary names the fields for which the forms differ, and no others")
  func vary() throws {
    func vary(_ offered: [Variant]) throws -> [FieldName] {
      guard case .chosen(let choice) = try choose([], offered) else { return [.via] }
      return choice.vary
    }
    #expect(try vary([json]) == [])
    #expect(try vary([json, html]) == [.accept])
    #expect(try vary([.init(language: "de"), .init(language: "en")]) == [.acceptLanguage])
    #expect(try vary([.init(coding: "gzip"), .init()]) == [.acceptEncoding])
    #expect(
      try vary([
        .init(type: "text/html", language: "de", coding: "gzip"), .init(type: "text/plain", language: "en"),
      ]) == [.accept, .acceptLanguage, .acceptEncoding])
  }

  @Test("Type, language and coding weigh together")
  func together() throws {
    let offered = [
      Variant(type: "text/html", language: "en"), Variant(type: "text/html", language: "de"),
      Variant(type: "text/plain", language: "de", coding: "gzip"),
    ]
    let fields: [(FieldName, String)] = [(.acceptLanguage, "de, en;q=0.5"), (.acceptEncoding, "gzip, identity;q=0.9")]
    #expect(try chosen(fields, offered) == offered[2])
    #expect(try chosen(fields + [(.accept, "text/html, text/plain;q=0.5")], offered) == offered[1])
    #expect(try chosen(fields + [(.accept, "text/*"), (.accept, "text/plain;q=0")], offered) == offered[1])
  }

  @Test("A language never refuses: the closest is sent, or the first")
  func languageFallback() throws {
    let offered = [Variant(language: "en"), Variant(language: "de")]
    #expect(try chosen([(.acceptLanguage, "de-CH")], offered) == offered[1])
    #expect(try chosen([(.acceptLanguage, "ja")], offered) == offered[0])
    #expect(try chosen([(.acceptLanguage, "*;q=0")], offered) == offered[0])
  }

  @Test("When none is acceptable the 406 lists what exists, and varies on what refused it")
  func refusal() throws {
    guard case .noneAcceptable(let failure) = try choose([(.accept, "image/png")], [json, html]) else {
      Issue.record("An unacceptable form was chosen.")
      return
    }
    #expect(failure.available == ["application/json", "text/html"])
    let response = try failure.encode(for: RequestHead(.get))
    #expect(response.status == .notAcceptable)
    #expect(response.fields[.vary] == "Accept")
    let gzipped = Variant(type: "text/html", language: "de", coding: "gzip")
    guard case .noneAcceptable(let coded) = try choose([(.acceptEncoding, "br")], [gzipped]) else {
      Issue.record("An unacceptable coding was chosen.")
      return
    }
    #expect(coded.available == ["text/html, de, gzip"])
    #expect(try coded.encode(for: RequestHead(.get)).fields[.vary] == "Accept-Encoding")
  }

  @Test("What has one form is for every client that asks a cache, whatever Accept refuses at the server")
  func oneForm() throws {
    let user = OK(["name": "Ada"])
    for accept in ["application/json", "*/*", "text/html;q=0.5, application/*"] {
      let taken = try user.encode(for: RequestHead(.get, fields: [(.accept, accept)]))
      #expect(taken.status == .ok && taken.fields[.vary] == nil)
    }
    let refused = try user.encode(for: RequestHead(.get, fields: [(.accept, "text/html")]))
    #expect(refused.status == .notAcceptable && refused.fields[.vary] == "Accept")
  }

  @Test("There is nothing to choose from an empty list")
  func empty() {
    #expect(Negotiation(RequestHead(.get)).choose(from: []) == nil)
  }

  // MARK: - Encoders

  private struct OtherEncoder: ContentEncoder {
    let contentType: ContentType
    func encode(_ value: some Encodable) throws(ContentEncodingError) -> [UInt8] { [] }
  }

  @Test(
    "An application's encoders are chosen by Accept",
    arguments: [
      ([], "application/json"), (["*/*"], "application/json"), (["application/xml"], "application/xml"),
      (["text/csv;q=0.5, application/xml;q=0.4"], "text/csv"), (["text/*"], "text/csv"), (["image/png"], nil),
      (["application/json;q=0, */*"], "application/xml"), (["application/json;charset=utf-8"], "application/json"),
    ] as [([String], String?)])
  func encoders(_ accept: [String], _ expected: String?) {
    let settings = ResponseSettings(
      encoder: JSONContentEncoder(), OtherEncoder(contentType: "application/xml"), OtherEncoder(contentType: "text/csv")
    )
    let request = RequestHead(.get, fields: accept.map { (.accept, $0) })
    let choice = settings.chooseEncoder(for: request, orPreferred: false)
    #expect(choice?.contentType.text == expected)
    #expect(choice?.varies ?? true)
    #expect(
      settings.chooseEncoder(for: request, orPreferred: true)?.contentType.text == expected
        ?? "application/json")
  }

  @Test("With a single encoder the content does not vary, and OK becomes 406 for a client that cannot take it")
  func singleEncoder() throws {
    let html = RequestHead(.get, fields: [(.accept, "text/html")])
    #expect(ResponseSettings.standard.chooseEncoder(for: RequestHead(.get), orPreferred: false)?.varies == false)
    #expect(try OK(["a": 1]).encode(for: html).status == .notAcceptable)
    #expect(try OK(["a": 1]).encode(for: RequestHead(.post, fields: [(.accept, "text/html")])).status == .ok)
  }
}

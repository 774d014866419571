import Testing
import TypedResponses

@Suite struct HeaderFieldsTests {
  private func sample() -> HeaderFields {
    var fields = HeaderFields()
    fields.append(.setCookie, "a=1")
    fields.append(.etag, "\"v1\"")
    fields.append(.setCookie, "b=2")
    return fields
  }

  @Test("Order and repeats are kept")
  func keepsOrder() {
    #expect(sample().map(\.description) == ["Set-Cookie: a=1", "ETag: \"v1\"", "Set-Cookie: b=2"])
    #expect(sample().values(of: .setCookie) == ["a=1", "b=2"])
  }

  @Test("A name is found whatever its case")
  func finds() throws {
    #expect(sample()["ETAG"] == "\"v1\"")
    #expect(sample().contains(.setCookie))
    #expect(!sample().contains(.vary))
    #expect(sample()[.vary] == nil)
  }

  @Test("Setting leaves one line, in the place of the first")
  func sets() {
    var fields = sample()
    fields.set(.setCookie, "c=3")
    #expect(fields.map(\.description) == ["Set-Cookie: c=3", "ETag: \"v1\""])
    fields.set(.vary, "Accept")
    #expect(fields.map(\.description) == ["Set-Cookie: c=3", "ETag: \"v1\"", "Vary: Accept"])
  }

  @Test("Removing takes every line with the name")
  func removes() {
    var fields = sample()
    fields.remove(.setCookie)
    #expect(fields.map(\.description) == ["ETag: \"v1\""])
  }
}

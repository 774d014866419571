import Testing
import TypedResponses

@Suite struct FieldNameTests {
  @Test("Case does not count")
  func caseDoesNotCount() {
    #expect(FieldName("etag") == .etag)
    #expect(FieldName("WWW-AUTHENTICATE") == .wwwAuthenticate)
    #expect(Set([FieldName("ETAG"), FieldName("etag"), .etag]).count == 1)
    #expect(FieldName("etags") != .etag)
  }

  @Test("A name that is no token is refused", arguments: ["", " ", "a b", "a:", "a\r\n", "a\0", "ü", "(a)", "a/b"])
  func refusesOtherText(_ text: String) {
    #expect(FieldName(text) == nil)
  }

  @Test("A literal is a name, and one that is none stops the program")
  func literals() async {
    let name: FieldName = "X-Shard"
    #expect(name.name == "X-Shard")
    #expect(FieldName("x-SHARD") == name)
    await #expect(processExitsWith: .failure) { _ = "X Shard" as FieldName }
    await #expect(processExitsWith: .failure) { _ = "" as FieldName }
  }

  @Test("Known names are written as the registry spells them")
  func spelling() {
    #expect(FieldName.etag.name == "ETag")
    #expect(FieldName.wwwAuthenticate.description == "WWW-Authenticate")
  }
}

import Testing
import TypedResponses

@Suite struct SmokeTests {
  @Test func fieldNames() { #expect(FieldName("etag") == .etag) }
}

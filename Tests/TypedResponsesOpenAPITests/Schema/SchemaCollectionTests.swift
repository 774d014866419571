import Testing
import TypedResponses
import TypedResponsesOpenAPI

@Suite("The schemas of types")
struct SchemaCollectionTests {
  @Test("Scalars are described where they are used")
  func scalars() {
    var schemas = SchemaCollection()
    #expect(schemas.schema(of: [String?].self).value == ["type": "array", "items": ["type": ["string", "null"]]])
    #expect(schemas.components.isEmpty)
    #expect(schemas.findings.isEmpty)
  }
}

import Foundation
import Testing
import TypedResponses
import TypedResponsesOpenAPI

@Suite("The schemas of types")
struct SchemaCollectionTests {
  @Test("The schema of a type is the one that was written by hand", arguments: DescribedCase.all)
  func equal(_ described: DescribedCase) throws {
    var schemas = SchemaCollection(options: described.options)
    let schema = schemas.schema(of: described.type)
    let expected = try described.expected
    #expect(schemas.findings.isEmpty)
    if let name = schema.referredComponent {
      #expect(schemas.components[name]?.value.description == expected.description, "\(described)")
      #expect(schemas.components[name]?.value == expected)
    } else {
      #expect(schema.value == expected, "\(described)")
    }
    for (name, component) in try described.components {
      #expect(schemas.components[name]?.value == component, "\(name) of \(described)")
    }
  }
}

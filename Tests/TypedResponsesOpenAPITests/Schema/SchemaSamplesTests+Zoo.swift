import Foundation
import Testing
import TypedResponses
import TypedResponsesOpenAPI

extension SchemaSamplesTests {
  /// With `TYPED_RESPONSES_SCHEMAS` set to a folder, the documents and the values of the types are written there, too.
  @Test("Types that are odd are described, all of them", arguments: [OpenAPIVersion.v31, .v32])
  func zoo(version: OpenAPIVersion) throws {
    let zoo = try Zoo()
    #expect(zoo.routes.count >= 60)
    let document = OpenAPIDocument(APIInfo("Zoo", version: "1"), zoo.routes, version: version)
    // The two whose keys are no coding keys.
    #expect(document.findings.map { $0.type.prefix { $0 != "<" } } == ["Swift.Dictionary", "Swift.Dictionary"])
    for (number, values) in zoo.values.enumerated() {
      let content = document.value["paths", "/\(number)", "post", "requestBody", "content", "application/json"]
      #expect(content?["schema"] != nil && content?["schema"] != [:], "\(values)")
    }
    guard let folder = ProcessInfo.processInfo.environment["TYPED_RESPONSES_SCHEMAS"] else { return }
    let lines = zoo.values.enumerated().flatMap { number, values in values.map { "\(number) \($0)\n" } }
    let file = URL(filePath: folder).appending(path: "zoo-\(version)")
    try Data(document.octets).write(to: file.appendingPathExtension("openapi"))
    try Data(lines.joined().utf8).write(to: file.appendingPathExtension("values"))
  }
}

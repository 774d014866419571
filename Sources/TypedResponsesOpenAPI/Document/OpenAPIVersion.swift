/// A version of the OpenAPI specification.
///
/// 3.2 has words for QUERY and for what streams are made of. In 3.1 both stand in extensions (`x-query`,
/// `x-itemSchema`), and a finding says so. Choose 3.1 for tools that read no more.
///
/// [OpenAPI 3.2](https://spec.openapis.org/oas/v3.2.0.html), [OpenAPI 3.1](https://spec.openapis.org/oas/v3.1.1.html)
public struct OpenAPIVersion: Sendable, Hashable {
  /// The version as it stands in a document.
  public let text: String
  let knowsQuery: Bool

  /// 3.1.1, of August 2024.
  public static var v31: OpenAPIVersion { OpenAPIVersion(text: "3.1.1", knowsQuery: false) }

  /// 3.2.0, of September 2025.
  public static var v32: OpenAPIVersion { OpenAPIVersion(text: "3.2.0", knowsQuery: true) }
}

extension OpenAPIVersion: CustomStringConvertible {
  public var description: String { text }
}

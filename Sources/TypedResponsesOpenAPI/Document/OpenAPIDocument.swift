public import TypedResponses

/// The description of an API, made from the types of its routes: every status, header field, problem type and schema
/// that the types know.
///
/// ```swift
/// let routes = [RouteSignature(.get, "/users/{id}", .path("id", in: 1...9), of: users.show)]
/// let document = OpenAPIDocument(APIInfo("Users", version: "1"), routes)
/// ```
///
/// It is a response itself, with a version tag, so that a route of one line serves it:
/// `router.get("openapi.json") { _, _ in document }`.
///
/// Expect in a test that ``findings`` is empty: they say where the types know less than a client wants. The same types
/// make the same octets on every run, so the file can be kept in a repository: ``requireCurrent(at:)``.
///
/// [OpenAPI 3.2](https://spec.openapis.org/oas/v3.2.0.html)
public struct OpenAPIDocument: Sendable {
  /// The document.
  public let value: JSONValue
  /// The document as JSON, indented, with its members in a fixed order.
  public let octets: [UInt8]
  /// What the types do not tell.
  public let findings: [DescriptionFinding]
  private let tag: EntityTag

  /// The description of these routes.
  ///
  /// - Parameters:
  ///   - info: What is said of the API as a whole.
  ///   - routes: The routes, in the order in which they are listed.
  ///   - version: The version of OpenAPI.
  ///   - pipeline: How the server answers: its formats, conventions and deprecations show in the description.
  public init(
    _ info: APIInfo, _ routes: [RouteSignature], version: OpenAPIVersion = .v32,
    pipeline: ResponsePipeline = ResponsePipeline()
  ) {
    var parts = DocumentParts(version, pipeline.settings)
    var operations = Operations(routes, pipeline)
    let paths = operations.paths(in: &parts)

    var document: JSONObject = ["openapi": .string(version.text), "info": info.value]
    if !info.servers.isEmpty { document["servers"] = .array(info.servers.map { ["url": .string($0)] }) }
    if !info.tags.isEmpty {
      document["tags"] = .array(
        info.tags.map { ["name": .string($0.name), "description": .string($0.explanation)] })
    }
    document["paths"] = .object(paths)
    let components = parts.components
    if !components.members.isEmpty { document["components"] = .object(components) }
    value = .object(document)
    octets = Array((value.indented + "\n").utf8)
    tag = EntityTag(of: octets)
    findings = parts.findings + parts.schemas.findings
  }
}

extension APIInfo {
  fileprivate var value: JSONValue {
    var object: JSONObject = ["title": .string(title), "version": .string(version)]
    if let explanation { object["description"] = .string(explanation) }
    return .object(object)
  }
}

// MARK: - As a response

extension OpenAPIDocument: EncodableResponse {
  /// The document with a version tag; 304 where the client has it.
  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try Representation(BytesSource(octets), contentType: .json, version: ResourceVersion(etag: tag))
      .encode(for: request, using: settings)
  }
}

extension OpenAPIDocument: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(OK<JSONObject>.self)
  }
}

extension OpenAPIDocument: CustomStringConvertible {
  public var description: String { String(decoding: octets, as: UTF8.self) }
}

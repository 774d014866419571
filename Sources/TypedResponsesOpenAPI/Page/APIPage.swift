public import TypedResponses

/// The page that tells the people who write clients all that a description says: each operation with its parameters,
/// statuses and fields, what a client does about each status, the problem types, and lines for curl.
///
/// ```swift
/// let document = OpenAPIDocument(APIInfo("Users", version: "1"), [])
/// let page = APIPage(document, at: "/openapi.json")
/// ```
///
/// It is one HTML file that loads nothing and runs no script, and a response itself, with a version tag and 304:
/// `router.get("docs") { _, _ in page }`. Choose another tool's page where readers should send requests from it.
public struct APIPage: Sendable {
  /// The page in HTML.
  public let html: String
  private let octets: [UInt8]
  private let tag: EntityTag

  /// The page of a description.
  ///
  /// - Parameters:
  ///   - document: The description.
  ///   - address: Where the document is served, as a link of the page.
  public init(_ document: OpenAPIDocument, at address: URIReference? = nil) {
    html = APIPageWriter(document.value, address?.text).html
    octets = Array(html.utf8)
    tag = EntityTag(of: octets)
  }
}

// MARK: - As a response

extension APIPage: EncodableResponse {
  /// The page with a version tag; 304 where the client has it. A browser is told to load nothing for it.
  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try Representation(
      BytesSource(octets), contentType: "text/html; charset=utf-8", version: ResourceVersion(etag: tag)
    )
    .with(.contentSecurityPolicy, HTMLPage.securityPolicy)
    .encode(for: request, using: settings)
  }
}

extension APIPage: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    Representation<BytesSource>.describe(into: &responses, as: [.octets(as: "text/html")])
    responses.add(.required(.contentSecurityPolicy), to: .ok)
  }
}

extension APIPage: CustomStringConvertible {
  public var description: String { html }
}

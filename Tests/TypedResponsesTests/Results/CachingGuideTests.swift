import Testing
import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CachingGuideTests {
  private struct User: Encodable, Sendable {
    let id: Int
    let name: String
    let revision: Int
  }

  private struct NamesEncoder: ContentEncoder {
    var contentType: ContentType { "text/plain; charset=utf-8" }
    func encode(_ value: some Encodable) throws(ContentEncodingError) -> [UInt8] { Array("Ada\n".utf8) }
  }

  private static var guide: String {
    get throws {
      let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
      let file = root.appendingPathComponent("Docs/Guides/ConditionalRequestsAndCaching.md")
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
  }

  private static let user = User(id: 7, name: "Ada", revision: 3)
  private static let version = ResourceVersion(etag: EntityTag(version: 3))

  private static func get(_ fields: (FieldName, String)...) -> RequestHead { RequestHead(.get, fields: fields) }

  static var messages: [String] {
    get throws {
      let list = OK([user], version: ResourceVersion(etag: .strong("v3")))
        .encoded(with: JSONContentEncoder(), NamesEncoder())
      let required = try #require(
        throws: OneOf<PreconditionRequired, PreconditionFailed>.self
      ) { try Preconditions(RequestHead(.put)).require(match: version) }
      return [
        try OK(user, version: version).encode(for: get()).message,
        try OK(user, version: version).encode(for: get((.ifNoneMatch, "\"3\""))).message,
        try required.encode(for: RequestHead(.put)).message,
        try OK(user, version: version).caching(.private(maxAge: .seconds(60))).encode(for: get()).message,
        try list.encode(for: get((.accept, "text/plain"))).message,
      ]
    }
  }

  @Test("The guide shows what is sent")
  func transcripts() throws {
    let guide = try Self.guide
    for var message in try Self.messages {
      while message.last == "\n" { message.removeLast() }
      #expect(guide.contains("HTTP/1.1 \(message)\n```"))
    }
  }

  @Test("The policies of the guide's table are sent as it says")
  func policies() throws {
    let hour = Duration.seconds(3600)
    let rows: [(String, CachePolicy, String)] = [
      ("no-store", .noStore, ".noStore"), ("no-cache", .noCache, ".noCache"), ("private", .private(), ".private()"),
      ("public", .public(), ".public()"), ("max-age=3600", .maxAge(hour), ".maxAge(.seconds(3600))"),
      (
        "public, max-age=3600, s-maxage=86400", .public(maxAge: hour, sharedMaxAge: .seconds(86400)),
        ".public(maxAge: .seconds(3600), sharedMaxAge: .seconds(86400))"
      ),
      (
        "public, max-age=3600, must-revalidate, stale-while-revalidate=0",
        .public(maxAge: hour, whenStale: .mustRevalidate),
        ".public(maxAge: .seconds(3600), whenStale: .mustRevalidate)"
      ),
      (
        "public, max-age=60, stale-while-revalidate=30",
        .public(maxAge: .seconds(60), whenStale: .mayServe(whileRevalidating: .seconds(30))),
        ".public(maxAge: .seconds(60), whenStale: .mayServe(whileRevalidating: .seconds(30)))"
      ),
      (
        "public, max-age=31536000, immutable", .public(maxAge: .seconds(31_536_000), .immutable),
        ".public(maxAge: .seconds(31_536_000), .immutable)"
      ),
    ]
    let guide = try Self.guide
    for (sent, policy, code) in rows {
      #expect(policy.description == sent)
      #expect(guide.contains("| `\(sent)` | `\(code)` |"), "\(code)")
    }
  }
}

import Testing

@testable import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ResourceVersionTests {
  private let date = Date(timeIntervalSince1970: 784_111_777.9)

  private func fields(of version: ResourceVersion, now: HTTPDate = .current) -> HeaderFields {
    var fields = HeaderFields()
    version.add(to: &fields, now: now)
    return fields
  }

  @Test("A version becomes the fields it has, the tag first")
  func fields() {
    let both = ResourceVersion(etag: .strong("v3"), lastModified: date)
    #expect(
      fields(of: both).map(\.description) == ["ETag: \"v3\"", "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"])
    #expect(fields(of: ResourceVersion(etag: .weak("v3"))).map(\.description) == ["ETag: W/\"v3\""])
    #expect(fields(of: ResourceVersion(lastModified: date)).map(\.name) == [.lastModified])
  }

  @Test("A date ahead of the clock is written as the present (§8.8.2.1)")
  func futureDate() throws {
    let now = try #require(HTTPDate(secondsSince1970: 784_111_700))
    let version = ResourceVersion(lastModified: date)
    #expect(fields(of: version, now: now).map(\.value) == [now.fieldValue])
    #expect(fields(of: ResourceVersion(lastModified: HTTPDate.latest)).first?.value != HTTPDate.latest.fieldValue)
  }

  @Test("A Date and the HTTPDate of its second make the same version")
  func dates() {
    let second = HTTPDate(clamping: date)
    #expect(ResourceVersion(lastModified: date) == ResourceVersion(lastModified: second))
    #expect(
      ResourceVersion(etag: .strong("v3"), lastModified: date)
        == ResourceVersion(etag: .strong("v3"), lastModified: second))
  }

  @Test("A date is not strong unless the application says so")
  func strongDate() {
    #expect(!ResourceVersion(lastModified: date).lastModifiedIsStrong)
    #expect(ResourceVersion(lastModified: date, lastModifiedIsStrong: true).lastModifiedIsStrong)
    #expect(ResourceVersion(lastModified: .now).lastModified != nil)
  }

  @Test("Only what exists can have a version")
  func state() {
    #expect(ResourceState.missing.version == nil)
    #expect(ResourceState.exists().version == nil)
    #expect(ResourceState.exists(.init(etag: .strong("v3"))).version?.etag == .strong("v3"))
  }
}

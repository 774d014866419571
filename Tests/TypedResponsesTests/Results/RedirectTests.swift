import Testing
import TypedResponses

@Suite struct RedirectTests {
  private static let redirects: [any RedirectResponse] = [
    MovedPermanently(location: "/new"), Found(location: "/new"), SeeOther(location: "/new"),
    TemporaryRedirect(location: "/new"), PermanentRedirect(location: "/new"),
  ]

  @Test("Each redirect sends its status and the location")
  func sendsLocation() throws {
    let messages = try Self.redirects.map { try $0.encode(for: RequestHead(.post)).message }
    #expect(
      messages
        == ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"]
        .map { "\($0)\nLocation: /new\nContent-Length: 0\n\n" })
  }

  @Test("A redirect can ask the client to wait first")
  func waits() throws {
    let encoded = try SeeOther(location: "/result", retryAfter: .seconds(5)).encode(for: RequestHead(.post))
    #expect(encoded.fields[.retryAfter] == "5")
  }
}

import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("Rules about what clients do")
struct ClientRulesTests {
  private func rules(_ wire: String, to request: String = "GET / HTTP/1.1\r\nHost: a\r\n\r\n") -> [String] {
    let exchanges = Exchange.exchanges(onWire: Array(wire.utf8), requests: Array(request.utf8), name: "test")
    return ConventionChecker().check(exchanges).map(\.rule.name)
  }

  private func cookie(_ text: String) -> [String] {
    rules(
      "HTTP/1.1 204 No Content\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nCache-Control: no-store\r\n"
        + "Set-Cookie: \(text)\r\n\r\n")
  }

  @Test(
    "A cookie that browsers drop is told of",
    arguments: [
      "a=1; Partitioned", "__Secure-a=1", "__Host-a=1; Path=/", "__Host-a=1; Secure; Path=/; Domain=a.example",
      "__Host-a=1; Secure", "__Http-a=1; Secure", "__HTTP-a=1; HttpOnly", "__Host-Http-a=1; Secure; Path=/",
      "a=\(String(repeating: "b", count: 4096))",
    ])
  func droppedCookies(_ text: String) {
    #expect(cookie(text) == ["field.set-cookie.dropped"])
  }

  @Test(
    "A cookie that browsers keep is not",
    arguments: [
      "a=1; Partitioned; Secure", "__Secure-a=1; Secure", "__Host-a=1; Secure; Path=/",
      "__Http-a=1; Secure; HttpOnly; Domain=a.example", "__Host-Http-a=1; Secure; HttpOnly; Path=/",
      "a=\(String(repeating: "b", count: 4095))",
    ])
  func keptCookies(_ text: String) {
    #expect(cookie(text) == [])
  }

  @Test("What the package sets and removes is kept")
  func ownCookies() throws {
    let cookies = [
      try SetCookie("__Host-Http-a", "1"), try SetCookie.partitioned("__Host-b", "1"),
      try SetCookie.removingPartitioned("__Host-b"), try SetCookie("c", "1", transport: .any).removal,
    ]
    for one in cookies { #expect(cookie(one.fieldValue.text) == []) }
  }

  @Test("301 and 302 are for pages: to PUT, PATCH and DELETE, 308 and 307 are sent", arguments: [301, 302])
  func redirects(_ code: Int) throws {
    for method in [RequestMethod.put, .patch, .delete] {
      #expect(try redirect(code, method) == ["status.redirect.method"])
      #expect(try redirect(308, method).isEmpty)
    }
    for method in [RequestMethod.get, .head, .post, .query] { #expect(try redirect(code, method).isEmpty) }
  }

  private func redirect(_ code: Int, _ method: RequestMethod) throws -> [String] {
    let request = RequestHead(method, "/old")
    let exchange: Exchange =
      switch code {
      case 301: try Exchange(MovedPermanently(location: "/new"), to: request)
      case 302: try Exchange(Found(location: "/new"), to: request)
      default: try Exchange(PermanentRedirect(location: "/new"), to: request)
      }
    return ConventionChecker().check(exchange).map(\.rule.name)
  }

  @Test("408 is for servers: a handler that sends it has a POST done twice")
  func timeout() throws {
    #expect(
      ConventionChecker().check(try Exchange(RequestTimeout(), to: RequestHead(.post, "/"))).map(\.rule.name) == [
        "status.408.handler"
      ])
    #expect(ConventionChecker().check(try Exchange(RequestTimeout(), to: RequestHead(.get, "/"))).isEmpty)
  }
}

import Testing
import TypedResponses

@Suite struct BadRequestForHostsTests {
  @Test(
    "A host, with or without a port, is taken",
    arguments: ["example.com", "example.com:8080", "127.0.0.1", "[::1]:80", "[::1]", "", "a_b", "x%20y", "LOCALHOST:"])
  func taken(_ host: String) {
    #expect(BadRequest(forHosts: [host])?.details.detail == nil)
  }

  @Test(
    "What is no host is refused",
    arguments: ["a b", "a/b", "a@b", "a:b@c", "a?b", "a#b", "[::1", "a:x", "a:80:81", "é"])
  func refused(_ host: String) {
    #expect(BadRequest(forHosts: [host])?.details.detail == "The Host field of the request names no host.")
  }

  @Test("There has to be one, but for HTTP/1.0")
  func count() {
    #expect(BadRequest(forHosts: [])?.details.detail == "The request has no Host field.")
    #expect(BadRequest(forHosts: [], mayBeMissing: true)?.details.detail == nil)
    #expect(BadRequest(forHosts: ["a", "a"])?.details.detail == "The request has 2 Host fields.")
    #expect(BadRequest(forHosts: ["a", "b"], mayBeMissing: true)?.details.detail == "The request has 2 Host fields.")
  }
}

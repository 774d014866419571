import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("Reading responses octet by octet")
struct ResponseReaderTests {
  private func exchanges(_ text: String, to requests: String = "") -> [Exchange] {
    Exchange.exchanges(onWire: Array(text.utf8), requests: Array(requests.utf8), name: "test")
  }

  private func kinds(_ text: String, to request: String = "GET / HTTP/1.1\r\n\r\n") -> [String] {
    exchanges(text, to: request).flatMap { $0.response.faults.map(\.kind.name) }
  }

  @Test("A response with a length ends where the length says")
  func length() throws {
    let response = try #require(exchanges("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi").first).response
    #expect(response.code == 200 && response.reason == "OK" && response.version == "HTTP/1.1")
    #expect(response.text == "hi")
    #expect(response.faults.isEmpty && response.excess.isEmpty)
  }

  @Test("Chunks are joined and the trailer section is kept apart")
  func chunks() throws {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    let text = head + "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nETag: \"a\"\r\n\r\n"
    let response = try #require(exchanges(text).first).response
    #expect(response.text == "abc0123456789")
    #expect(response.trailers[.etag] == "\"a\"")
    #expect(response.faults.isEmpty && response.excess.isEmpty)
  }

  @Test(
    "Faults are found, whatever the octets",
    arguments: [
      ("HTTP/1.1 200 OK\nContent-Length: 0\n\n", ["bare-lf"]),
      ("HTTP/1.1 200 OK\r\nX: a\rb\r\nContent-Length: 0\r\n\r\n", ["bare-cr"]),
      ("HTTP/1.1 200 OK\r\nX: a\u{0}b\r\nContent-Length: 0\r\n\r\n", ["nul"]),
      ("HTTP/1.1 200 OK\r\nX: a\u{7}b\r\nContent-Length: 0\r\n\r\n", ["control"]),
      ("HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 0\r\n\r\n", ["folded-line"]),
      ("HTTP/1.1 200 OK\r\n X: a\r\nContent-Length: 0\r\n\r\n", ["leading-space"]),
      ("HTTP/1.1 200 OK\r\nX : a\r\nContent-Length: 0\r\n\r\n", ["space-before-colon"]),
      ("HTTP/1.1 200 OK\r\nX(y): a\r\nContent-Length: 0\r\n\r\n", ["field-name"]),
      ("HTTP/1.1 200 OK\r\n: a\r\nContent-Length: 0\r\n\r\n", ["field-name"]),
      ("HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 0\r\n\r\n", ["field-line"]),
      ("HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n", ["start-line"]),
      ("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", ["reason-space"]),
      ("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", ["length-invalid"]),
      ("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", ["length-invalid"]),
      ("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", ["length-invalid"]),
      ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Length: 1\r\n\r\n", ["length-conflict"]),
      ("HTTP/1.1 200 OK\r\nContent-Length: 1, 1\r\n\r\na", ["length-repeated"]),
      ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", ["length-and-coding"]),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: zip\r\n\r\n", ["transfer-coding"]),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, gzip\r\n\r\n", ["transfer-coding"]),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", ["chunk-size"]),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n", ["chunk-size"]),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n", ["chunk-end"]),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc", ["incomplete"]),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n", ["incomplete"]),
      ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", ["incomplete"]),
      ("HTTP/1.1 200 OK\r\nContent-Le", ["incomplete", "field-line", "incomplete"]),
      ("no HTTP at all", ["incomplete", "start-line"]),
      ("\r\n", ["start-line", "incomplete"]),
    ] as [(String, [String])])
  func faults(text: String, expected: [String]) {
    #expect(Set(kinds(text)) == Set(expected))
  }

  @Test("Content behind a response that has none is its excess, and the next response is found")
  func excess() throws {
    let text =
      "HTTP/1.1 204 No Content\r\n\r\n{\"deleted\":true}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
    let pair = exchanges(text, to: "DELETE /a HTTP/1.1\r\n\r\nGET /a HTTP/1.1\r\n\r\n")
    try #require(pair.count == 2)
    #expect(String(decoding: pair[0].response.excess, as: UTF8.self) == "{\"deleted\":true}")
    #expect(pair[1].response.text == "hi")
    #expect(pair[1].request?.method == .get)
  }

  @Test("A response nobody asked for is excess")
  func unsolicited() throws {
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    let all = exchanges(text, to: "GET / HTTP/1.1\r\n\r\n")
    #expect(all.count == 1 && all.first?.response.excess.isEmpty == false)
    #expect(exchanges(text).count == 2)
  }

  @Test("Interim responses go with the final one")
  func interim() throws {
    let text = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"
    let exchange = try #require(exchanges(text).first)
    #expect(exchange.response.code == 204)
    #expect(exchange.response.interim.map(\.code) == [103])
  }

  @Test("After HEAD nothing is content, whatever the length says")
  func head() throws {
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
    let exchange = try #require(exchanges(text, to: "HEAD / HTTP/1.1\r\n\r\n").first)
    #expect(exchange.response.content == [] && exchange.response.faults.isEmpty)
  }

  @Test("Every prefix and every damaged copy of a message is read without a trap")
  func damage() {
    let text =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX: a\r\n b\r\n\r\n3\r\nabc\r\n0\r\nT: u\r\n\r\nHTTP/1.1 204 No\r\n\r\n"
    let octets = Array(text.utf8)
    for end in octets.indices { _ = Exchange.exchanges(onWire: Array(octets[..<end]), name: "prefix") }
    for offset in octets.indices {
      for octet in [0x00, 0x0A, 0x0D, 0x20, 0x3A, 0xFF] as [UInt8] {
        var copy = octets
        copy[offset] = octet
        let exchanges = Exchange.exchanges(onWire: copy, name: "damaged")
        #expect(!exchanges.isEmpty)
        _ = Exchange.exchanges(printedByCurl: copy, name: "damaged")
      }
    }
  }

  @Test("A megabyte of nothing but CR, NUL or colons is read at once", arguments: [0x0D, 0x00, 0x3A, 0x0A] as [UInt8])
  func size(octet: UInt8) {
    let octets = [UInt8](repeating: octet, count: 1_000_000)
    let exchanges = Exchange.exchanges(onWire: octets, name: "large")
    #expect(exchanges.first?.response.faults.isEmpty == false)
  }
}

import Testing
import TypedResponsesTesting

@Suite("What an input looks like")
struct InputShapeTests {
  private static let advice =
    "Record the response with its header section: 'curl -i URL' or 'curl -sv URL 2>&1', or a HAR file."

  @Test(
    "What is no recording is refused with a sentence about what it looks like",
    arguments: [
      ("", "There is nothing to read."),
      (#"{"id": 1}"#, "Not an HTTP archive: it has no array at log.entries. It looks like a JSON text without"),
      ("[1]", "It looks like a JSON text without the response's header section. \(advice)"),
      ("<!DOCTYPE html><p>Hi", "It looks like an HTML page without"), ("<a/>", "It looks like an XML document without"),
      (
        "curl: (7) Failed to connect",
        "It holds an error message of curl and no response: \"curl: (7) Failed to connect\"."
      ),
      ("* Trying\n> GET / HTTP/1.1\n> \n* Empty reply\n", "It looks like a request that 'curl -v' sent"),
      ("GET / HTTP/1.1\nHost: x\n\n", "It looks like a request. \(advice)"),
      ("Not found", "It is no HTTP: it begins with \"Not found\". \(advice)"),
      ("PK\u{3}\u{4}", "It is a ZIP archive."),
      (#"{"log": {"entries": [}"#, "Not JSON: line 1, column 22: expected a value, found '}'."),
    ])
  func refused(text: String, sentence: String) {
    let error = #expect(throws: RecordingError.self) { try Recording(reading: Array(text.utf8), name: "x") }
    #expect(error?.description.hasPrefix(sentence) == true)
  }

  @Test("UTF-16, with a mark and without, and gzip are told apart from text")
  func encodings() {
    let wide = "HTTP/1.1 200 OK\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for octets in [wide, [0xFF, 0xFE] + wide] {
      let error = #expect(throws: RecordingError.self) { try Recording(reading: octets, name: "x") }
      #expect(error?.description.hasPrefix("It looks like UTF-16") == true)
    }
    let error = #expect(throws: RecordingError.self) { try Recording(reading: [0x1F, 0x8B, 8], name: "x") }
    #expect(error?.description.hasPrefix("It is compressed with gzip") == true)
  }

  @Test("The lines on which exchanges begin are told")
  func lines() throws {
    let text = "HTTP/1.1 301 Moved\r\nLocation: /b\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhi"
    #expect(try Recording(reading: Array(text.utf8), name: "x").lines == [1, 5])
    let verbose = "* x\n> GET / HTTP/1.1\n> \n< HTTP/1.1 200 OK\n< \nhi"
    #expect(try Recording(reading: Array(verbose.utf8), name: "x").lines == [2])
  }

  @Test("What curl -v shows of the request is known")
  func verbose() throws {
    let text = "> PUT /a HTTP/1.1\r\n> Host: h\r\n> If-Match: \"1\"\r\n> \r\n< HTTP/1.1 204 No Content\r\n< \r\n"
    let exchange = try #require(try Recording(reading: Array(text.utf8), name: "x").exchanges.first)
    #expect(exchange.request?.method == .put && exchange.request?.target == "/a")
    #expect(exchange.request?.fields[.ifMatch] == "\"1\"" && exchange.response.code == 204)
  }
}

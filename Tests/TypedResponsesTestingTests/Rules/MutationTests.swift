import Foundation
import Testing
import TypedResponsesTesting

@Suite("Whatever the octets are")
struct MutationTests {
  /// The same sequence in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let pieces = [
    "\r\n", "\n", "\0", "\"", "\\", "{", "}", "[", "]", ":", ",", "HTTP/1.1 200 OK\r\n", "HTTP/2 ", "< HTTP/1.1 204 \n",
    "> GET / HTTP/1.1\n", "Content-Length: 99999999999999999999\r\n", "Transfer-Encoding: chunked\r\n",
    "ffffffffffffffff\r\n",
    "bytes 0-9223372036854775807/*", "bytes=-9223372036854775807", "\\ud800", "null", "-1", "1e999",
    "\"encoding\":\"base64\"",
    "Content-Range: bytes 9223372036854775806-9223372036854775807/*\r\n", "Max-Age=99999999999999999999", "sha-256=::",
    "multipart/byteranges; boundary=", "<status>", "<![CDATA[", "Thu, 05 Nov 2026 10:00:00 GMT", "é", "\u{FEFF}", "=",
    ";",
  ]

  private static func mutate(_ octets: [UInt8], with dice: inout Dice) -> [UInt8] {
    var octets = octets
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let place = Int.random(in: 0...octets.count, using: &dice)
      let end = min(octets.count, place + Int.random(in: 0...40, using: &dice))
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: octets.removeSubrange(place..<end)
      case 1: octets.insert(contentsOf: octets[place..<end], at: place)
      case 2: octets.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &dice)].utf8, at: place)
      case 3 where place < octets.count: octets[place] = UInt8.random(in: 0...255, using: &dice)
      case 4 where place < octets.count: octets[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
      case 5: octets.removeSubrange(place...)
      default: break
      }
    }
    return octets
  }

  @Test("1,000 damaged recordings and raw messages are read without a trap", arguments: ["bad", "right"])
  func damaged(folder: String) throws {
    var dice = Dice(state: 17)
    let root = Corpus.root.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    let files = try names.filter { !$0.hasSuffix(".request.http") }.map {
      try [UInt8](Data(contentsOf: root.appending(path: $0)))
    }
    .filter { $0.count < 8_192 }
    let checker = ConventionChecker()
    var count = 0
    while count < 500 {
      let octets = Self.mutate(files[Int.random(in: 0..<files.count, using: &dice)], with: &dice)
      let request = Self.mutate(Array("GET /a HTTP/1.1\r\nHost: h\r\nRange: bytes=0-1\r\n\r\n".utf8), with: &dice)
      let recorded = (try? Recording(reading: octets, name: "r"))?.exchanges ?? []
      let raw = Exchange.exchanges(onWire: octets, requests: count % 2 == 0 ? request : [], name: "m")
      for finding in checker.check(recorded) + checker.check(raw) { #expect(!finding.message.isEmpty) }
      #expect(!raw.isEmpty)
      count += 1
    }
  }
}

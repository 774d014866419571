import Testing
import TypedResponses

@Suite struct DigestFieldTests {
  @Test("The examples of RFC 9530 come out")
  func examples() throws {
    let content = Array("{\"hello\": \"world\"}\n".utf8)
    ContentDigest(DigestValue(sha256Of: content)).expectWritten(
      "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:")
    ReprDigest(DigestValue(sha256Of: content)).expectWritten("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:")
  }

  @Test("Several algorithms stand side by side; of two with one algorithm the later is sent")
  func several() throws {
    let first = DigestValue(sha256Of: [1])
    let second = DigestValue(sha256Of: [2])
    let long = try DigestValue(sha512: [UInt8](repeating: 0, count: 64))
    let zeros = String(repeating: "A", count: 86) + "=="
    ContentDigest(first, long).expectWritten(
      "sha-256=:S/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=:, sha-512=:\(zeros):")
    #expect(ContentDigest(first, second) == ContentDigest(second))
  }

  @Test("A digest has the length of its algorithm", arguments: [0, 20, 31, 33, 63, 65])
  func lengths(_ length: Int) {
    let octets = [UInt8](repeating: 0, count: length)
    #expect(message { _ = try DigestValue(sha256: octets) } == "A SHA-256 digest has 32 octets, not \(length).")
    #expect(message { _ = try DigestValue(sha512: octets) } == "A SHA-512 digest has 64 octets, not \(length).")
  }

  @Test("Digests with algorithms that are not secure do not count")
  func otherAlgorithms() throws {
    let digest = DigestValue(sha256Of: [])
    let text = "md5=:AAAA:, \(ContentDigest(digest).fieldValue), unixsum=:AA==:"
    #expect(ContentDigest(parsing: text) == ContentDigest(digest))
  }

  @Test(
    "What has no digest, or one of the wrong length or type, is refused",
    arguments: [
      "", "md5=:AAAA:", "sha-256", "sha-256=1", "sha-256=:AAAA:", "sha-256=(:AAAA:)", "SHA-256=:AAAA:", "a b",
    ])
  func refused(_ text: String) {
    #expect(ContentDigest(parsing: text) == nil)
    #expect(ReprDigest(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    let digest = ContentDigest(DigestValue(sha256Of: [])).fieldValue.text
    ContentDigest.expectSteady(around: [digest, ", ", "b=:AA==:"], atLeast: 20)
  }
}

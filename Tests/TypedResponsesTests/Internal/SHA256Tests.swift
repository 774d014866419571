import Testing

@testable import TypedResponses

@Suite struct SHA256Tests {
  private func hex(_ octets: [UInt8]) -> String {
    octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(
    "The vectors of NIST come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func vectors(_ text: String, _ digest: String) {
    #expect(hex(SHA256.digest(of: Array(text.utf8))) == digest)
  }

  @Test("How the octets are portioned does not matter, at every length around the ends of blocks")
  func portions() {
    for length in Array(0...140) + [1000] {
      let octets = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
      let whole = SHA256.digest(of: octets)
      for portion in [1, 3, 55, 63, 64, 65] {
        var hash = SHA256()
        for start in stride(from: 0, to: length, by: portion) {
          hash.update(Array(octets[start..<min(length, start + portion)]))
        }
        #expect(hash.finish() == whole)
      }
    }
  }

  @Test("A tag from content is the same for the same octets only")
  func entityTag() {
    let tag = EntityTag(of: Array("abc".utf8))
    #expect(tag.description == "\"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qc\"")
    #expect(tag.matchesStrongly(EntityTag(of: Array("abc".utf8))))
    #expect(!tag.matchesWeakly(EntityTag(of: Array("abd".utf8))))
    #expect(EntityTag(parsing: tag.description) == tag)
  }
}

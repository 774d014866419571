/// Texts that attackers and accidents send.
enum HostileText {
  /// Texts that no field value can hold.
  static var unwritable: [String] {
    [
      "a\r\nX-Injected: 1", "a\nb", "a\rb", "a\u{0}b", "\u{1}", "a\u{7F}", "a\u{1B}[31m", "Zoë", "日本", "a\u{2028}b",
      "e\u{301}", "\u{FEFF}a", String(repeating: "ü", count: 10_000),
    ]
  }

  /// Texts that a field value can hold, and that try to get out of their place in it.
  static var tricky: [String] {
    [
      "\"", "\\", "a\"b", "a\\b", "a\\\"b", "\", x=\"y", "a, b", "a; b=c", "a=b", "a b", "a\tb", "'", "<>", "%", "%zz",
      "%2F", "?", "#", "@", "*", "()", "[]", "{}", "~", ":", "/", "//", "-", ".", "..", "0", "W/\"x\"", "*/*",
      String(repeating: "\"\\", count: 10_000), String(repeating: "a", count: 100_000),
    ]
  }

  /// All of them, and nothing.
  static var all: [String] { unwritable + tricky + ["", " ", " a", "a ", "\t"] }

  /// The same texts and 2,000 others, put together from the seeds and from octets that field grammars are made of. Half
  /// of them begin with the first seed. They are always the same ones.
  static func fuzz(around seeds: [String]) -> [String] {
    let noise = ["\"", "\\", ",", ";", "=", " ", "\t", "a", "1", "%", "*", "'", "\r\n", "é", "@", "?1", ":"]
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func piece() -> String { next(3) < 2 ? seeds[next(seeds.count)] : noise[next(noise.count)] }
    return all
      + (0..<2000).map { _ in
        var text = (next(2) == 0 ? seeds[0] : "") + (0..<next(5)).map { _ in piece() }.joined()
        if !text.isEmpty, next(3) == 0 {
          var octets = Array(text.utf8)
          octets[next(octets.count)] = UInt8(next(256))
          text = String(decoding: octets, as: UTF8.self)
        }
        return text
      }
  }
}

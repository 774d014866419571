import Testing

@testable import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct EntityTagTests {
  @Test("A tag is written with its quotes and, when weak, with W/")
  func written() throws {
    #expect(EntityTag.strong("v3").fieldValue == "\"v3\"")
    #expect(EntityTag.weak("v3").fieldValue == "W/\"v3\"")
    #expect(EntityTag.strong("").fieldValue == "\"\"")
    #expect(try EntityTag(strong: "a!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").description.count == 34)
    #expect(EntityTag(version: 3).description == "\"3\"")
    #expect(EntityTag(version: UInt64.max).description == "\"18446744073709551615\"")
  }

  @Test(
    "The comparison table of RFC 9110 §8.8.3.2",
    arguments: [
      (EntityTag.weak("1"), EntityTag.weak("1"), false, true),
      (.weak("1"), .weak("2"), false, false),
      (.weak("1"), .strong("1"), false, true),
      (.strong("1"), .strong("1"), true, true),
    ])
  func comparison(_ one: EntityTag, _ other: EntityTag, _ strong: Bool, _ weak: Bool) {
    #expect(one.matchesStrongly(other) == strong)
    #expect(other.matchesStrongly(one) == strong)
    #expect(one.matchesWeakly(other) == weak)
    #expect(other.matchesWeakly(one) == weak)
  }

  @Test("A tag is case-sensitive, and so is W/")
  func caseSensitive() {
    #expect(!EntityTag.strong("v").matchesWeakly(.strong("V")))
    #expect(EntityTag(parsing: "w/\"v\"") == nil)
  }

  @Test("What is written is read back", arguments: [EntityTag.strong("v3"), .weak("v3"), .strong(""), .strong("W/")])
  func roundTrip(_ tag: EntityTag) {
    #expect(EntityTag(parsing: tag.description) == tag)
  }

  @Test(
    "Text that is not exactly one tag is refused",
    arguments: [
      "", "v3", "\"v3", "v3\"", "\"", "W/", "W/v3", "W\"v3\"", "W /\"v3\"", "\"v 3\"", "\"v3\" ", " \"v3\"",
      "\"v3\", \"v4\"", "\"v3\"\"v4\"", "*", "\"v\t3\"", "\"v\u{7F}\"", "\"é\"", "\"v\r\nX: 1\"", "'v3'",
    ])
  func refused(_ text: String) {
    #expect(EntityTag(parsing: text) == nil)
  }

  @Test(
    "Text from outside that cannot stand in a tag is refused with the octet and its place",
    arguments: [
      ("a\"b", "'\"' (0x22)", 1), ("a b", "a space (0x20)", 1), ("é", "the octet 0xC3, which is not ASCII", 0),
      ("ab\n", "LF (0x0A)", 2), ("ab\u{7F}", "DEL (0x7F)", 2), ("\u{0}", "NUL (0x00)", 0),
    ])
  func errors(_ text: String, _ octet: String, _ offset: Int) {
    let message =
      "An entity tag cannot contain \(octet), found at offset \(offset); "
      + "it is made of visible ASCII characters other than the double quote."
    #expect { try EntityTag(strong: text) } throws: { "\($0)" == message }
    #expect { try EntityTag(weak: text) } throws: { "\($0)" == message }
  }

  @Test("A tag from a date is weak, the same for the same instant, and sees fractions of a second")
  func date() {
    let dates = [0, 0.001, 1, 784_111_777, 784_111_777.000001, -62_135_596_801, 1e300, .infinity, .nan]
    let tags = dates.map { EntityTag(changedAt: Date(timeIntervalSinceReferenceDate: $0)) }
    #expect(Set(tags).count == dates.count)
    #expect(tags.allSatisfy { $0.isWeak && EntityTag(parsing: $0.description) == $0 })
    #expect(EntityTag(changedAt: Date(timeIntervalSinceReferenceDate: 1)).description == "W/\"3ff0000000000000\"")
  }
}

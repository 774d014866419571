import Testing

@testable import TypedResponses

@Suite struct AcceptedCodingsTests {
  @Test(
    "The rules of RFC 9110 §12.5.3",
    arguments: [
      // No field: any coding.
      ([], "gzip", 1000), ([], "identity", 1000), ([], "unheard-of", 1000),
      // An empty field: no coding wanted.
      ([""], "gzip", 0), ([""], "identity", 1),
      // Listed codings count as they say; identity is acceptable beside them.
      (["compress, gzip"], "gzip", 1000), (["compress, gzip"], "br", 0), (["compress, gzip"], "identity", 1),
      (["compress;q=0.5, gzip;q=1.0"], "compress", 500), (["gzip;q=0"], "gzip", 0), (["gzip;q=0"], "identity", 1),
      // * stands for what is not listed, identity included.
      (["*"], "br", 1000), (["*"], "identity", 1000), (["gzip, *;q=0.3"], "br", 300), (["*;q=0"], "identity", 0),
      (["gzip, *;q=0"], "identity", 0), (["gzip, *;q=0"], "gzip", 1000), (["gzip, *;q=0"], "br", 0),
      (["gzip;q=1.0, identity; q=0.5, *;q=0"], "identity", 500), (["identity;q=0"], "identity", 0),
      (["identity;q=0.1, *;q=0"], "identity", 100),
      // Case, several lines, old names, unreadable members.
      (["GZip"], "gzip", 1000), (["br;q=0.2", "gzip"], "gzip", 1000), (["x-gzip"], "gzip", 1000),
      (["gzip"], "x-gzip", 1000), (["x-compress;q=0.2"], "compress", 200), (["gzip;q=x, br"], "gzip", 0),
      (["gzip;q=x, br"], "br", 1000), (["gzip;q=0.2, gzip;q=0.7"], "gzip", 700),
    ] as [([String], String, Int)])
  func rules(_ lines: [String], _ coding: String, _ expected: Int) {
    #expect(AcceptedCodings(lines: lines).quality(of: coding).thousandths == expected)
  }
}

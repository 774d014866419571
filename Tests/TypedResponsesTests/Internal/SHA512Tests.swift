import Testing

@testable import TypedResponses

@Suite struct SHA512Tests {
  @Test("Digests are those of OpenSSL, around every length where padding changes", arguments: SHA512Tests.table)
  func digest(_ length: Int, _ expected: String) {
    let octets = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + length) }
    let hex = SHA512.digest(of: octets).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == expected)
    var parts = SHA512()
    for start in stride(from: 0, to: length, by: 50) { parts.update(Array(octets[start..<min(start + 50, length)])) }
    #expect(parts.finish() == SHA512.digest(of: octets))
  }

  private static let table: [(Int, String)] = [
    (
      0,
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
    ),
    (
      1,
      "7b54b66836c1fbdd13d2441d9e1434dc62ca677fb68f5fe66a464baadecdbd00"
        + "576f8d6b5ac3bcc80844b7d50b1cc6603444bbe7cfcf8fc0aa1ee3c636d9e339"
    ),
    (
      3,
      "8853167ab14c043919981a6409307ef68b5b726f4b80dcab259daa24b7cabcb8"
        + "b4bbfd3e2e36ed98465059661f672e6529cdcc673e7eabfa78dd3186745b112a"
    ),
    (
      55,
      "19910fbb344bf57448fff9ee9a58106f31e23a8a339aa91f8c31e8efd180595f"
        + "6aea94cf4abb7262b5d93e3d70efc38703ccc204e3a3b95faa54c503aceb3f62"
    ),
    (
      56,
      "87fffcf68777e021d6068baeb18a877d98dd19c758435d1964f96d26865a0006"
        + "0a0f4493381d59414f483f38e72aaa8fc364fd0605a2aea92c709861e28b43c9"
    ),
    (
      63,
      "a2df1363c3caa5f2744cb66cd03885632cd6fe8e8c9272976761c7eb2b0f4382"
        + "47a201902914ec616b3b38352efe6c3457a0e90b8e62ebf8ab99f9d92b8fb4db"
    ),
    (
      64,
      "afba2b1a4441b2333a7f48688f7a6e3839312024bad590da5237c383821c3a9e"
        + "a75ffba852ccf5b85d87726128501dbd6b8073cbc85c091f293f683542c3ed9d"
    ),
    (
      65,
      "2cbdc26833af6d9d8d4175d4cf30278d4184810bfc30110fa796fb26b1fcded8"
        + "5f58847aabce07308851e81bdf4c7bd40a08a7f81a3570235e61175591bd4539"
    ),
    (
      111,
      "df79e18538ec82120d0eb59f92ade93fc786e47b5c622121a065503708882f78"
        + "01fa4b115197504b74feb420ee58fb85718ab98a5bf461bf7f8897472c26be4d"
    ),
    (
      112,
      "d7377bc7047400daa33483946a6e2ec47609bc5f64b8309effd8d38b764b6ef2"
        + "50086511cc4cc9b4e5806613ecdf2a7b86ffcf0b9c88a571b869b32dfeca4b0a"
    ),
    (
      113,
      "69a127d193a5bd3239535d093dc71c32c34df13d2b1982a7f46035a1f8a98430"
        + "8cd559257dbde17c8ddd8299bee7018b832e45c47ec7135055176579797c40bd"
    ),
    (
      127,
      "82b7fc0e1e5d1bb8e56e25cef83ba1205d3b3b44c9efacb33b11b13ffc47d150"
        + "2beb4b9cc885239d9a03a255757c582ee9aaa270c742f8bfd959228443704bf5"
    ),
    (
      128,
      "eb5119a4c3e176a3e0cb2bf8a6237bdc1e474f9f501f27c84284d2289b1ade3a"
        + "5a1913236a2b771e0f435f2a9b17792eb23eb92248a199f991228ff65de55d09"
    ),
    (
      129,
      "06e68bf71185b1fda1d64bc8dc221aeaa9040b40d202d6030f840940ff2e5300"
        + "56550e68bd5d7a68d6fcf910077cd5b6c0befa877a436ddae766dd278592d2b6"
    ),
    (
      239,
      "511f3b02317c383e27eb7064cc6e1d721d2c0ffd7efb5cb70647f0655ea93288"
        + "052d566892f4a1b14342adf14f96740e7433346b58d521d84fa8bcfae11ca9f8"
    ),
    (
      240,
      "774d6a1206485a1c2342cfddc586d2b0af9e78f4ed95b69ff18bf6fa3ecbe59f"
        + "d7ae11bdc5afd460f44fd84b5af08016e8986b0474d1515148ef9d8068e8dede"
    ),
    (
      256,
      "ca6e7d0c2e4ae8774b65b1353a44154f9858ff2c6eb8c50c645eb37b39e37ad9"
        + "8184883dddacf1557a791307ad592e31e9d824c2c3e2da33b0f5e5a90d779316"
    ),
    (
      1000,
      "5c9833a6b6d14cabd5256ae50e9217163760d44bafa40d2e0e64ee13a2b74ec3"
        + "f10d965a04c7381d12383c59ee449c75241303eb3806dcf1d8ca0c566fe1ed6a"
    ),
  ]
}

import Testing
import TypedResponses

@Suite struct RequestDigestTests {
  private let content = Array("{\"hello\": \"world\"}\n".utf8)
  private let right = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
  private let right512 =
    "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:"

  private func request(_ fields: (FieldName, String)...) -> RequestHead { RequestHead(.put, "/", fields: fields) }

  private func refusal(_ request: RequestHead, _ content: [UInt8], unencoded: [UInt8]? = nil) throws -> String {
    do {
      try RequestDigests(request).verify(content, unencoded: unencoded, or: CreateFailure.self)
      return "passes"
    } catch {
      return try error.encode(for: request).message
    }
  }

  @Test("The digests of RFC 9530's example pass by both algorithms, whole and in parts")
  func passes() throws {
    for value in [right, right512, "\(right), \(right512)", "md5=:AAAA:, \(right)"] {
      for name in [FieldName.contentDigest, .reprDigest, .unencodedDigest] {
        #expect(try refusal(request((name, value)), content) == "passes")
        var digests = RequestDigests(request((name, value)))
        for octet in content { digests.update([octet]) }
        try digests.verify()
      }
    }
    #expect(try refusal(RequestHead(.put), content) == "passes")
    #expect(RequestDigests(RequestHead(.put)).isEmpty)
  }

  @Test("The draft's example of content that was changed")
  func mismatched() throws {
    let changed = Array("{\"hello\": \"woXYZ\"}\n".utf8)
    let message = try refusal(request((.reprDigest, right)), changed)
    #expect(message.hasPrefix("400 Bad Request"))
    #expect(
      message.hasSuffix(
        """
        "mismatched_digests":[{"algorithm":"sha-256","provided_digest":\
        ":RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:","header":"Repr-Digest"}]}
        """))
  }

  @Test("The draft's example of a digest that was cut")
  func invalid() throws {
    let message = try refusal(request((.reprDigest, "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4:")), content)
    #expect(
      message.hasSuffix(
        """
        "invalid_digests":[{"algorithm":"sha-512","header":"Repr-Digest",\
        "reason":"The digest has 32 octets instead of 64."}]}
        """))
  }

  @Test("The draft's example of algorithms that are not known, with those that are")
  func unsupported() throws {
    let md5 = "md5=:Uwq9xB4MJtDTknVOSEE1WA==:"
    let request = request((.reprDigest, md5), (.contentDigest, md5), (.unencodedDigest, md5))
    let message = try refusal(request, content)
    for field in ["Content", "Repr", "Unencoded"] {
      #expect(message.contains("\nWant-\(field)-Digest: sha-256=10, sha-512=9\n"))
      #expect(message.contains(#"{"algorithm":"md5","header":"\#(field)-Digest"}"#))
    }
    #expect(message.contains(#""unsupported_algorithms":["#))
  }

  @Test("Of coded content the digest without codings is compared with what was decoded, if that is given")
  func coded() throws {
    let request = request((.contentEncoding, "gzip"), (.unencodedDigest, right))
    #expect(try refusal(request, [1, 2, 3]) == "passes")
    #expect(try refusal(request, [1, 2, 3], unencoded: content) == "passes")
    #expect(try refusal(request, content, unencoded: [1]).contains("mismatched_digests"))
  }

  @Test("The digest of the whole cannot be compared with a part")
  func part() throws {
    #expect(try refusal(request((.contentRange, "bytes 0-1/9"), (.reprDigest, right)), [1]) == "passes")
    #expect(
      try refusal(request((.contentRange, "bytes 0-1/9"), (.contentDigest, right)), [1]).contains("mismatched"))
  }

  @Test("A field that is no dictionary of digests is refused", arguments: ["", "sha-256", "sha-256=1", "a b", "é"])
  func unreadable(_ text: String) throws {
    #expect(try refusal(request((.contentDigest, text)), content).contains("is no dictionary of digests."))
  }

  @Test("Members may be missing in a received document")
  func reading() throws {
    let document = #"{"type":"https://iana.org/assignments/http-problem-types#digest-mismatched-values"}"#
    let problem = ReceivedProblem(status: 400, content: Array(document.utf8)) { name in
      name == .contentType ? "application/problem+json" : nil
    }
    #expect(problem?.decoded(as: MismatchedDigestValues.self)?.mismatchedDigests.isEmpty == true)
    #expect(ProblemCatalogue.builtIn.findings.isEmpty)
  }

  @Test("Digests without codings, and wishes for digests, are written and read")
  func fields() throws {
    UnencodedDigest(DigestValue(sha256Of: content)).expectWritten(right)
    WantUnencodedDigest(.sha256, try DigestPreference("unixsum", weight: 0)).expectWritten("sha-256=10, unixsum=0")
    WantReprDigest(.sha512).expectWritten("sha-512=9")
    WantContentDigest(.sha256, .sha512).expectWritten("sha-256=10, sha-512=9")
    #expect(WantReprDigest(parsing: "sha-256=11") == nil)
    #expect(WantReprDigest(parsing: "sha-256=1.0") == nil)
    #expect(throws: FieldPartError.self) { try DigestPreference("SHA-256", weight: 1) }
    #expect(throws: FieldPartError.self) { try DigestPreference("sha-256", weight: 11) }
  }
}

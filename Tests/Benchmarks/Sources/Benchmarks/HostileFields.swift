import TypedResponses

/// How long the readers of request fields take for 64 KiB of what an attacker might send.
enum HostileFields {
  /// The slowest text for one field.
  struct Finding {
    let field: String
    let pattern: String
    /// Milliseconds for 64 KiB.
    let time: Double
    /// How many times as long as for 32 KiB.
    let growth: Double
  }

  static func findings() -> [Finding] {
    readers.map { reader in
      let findings = patterns.map { pattern -> Finding in
        let half = time(of: reader, text(of: pattern, length: 32 << 10))
        let whole = time(of: reader, text(of: pattern, length: 64 << 10))
        return Finding(field: reader.name.name, pattern: pattern, time: whole, growth: whole / half)
      }
      return findings.max { $0.time < $1.time } ?? Finding(field: reader.name.name, pattern: "", time: 0, growth: 0)
    }
  }

  /// Repeated; each is long work for some grammar.
  static var patterns: [String] {
    [
      "a", ",", " ", "\t", ", ", "a,", "a;", ";q=0.5,", "\"", "\\\"", "\"\\", "a=\"\\", "*/*,", "a/b;q=0.1,",
      "a/b;c=d;e=\"f\",", "en-GB;q=0.9,", "gzip;q=1.0,", "\"x\",", "W/\"x\", ", "W/", "bytes=", "1-2,", "0-0,1-", "-1,",
      "9", "0", "Sun, 06 Nov 1994 08:49:37 GMT, ", "(", "a=b; ", "é", "%41", "\u{0}", "-", "x-", ":", "=",
    ]
  }

  private static var readers: [(name: FieldName, read: (RequestHead) -> Void)] {
    [
      (.accept, { keep(AcceptedMediaTypes($0).quality(of: .json)) }),
      (.acceptLanguage, { keep(AcceptedLanguages($0).best(of: ["en", "de-CH", "pt-BR"])) }),
      (.acceptEncoding, { keep(AcceptedCodings($0).quality(of: "gzip")) }),
      (.ifMatch, { keep(Preconditions($0).failure(against: .exists(version))) }),
      (.ifNoneMatch, { keep(Preconditions($0).evaluate(against: .exists(version))) }),
      (.ifModifiedSince, { keep(Preconditions($0).evaluate(against: .exists(version))) }),
      (.ifUnmodifiedSince, { keep(Preconditions($0).failure(against: .exists(version))) }),
      (.range, { keep(RangeRequest($0).select(from: 1 << 20)) }),
      (.ifRange, { keep(RangeRequest($0, version: version).select(from: 1 << 20)) }),
    ]
  }

  private static var version: ResourceVersion { ResourceVersion(etag: .strong("5f2b3c-9a8d7e")) }

  private static func text(of pattern: String, length: Int) -> String {
    let repeated = String(repeating: pattern, count: length / pattern.utf8.count + 1)
    return String(decoding: repeated.utf8.prefix(length), as: UTF8.self)
  }

  /// The least of several runs, in milliseconds, with each line that the field alone needs.
  private static func time(of reader: (name: FieldName, read: (RequestHead) -> Void), _ text: String) -> Double {
    var fields = [(reader.name, text)]
    if reader.name == .ifRange { fields.append((.range, "bytes=0-99")) }
    if reader.name == .range { fields = [(reader.name, "bytes=" + text)] }
    let request = RequestHead(.get, "/", fields: fields)
    let clock = ContinuousClock()
    let times = (0..<7).map { _ in clock.measure { reader.read(request) } }
    return Double((times.min() ?? .zero).components.attoseconds) / 1e15
  }

  @inline(never)
  private static func keep(_ result: some Any) {}
}

import TypedResponses

struct Greeting: Encodable {
  var text: String
  var language: String?

  static let all = [
    Greeting(text: "Hello!", language: "en"), Greeting(text: "Servus!", language: "de"),
    Greeting(text: "Grüezi!", language: "de"),
  ]

  static func found(in language: String) -> [Greeting] {
    all.filter { $0.language == language }
  }

  /// The greetings in a language as lines, of which a client may ask for a part.
  static func lines(in language: String) -> Representation<BytesSource> {
    let octets = Array(found(in: language).map { "\($0.text)\n" }.joined().utf8)
    return Representation(
      BytesSource(octets), contentType: .plainText, version: ResourceVersion(etag: EntityTag(of: octets)))
  }
}

/// What a client asks for.
struct Question: Decodable {
  let language: String

  /// What it finds, and where a GET asks the same.
  var answer: SearchResult<Greeting> {
    .ok(Greeting.found(in: language), version: .ofContent, repeatAt: "/greetings/\(language)")
  }

  private enum CodingKeys: String, CodingKey { case language }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let language = members.required(String.self, .language) { ["en", "de"].contains($0) ? nil : .format("en or de") }
    guard let language, members.isValid else { throw members.failure }
    self.language = language
  }
}

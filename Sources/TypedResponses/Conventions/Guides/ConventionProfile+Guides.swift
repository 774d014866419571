extension ConventionProfile {
  /// What the NL API Design Rules ask for: 400 for invalid input, `detail` on every error, the fields of security on
  /// every response. Set ``apiVersion`` too, which nobody else knows.
  ///
  /// | demand | rule |
  /// |---|---|
  /// | 400, not 422, for invalid input | `/core/error-handling/invalid-input` |
  /// | `status`, `title` and `detail` in a problem document | `/core/error-handling/problem-details` |
  /// | `API-Version` on every response | `/core/version-header` |
  /// | `Cache-Control`, `Content-Security-Policy`, `Strict-Transport-Security`, `X-Content-Type-Options` and `X-Frame-Options` on every response | `/core/transport/security-headers` |
  ///
  /// A policy for caches that a handler states itself is sent as it is, and a checker tells.
  ///
  /// <https://gitdocumentatie.logius.nl/publicatie/api/adr/>
  public static var nlGov: ConventionProfile { ConventionProfile(following: .nlGov, validation: .badRequest) }

  /// What the Belgif REST guide asks for: 400 for invalid input, problem types as URNs, `issues`, `href`, `instance`.
  ///
  /// | demand | rule |
  /// |---|---|
  /// | 400 with `issues` of `in`, `name`, `detail` and `value` for invalid input | `problems/badRequest` |
  /// | `type` always, and `urn:problem-type:belgif:…` for the standardized problems | `err-problem`, `prb-type` |
  /// | `href` with the page of a standardized problem | `err-problem` |
  /// | `instance` as an absolute URI: `urn:uuid:…` | `err-problem` |
  ///
  /// A status for which the guide standardizes no problem keeps `about:blank`, and a ``ProblemType`` its own type.
  ///
  /// <https://www.belgif.be/specification/rest/api-guide/>
  public static var belgif: ConventionProfile { ConventionProfile(following: .belgif, validation: .badRequest) }

  /// What the Italian guide asks for: 429 and 503 say when to come back. The types of this package do so anyway, and a
  /// checker looks at all others.
  ///
  /// | demand | rule |
  /// |---|---|
  /// | `Retry-After` or the fields of a rate limit on 429 | `RAC_ROBUSTEZZA_001` |
  /// | `Retry-After` on 503 | `RAC_ROBUSTEZZA_002` |
  ///
  /// <https://italia.github.io/lg-modellointeroperabilita-docs/>
  public static var italy: ConventionProfile { ConventionProfile(following: .italy) }

  /// What Zalando's guidelines ask for: 400 for invalid input, problem documents, and fields on 429.
  ///
  /// | demand | rule |
  /// |---|---|
  /// | 400, since 422 is none of the statuses to use | `#150` |
  /// | `Retry-After` or `X-RateLimit` on 429 | `#153` |
  /// | problem documents as `application/problem+json` | `#176` |
  /// | `Deprecation` as `@seconds` | `#189` |
  ///
  /// <https://opensource.zalando.com/restful-api-guidelines/>
  public static var zalando: ConventionProfile { ConventionProfile(following: .zalando, validation: .badRequest) }

  /// The profile of the guide with this name, such as `nl-gov`; `nil` when there is none.
  public init?(named name: String) {
    switch APIGuide.Kind(rawValue: name) {
    case .nlGov: self = .nlGov
    case .belgif: self = .belgif
    case .italy: self = .italy
    case .zalando: self = .zalando
    case nil: return nil
    }
  }

  /// The names of the profiles that follow a guide.
  public static var names: [String] { APIGuide.all.map(\.name) }

  private init(following guide: APIGuide, validation: ValidationStatus = .unprocessableContent) {
    self.init()
    self.guide = guide
    self.validation = validation
  }
}

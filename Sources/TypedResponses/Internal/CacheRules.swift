/// What is said of a response that caches may keep. Only rules that agree with one another are ever put together.
struct CacheRules: Sendable, Hashable {
  enum Audience: Sendable, Hashable {
    case `public`, `private`
  }

  var audience: Audience?
  var isNoCache = false
  var maxAge: Int64?
  var sharedMaxAge: Int64?
  var privateFields: [FieldName] = []
  var checkedFields: [FieldName] = []
  var staleRule = StaleRule.cacheDecides
  var isImmutable = false
  var mustUnderstand = false

  init() {}

  init(_ maxAge: Duration?, _ staleRule: StaleRule, _ checkedFields: [FieldName], _ options: [CacheOption]) {
    self.maxAge = maxAge.map(CacheRules.seconds)
    self.staleRule = staleRule
    self.checkedFields = CacheRules.distinct(checkedFields)
    isImmutable = options.contains(.immutable)
    mustUnderstand = options.contains(.mustUnderstand)
  }

  /// The rules in received directives, or `nil` when they contradict each other, are malformed, or say nothing.
  init?(_ directives: CacheDirectives) {
    let isPublic = directives.contains("public")
    guard let privateFields = directives.names("private"), let checkedFields = directives.names("no-cache"),
      let maxAge = directives.seconds("max-age"), let sharedMaxAge = directives.seconds("s-maxage"),
      let revalidating = directives.seconds("stale-while-revalidate"),
      let error = directives.seconds("stale-if-error")
    else { return nil }
    let isPrivate = directives.contains("private") && privateFields.isEmpty
    isNoCache = directives.contains("no-cache") && checkedFields.isEmpty
    isImmutable = directives.contains("immutable")
    mustUnderstand = directives.contains("must-understand")
    if directives.contains("must-revalidate") {
      staleRule = .mustRevalidate
    } else if directives.contains("proxy-revalidate") {
      staleRule = .proxiesMustRevalidate
    } else if revalidating.value != nil || error.value != nil {
      staleRule = StaleRule(.mayServe(whileRevalidating: revalidating.value, ifError: error.value))
    }
    let mayServe = revalidating.value != nil || error.value != nil
    let mustAsk = directives.contains("must-revalidate") || directives.contains("proxy-revalidate")
    let saysMore =
      maxAge.value != nil || sharedMaxAge.value != nil || mayServe || mustAsk || isImmutable || mustUnderstand
      || !privateFields.isEmpty
    guard !(isPublic && isPrivate), !(isPrivate && sharedMaxAge.value != nil), !(mustAsk && mayServe),
      !(isNoCache && (saysMore || isPublic)), isPublic || isPrivate || isNoCache || saysMore || !checkedFields.isEmpty
    else { return nil }
    audience = isPublic ? .public : (isPrivate ? .private : nil)
    self.maxAge = maxAge.value
    self.sharedMaxAge = sharedMaxAge.value
    self.privateFields = privateFields
    self.checkedFields = checkedFields
  }

  /// The directives, in the order of their importance to people who read them.
  var directives: [String] {
    var directives: [String] = []
    if let audience { directives.append(audience == .public ? "public" : "private") }
    if !privateFields.isEmpty { directives.append("private=\(CacheRules.quote(privateFields))") }
    if isNoCache { directives.append("no-cache") }
    if !checkedFields.isEmpty { directives.append("no-cache=\(CacheRules.quote(checkedFields))") }
    if let maxAge { directives.append("max-age=\(maxAge)") }
    if let sharedMaxAge { directives.append("s-maxage=\(sharedMaxAge)") }
    directives += staleRule.directives
    if isImmutable { directives.append("immutable") }
    if mustUnderstand { directives += ["must-understand", "no-store"] }
    return directives
  }

  private static func quote(_ names: [FieldName]) -> String {
    QuotedText.quote(names.map(\.name).joined(separator: ", "))
  }

  static func distinct(_ names: [FieldName]) -> [FieldName] {
    var seen: Set<FieldName> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Whole seconds, and at most the number that every cache has to understand
  /// ([RFC 9111 §1.2.2](https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2)).
  static func seconds(_ duration: Duration) -> Int64 {
    min(duration.secondsRoundedDown, greatestSeconds)
  }

  static var greatestSeconds: Int64 { 2_147_483_648 }
}

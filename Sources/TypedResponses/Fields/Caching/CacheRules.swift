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

  @inline(__always)
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
    let mayServe = (revalidating.value ?? 0) > 0 || error.value != nil
    let mustAsk = directives.contains("must-revalidate") || directives.contains("proxy-revalidate")
    let saysMore =
      maxAge.value != nil || sharedMaxAge.value != nil || revalidating.value != nil || mayServe || mustAsk
      || isImmutable || mustUnderstand || !privateFields.isEmpty
    guard !(isPublic && isPrivate), !(isPrivate && sharedMaxAge.value != nil), !(mustAsk && mayServe),
      !(isNoCache && (saysMore || isPublic)), isPublic || isPrivate || isNoCache || saysMore || !checkedFields.isEmpty
    else { return nil }
    audience = isPublic ? .public : (isPrivate ? .private : nil)
    self.maxAge = maxAge.value
    self.sharedMaxAge = sharedMaxAge.value
    self.privateFields = privateFields
    self.checkedFields = checkedFields
  }

  /// The text of rules that are frequent, which need not be put together.
  var frequentText: String? {
    guard privateFields.isEmpty, checkedFields.isEmpty, sharedMaxAge == nil, !mustUnderstand else { return nil }
    return switch (audience, isNoCache, maxAge, staleRule.rule, isImmutable) {
    case (nil, true, nil, .cacheDecides, false): "no-cache"
    case (.private, true, nil, .cacheDecides, false): "private, no-cache"
    case (.private, false, nil, .cacheDecides, false): "private"
    case (.private, false, 0, .mustRevalidate, false): "private, max-age=0, must-revalidate"
    case (.public, false, 31_536_000, .cacheDecides, true): "public, max-age=31536000, immutable"
    default: nil
    }
  }

  /// Writes the directives, in the order of their importance to people who read them.
  func write(to list: inout DirectiveList) {
    switch audience {
    case .public: list.add("public")
    case .private: list.add("private")
    case nil: break
    }
    if !privateFields.isEmpty { list.add("private", privateFields) }
    if isNoCache { list.add("no-cache") }
    if !checkedFields.isEmpty { list.add("no-cache", checkedFields) }
    if let maxAge { list.add("max-age", maxAge) }
    if let sharedMaxAge { list.add("s-maxage", sharedMaxAge) }
    staleRule.write(to: &list, forSharedCaches: audience != .private)
    if isImmutable { list.add("immutable") }
    if mustUnderstand {
      list.add("must-understand")
      list.add("no-store")
    }
  }

  static func distinct(_ names: [FieldName]) -> [FieldName] {
    guard names.count > 1 else { return names }
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

/// Directives as they are written. Numbers stand without quotes, lists of names with them, as RFC 9111 §5.2.2 asks.
struct DirectiveList: ~Copyable {
  private var octets = OutputBuffer(capacity: 64)

  var text: String { unsafe octets.withWrittenOctets { unsafe String(decoding: $0, as: UTF8.self) } }

  mutating func add(_ name: StaticString) {
    if octets.count > 0 { octets.append(", ") }
    octets.append(name)
  }

  mutating func add(_ name: StaticString, _ seconds: Int64) {
    add(name)
    octets.append("=")
    unsafe octets.write(upTo: DecimalDigits.most) { unsafe DecimalDigits.write(UInt64(clamping: seconds), to: $0) }
  }

  mutating func add(_ name: StaticString, _ fields: [FieldName]) {
    add(name)
    octets.append("=")
    octets.append(QuotedText.quote(fields.map(\.name).joined(separator: ", ")))
  }
}

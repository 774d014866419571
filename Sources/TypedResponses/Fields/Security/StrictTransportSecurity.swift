/// Tells browsers to use HTTPS for this host from now on, whatever a link says.
///
/// ```http
/// Strict-Transport-Security: max-age=31536000; includeSubDomains
/// ```
///
/// Send it over HTTPS only; over plain HTTP it is forbidden and ignored.
///
/// [RFC 6797 §6.1](https://www.rfc-editor.org/rfc/rfc6797#section-6.1)
public struct StrictTransportSecurity: OptionalField {
  public static var fieldName: FieldName { .strictTransportSecurity }

  /// Which hosts a policy is for.
  public struct Coverage: Sendable, Hashable {
    fileprivate let directives: [String]

    /// The host that sends it.
    public static var thisHost: Coverage { Coverage(directives: []) }
    /// The host and every host below it.
    public static var subdomains: Coverage { Coverage(directives: ["includeSubDomains"]) }
    /// The host and every host below it, with the consent to be built into browsers. The lists ask for a year or more,
    /// and taking a host out again takes months. `preload` is their convention; the RFC does not know it.
    public static var subdomainsAndPreloadLists: Coverage { Coverage(directives: ["includeSubDomains", "preload"]) }
  }

  /// How long browsers remember, in whole seconds. 0 makes them forget.
  public let maxAge: Int64
  /// Which hosts it is for.
  public let coverage: Coverage

  /// HTTPS only for this time, cut to whole seconds. A negative time counts as none: browsers forget the host.
  public init(maxAge: Duration, covering coverage: Coverage = .thisHost) {
    self.maxAge = maxAge.secondsRoundedDown
    self.coverage = coverage
  }

  public var fieldValue: FieldValue {
    FieldValue(checked: (["max-age=\(maxAge)"] + coverage.directives).joined(separator: "; "))
  }

  /// What a received value says, or `nil` when `max-age` is missing or a directive malformed or repeated. Unknown
  /// directives are ignored.
  public init?(parsing text: String) {
    var scanner = OctetScanner(text)
    var names: Set<String> = []
    var maxAge: Int64?
    while true {
      scanner.skipSpaces()
      if let name = scanner.takeToken()?.lowercased() {
        guard names.insert(name).inserted else { return nil }
        scanner.skipSpaces()
        var value: String?
        if scanner.skip(octet: "=") {
          scanner.skipSpaces()
          value = scanner.next == UInt8(ascii: "\"") ? scanner.takeQuotedString() : scanner.takeToken()
          if value == nil { return nil }
        }
        if name == "max-age" {
          var digits = OctetScanner(value ?? "")
          guard let number = digits.takeNumeral(), digits.isAtEnd else { return nil }
          maxAge = Int64(number.value)
        }
        scanner.skipSpaces()
      }
      if scanner.isAtEnd { break }
      guard scanner.skip(octet: ";") else { return nil }
    }
    guard let maxAge else { return nil }
    self.maxAge = maxAge
    let includesSubdomains = names.contains("includesubdomains")
    coverage =
      includesSubdomains ? (names.contains("preload") ? .subdomainsAndPreloadLists : .subdomains) : .thisHost
  }
}

extension StrictTransportSecurity.Coverage: CustomStringConvertible {
  /// The directives, or "this host".
  public var description: String { directives.isEmpty ? "this host" : directives.joined(separator: "; ") }
}

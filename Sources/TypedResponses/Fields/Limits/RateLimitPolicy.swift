/// How much a client may ask for, and in which time.
///
/// ```http
/// RateLimit-Policy: "burst";q=100;w=60
/// RateLimit-Policy: "peruser";q=65535;qu="content-bytes";w=10;pk=:cHsdsRa894==:
/// ```
///
/// A policy stays the same from response to response; what is left of it is a ``RateLimit``. Several policies stand on
/// lines of their own.
///
/// [draft-ietf-httpapi-ratelimit-headers](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/)
public struct RateLimitPolicy: OptionalField {
  public static var fieldName: FieldName { .rateLimitPolicy }
  public static var mayRepeat: Bool { true }

  /// The policy's name.
  public let name: String
  /// How much may be used, in units.
  public let quota: Int64
  /// What is counted.
  public let unit: QuotaUnit
  /// The time in which the quota may be used, in whole seconds; `nil` when there is no fixed one.
  public let window: Int64?
  /// What tells clients or resources with quotas of their own apart; `nil` when it is not shown.
  public let partitionKey: [UInt8]?

  /// A policy from a configuration.
  ///
  /// - Parameters:
  ///   - name: The policy's name: visible ASCII and spaces.
  ///   - quota: How much may be used, 0 to 999,999,999,999,999.
  ///   - unit: What is counted.
  ///   - window: The time in which the quota may be used: whole seconds, at least one.
  ///   - partitionKey: What tells clients with quotas of their own apart.
  /// - Throws: ``FieldPartError`` when the name cannot be written or a number is out of range.
  public init(
    _ name: String, quota: some BinaryInteger, unit: QuotaUnit = .requests, window: Duration? = nil,
    partitionKey: [UInt8]? = nil
  ) throws(FieldPartError) {
    if let error = FieldPartError("The name of a policy", name, allowing: { (0x20...0x7E).contains($0) }) {
      throw error
    }
    guard let quota = BareItem.integer(quota)?.integer, quota >= 0 else {
      throw FieldPartError("A quota is a number from 0 to \(BareItem.greatestInteger), not \(quota).")
    }
    if let window {
      guard window.components.attoseconds == 0, (1...BareItem.greatestInteger).contains(window.components.seconds)
      else {
        throw FieldPartError("The window of a policy is a whole number of seconds, at least one, not \(window).")
      }
    }
    self.name = name
    self.quota = quota
    self.unit = unit
    self.window = window?.components.seconds
    self.partitionKey = partitionKey
  }

  public var fieldValue: FieldValue {
    var parameters = StructuredParameters()
    parameters.set("q", BareItem(checked: .integer(quota)))
    if unit != .requests { parameters.set("qu", BareItem(checked: .string(unit.name))) }
    if let window { parameters.set("w", BareItem(checked: .integer(window))) }
    if let partitionKey { parameters.set("pk", .byteSequence(partitionKey)) }
    return FieldValue(checked: StructuredItem(BareItem(checked: .string(name)), parameters: parameters).serialized)
  }

  /// The policy in a received value, or `nil` when the value does not hold exactly one.
  public init?(parsing text: String) {
    guard let policies = RateLimitPolicy.list(parsing: text), policies.count == 1 else { return nil }
    self = policies[0]
  }

  /// The policies in a received value, or `nil` when there are none or one is malformed.
  public static func list(parsing text: String) -> [RateLimitPolicy]? {
    guard let members = StructuredParser.list(text), !members.isEmpty else { return nil }
    var policies: [RateLimitPolicy] = []
    for member in members {
      guard let policy = member.item.flatMap(RateLimitPolicy.init) else { return nil }
      policies.append(policy)
    }
    return policies
  }

  private init?(_ item: StructuredItem) {
    guard let name = item.value.string, let quota = item.parameters["q"]?.integer, quota >= 0 else { return nil }
    var unit = QuotaUnit.requests
    if let given = item.parameters["qu"] {
      guard let name = given.string else { return nil }
      unit = QuotaUnit(name: name)
    }
    let window = item.parameters["w"]
    let partitionKey = item.parameters["pk"]
    guard window == nil || window?.integer ?? 0 > 0, partitionKey == nil || partitionKey?.byteSequence != nil else {
      return nil
    }
    self.name = name
    self.quota = quota
    self.unit = unit
    self.window = window?.integer
    self.partitionKey = partitionKey?.byteSequence
  }
}

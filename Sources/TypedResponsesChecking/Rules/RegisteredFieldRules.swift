import TypedResponses

extension ConventionRule {
  /// Syntax of fields that few responses have.
  static let registeredFields: [ConventionRule] = [
    structured("Cache-Status", .must, .rfc(9211, "2"), "List caches, each with its parameters: ExampleCache; hit.") {
      value in
      list(value) { $0.item?.value.string != nil || $0.item.map { isToken($0.value) } ?? false }
    },
    structured("Proxy-Status", .must, .rfc(9209, "2"), "List intermediaries: proxy.example; error=http_timeout.") {
      value in
      list(value) { $0.item?.value.string != nil || $0.item.map { isToken($0.value) } ?? false }
    },
    structured("Cache-Groups", .must, .rfc(9875, "2"), "List strings: \"users\", \"orders\".") { value in
      list(value) { $0.item?.value.string != nil }
    },
    structured("Cache-Group-Invalidation", .must, .rfc(9875, "3"), "List strings: \"users\", \"orders\".") { value in
      list(value) { $0.item?.value.string != nil }
    },
    ConventionRule(
      "field.cache-group-invalidation.safe", .should, .rfc(9875, "3"),
      "Leave Cache-Group-Invalidation out of answers to safe methods: caches ignore it there."
    ) { subject in
      guard subject[.cacheGroupInvalidation] != nil, let method = subject.method, method.isSafe else { return nil }
      return "an answer to \(method) has Cache-Group-Invalidation"
    },
    structured("Incremental", .must, .rfc(10036, "3"), "Send ?1 or leave the field out.") { value in
      guard let item = StructuredParser.item(value), case .boolean = item.value.kind else { return "it is no boolean" }
      return nil
    },
    structured("Accept-Query", .must, .rfc(10008, "3"), "List media ranges: application/sql, \"*/*\".") { value in
      AcceptQuery(parsing: value) == nil ? "it is no structured list of media ranges" : nil
    },
    structured("Priority", .must, .rfc(9218, "4"), "Write urgency and incrementality: u=3, i.") { value in
      guard let entries = StructuredParser.dictionary(value)?.entries else { return "it is no dictionary" }
      let urgency = entries.last { $0.key.text == "u" }?.value.item?.value
      guard let urgency else { return nil }
      return urgency.integer.map { (0...7).contains($0) } ?? false ? nil : "u is no integer from 0 to 7"
    },
    structured(
      "Reporting-Endpoints", .should, .rfc(9651, "3.2"),
      "Write a dictionary of addresses: main=\"https://example.com/r\"."
    ) { value in
      guard let entries = StructuredParser.dictionary(value)?.entries else { return "it is no dictionary" }
      let odd = entries.first { $0.value.item?.value.string == nil }
      return odd.map { "\($0.key.text) is no string" }
    },
    structured(
      "Permissions-Policy", .should, .rfc(9651, "3.2"), "Write a dictionary of lists: geolocation=(), camera=(self)."
    ) { value in
      StructuredParser.dictionary(value) == nil ? "it is no dictionary" : nil
    },
    structured(
      "No-Vary-Search", .should, .rfc(9651, "3.2"),
      "Write key-order as a boolean, and one of params and except as a list of strings: params=(\"utm_source\")."
    ) { faultOfNoVarySearch($0) },
    structured(
      "Server-Timing", .should, .http("5.6.2"), "List metrics: a name, then dur and desc: db;dur=53, app;desc=\"x\"."
    ) { value in
      for metric in FieldText.split(value, on: ",") where !metric.isEmpty {
        let parts = FieldText.split(metric, on: ";")
        guard FieldSyntax.isToken(parts[0]) else { return "\(FieldText.quote(parts[0])) is no name of a metric" }
        if let odd = parts.dropFirst().first(where: { !$0.isEmpty && FieldText.parameter($0) == nil }) {
          return "\(FieldText.quote(odd)) is no parameter"
        }
      }
      return nil
    },
    structured(
      "Alt-Svc", .must, .rfc(7838, "3"), "List services, each with its authority in quotes: h3=\":443\"; ma=86400."
    ) {
      value in
      if value == "clear" { return nil }
      for service in FieldText.split(value, on: ",") where !service.isEmpty {
        let parts = FieldText.split(service, on: ";")
        guard let protocolName = FieldText.parameter(parts[0]), let authority = protocolName.value,
          protocolName.isQuoted, authority.contains(":")
        else { return "\(FieldText.quote(parts[0])) is no service" }
        for part in parts.dropFirst() where !part.isEmpty {
          guard let parameter = FieldText.parameter(part), let text = parameter.value else {
            return "\(FieldText.quote(part)) is no parameter"
          }
          if parameter.name == "ma", !FieldText.isNumeral(text) { return "ma is no number of seconds" }
        }
      }
      return nil
    },
    structured("Via", .must, .http("7.6.3"), "List protocol and recipient: 1.1 proxy.example.") { value in
      for member in FieldText.split(value, on: ",") where !member.isEmpty {
        let words = member.split(separator: " ", omittingEmptySubsequences: true)
        let isProtocol = words.first?.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
          FieldSyntax.isToken($0)
        }
        guard words.count >= 2, isProtocol ?? false, words.count == 2 || words[2].hasPrefix("(") else {
          return "\(FieldText.quote(member)) does not name a protocol and a recipient"
        }
      }
      return nil
    },
    ConventionRule(
      "field.strict-transport-security.insecure", .must, .rfc(6797, "7.2"),
      "Send Strict-Transport-Security over https alone: clients ignore it elsewhere."
    ) { subject in
      guard subject[.strictTransportSecurity] != nil, let origin = subject.request?.origin, origin.hasPrefix("http://")
      else { return nil }
      return "the address is \(FieldText.quote(origin + (subject.request?.target ?? "")))"
    },
  ]

  private static func structured(
    _ name: String, _ severity: Severity, _ section: RFCSection, _ advice: String,
    fault: @escaping @Sendable (String) -> String?
  ) -> ConventionRule {
    let field = FieldName(known: name)
    return ConventionRule(RuleID("field.\(name.lowercased())"), severity, section, advice) { subject in
      guard let value = subject.fields.combined(field) else { return nil }
      return fault(value).map { "\(name) is \(FieldText.quote(value)): \($0)" }
    }
  }

  /// What is wrong with a structured list whose members have to be of one kind.
  private static func list(_ value: String, where isRight: (StructuredMember) -> Bool) -> String? {
    guard let members = StructuredParser.list(value) else { return "it is no structured list" }
    return members.first { !isRight($0) }.map { "\(FieldText.quote($0.serialized)) is of another type" }
  }

  private static func isToken(_ item: BareItem) -> Bool {
    if case .token = item.kind { true } else { false }
  }

  private static func faultOfNoVarySearch(_ value: String) -> String? {
    guard let members = StructuredParser.dictionary(value) else { return "it is no dictionary" }
    if let order = members["key-order"] {
      guard case .boolean? = order.item?.value.kind else { return "key-order is no boolean" }
    }
    for name: StructuredKey in ["params", "except"] {
      guard let member = members[name] else { continue }
      guard case .innerList(let items, _) = member else { return "\(name.text) is no list" }
      if items.contains(where: { $0.value.string == nil }) { return "\(name.text) has a member that is no string" }
    }
    return members["params"] != nil && members["except"] != nil ? "params and except exclude each other" : nil
  }
}

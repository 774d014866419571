import TypedResponses
import TypedResponsesChecking

/// One run of a contract: sends, looks, remembers.
struct ContractRun {
  let contract: CRUDContract
  let checker: ConventionChecker
  private let client: ContractClient
  private(set) var report: ContractReport
  /// How many resources were created so far.
  private var created = 0

  init(_ contract: CRUDContract, _ client: ContractClient) {
    self.contract = contract
    self.client = client
    checker = ConventionChecker(waiving: contract.waivers, profile: contract.profile)
    report = ContractReport(collection: contract.collection)
    report.leftOut = contract.leftOut.map { "\($0.step): \($0.reason)" }
  }

  /// Takes every step, in the order in which a client would.
  mutating func perform() async throws {
    try await refuseBeforeCreation()
    try await refuseUnacceptableCreation()
    guard var resource = try await create() else { return }
    guard try await read(&resource) else { return try await remove(resource.target) }
    try await lookTwice(resource)
    if let search = contract.search { try await ask(search, finding: resource) }
    try await refuseWhileThere(resource)
    try await refuseWithoutPermission(resource)
    if let content = contract.replacing.value {
      try await refuseUnacceptableChange(&resource, by: .put, content, as: .replace)
      try await change(&resource, .replace, by: .put, content, as: .replace)
    }
    if let content = contract.patching.value {
      try await refuseUnacceptableChange(&resource, by: .patch, content, as: .update)
      try await change(&resource, .patch, by: .patch, content, as: .update)
    }
    if contract.includes(.list) { try await list(resource) }
    if contract.includes(.delete) { try await delete(resource) }
  }

  // MARK: - Sending and noting

  /// Sends a request with credentials and checks what comes back on its own.
  mutating func send(
    _ title: String, _ method: RequestMethod, _ target: String, _ fields: [FieldName: String] = [:],
    _ content: ContractContent? = nil, as operation: ResourceOperation? = nil, authorized: Bool = true,
    by others: String? = nil
  ) async throws -> Exchange? {
    var lines = ObservedFields(
      fields.sorted { $0.key.name < $1.key.name }.map { ObservedField($0.key.name, $0.value) })
    if authorized, let credentials = others ?? contract.credentials.value {
      lines.append(ObservedField("Authorization", credentials))
    }
    if let content, !content.type.isEmpty { lines.append(ObservedField("Content-Type", content.type)) }
    let request = ContractRequest(method, target, fields: lines, content: content?.octets ?? [])
    do {
      var exchange = try await client.exchange(request)
      exchange.name = "\(title): \(method) \(target)"
      report.exchanges.append(exchange)
      let findings = checker.check(exchange, as: operation)
      // An operation's convention may say once more what HTTP says.
      report.findings += findings.filter { finding in
        !finding.isAboutOperation || !findings.contains { !$0.isAboutOperation && $0.seen == finding.seen }
      }
      return exchange
    } catch {
      if report.exchanges.isEmpty || error is CancellationError { throw error }
      let silent = Exchange(
        name: "\(title): \(method) \(target)", ObservedResponse(code: 0), to: request.observed)
      note(.contractAnswer, "no response came: \(error)", in: silent)
      return nil
    }
  }

  /// Reports what breaks a rule of the contract.
  mutating func note(_ rule: ConventionRule, _ seen: String, in exchange: Exchange) {
    guard !contract.waivers.contains(where: { $0.rule == rule.id }) else { return }
    report.findings.append(Finding(rule, seen: seen, in: exchange))
  }

  /// Reports when a response has none of these statuses. Tells whether it has.
  @discardableResult
  mutating func expect(
    _ exchange: Exchange, _ codes: [Int], _ rule: ConventionRule, when condition: String
  ) -> Bool {
    if codes.contains(exchange.response.code) { return true }
    note(rule, "\(condition), and was answered with \(exchange.response.code)", in: exchange)
    return false
  }

  /// Compares a response to HEAD, or a 304, with the 200 it goes with.
  mutating func compare(_ exchange: Exchange, with full: Exchange) {
    report.findings += checker.check(exchange, against: full)
  }

  mutating func leaveOut(_ step: ContractStep, because reason: String) {
    report.leftOut.append("\(step): \(reason)")
  }

  /// Creates one more resource; `nil` when that fails or nothing tells where it is.
  mutating func create() async throws -> ContractResource? {
    created += 1
    let content = contract.creating(created)
    guard
      let exchange = try await send("create", .post, contract.collection, [:], content, as: .create),
      expect(exchange, [201], .contractCreateStatus, when: "the request creates a resource")
    else { return nil }
    guard let target = created(by: exchange) else {
      note(.contractCreateAddress, "neither Location nor the content tells where the resource is", in: exchange)
      return nil
    }
    return ContractResource(target: target, tag: exchange.response.fields[.etag], exchange: exchange)
  }

  /// Where the resource is that a request created, as far as the response tells.
  func created(by exchange: Exchange) -> String? {
    let fields = exchange.response.fields
    if let location = fields[.location] ?? fields[.contentLocation] {
      return ContractTarget.resolve(location, against: contract.collection)
    }
    guard let id = exchange.json?["id"], let name = id.text ?? id.number.map(String.init) else { return nil }
    return "\(contract.collection)/\(name)"
  }

  /// Removes what the run created, without looking at the answer.
  mutating func remove(_ target: String, tag: String? = nil) async throws {
    guard contract.includes(.delete) else { return }
    _ = try await send("clean up", .delete, target, tag.map { [.ifMatch: $0] } ?? [:])
  }
}

/// A resource that the run created.
struct ContractResource {
  /// Where it is.
  let target: String
  /// Its tag, as far as it is known.
  var tag: String?
  /// What told of it last: the 201, then the 200 to GET.
  var exchange: Exchange
}

extension Exchange {
  var isSuccess: Bool { (200...299).contains(response.code) }

  /// The content, when it is JSON.
  var json: JSONValue? { response.json }
}

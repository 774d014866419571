import TypedResponses
import TypedResponsesChecking

/// What proves that a resource keeps to the profile that its team chose: it has to refuse something in each way that the
/// profile decides about.
extension ContractRun {
  // MARK: - Failed validations

  /// Sends values to the collection that it has to refuse.
  mutating func refuseUnacceptableCreation() async throws {
    guard contract.profile != nil, contract.includes(.unacceptableContent) else { return }
    let samples = samples(instead: contract.creating(0))
    var refused = 0
    for sample in samples.contents {
      guard
        let exchange = try await send("unacceptable content", .post, contract.collection, [:], sample, as: .create)
      else { return }
      if exchange.isSuccess {
        if let target = created(by: exchange) { try await remove(target, tag: exchange.response.fields[.etag]) }
      } else {
        refused += 1
      }
      judge(exchange, sample, isCertain: samples.areGiven)
    }
    tellWhenNothingWasRefused(refused, of: samples.contents.count, by: .post)
  }

  /// Sends such values to a resource, with its current tag, and looks whether it has changed.
  mutating func refuseUnacceptableChange(
    _ resource: inout ContractResource, by method: RequestMethod, _ content: ContractContent,
    as operation: ResourceOperation
  ) async throws {
    guard contract.profile != nil, contract.includes(.unacceptableContent) else { return }
    let samples = samples(instead: content)
    var refused = 0
    for sample in samples.contents {
      let condition = contract.includes(.conditionalChange) ? resource.tag : nil
      guard
        let exchange = try await send(
          "unacceptable content", method, resource.target, condition.map { [.ifMatch: $0] } ?? [:], sample,
          as: operation)
      else { return }
      judge(exchange, sample, isCertain: samples.areGiven)
      guard let after = try await send("unacceptable content, read after", .get, resource.target, as: .read) else {
        return
      }
      if !exchange.isSuccess {
        refused += 1
        if after.isSuccess, after.response.content != resource.exchange.response.content {
          note(
            .contractUnacceptableEffect,
            "\(method) was answered with \(exchange.response.code), and the resource has changed all the same",
            in: after)
        }
      }
      guard after.isSuccess else { return }
      resource.tag = after.response.fields[.etag]
      resource.exchange = after
    }
    tellWhenNothingWasRefused(refused, of: samples.contents.count, by: method)
  }

  /// What is sent in place of right content: the samples of its type that were given, or what is derived from it.
  private func samples(instead content: ContractContent) -> (contents: [ContractContent], areGiven: Bool) {
    let given = contract.unacceptable.filter { $0.type == content.type }
    if !given.isEmpty { return (given, true) }
    return (content.unacceptable(isPatch: content.isMergePatch), false)
  }

  /// Holds a refusal against the profile. A sample that was derived may be acceptable; one that was given may not.
  private mutating func judge(_ exchange: Exchange, _ sample: ContractContent, isCertain: Bool) {
    guard let profile = contract.profile, isCertain || !exchange.isSuccess else { return }
    let status = profile.validation.status
    let shown = excerpt(sample.octets, limit: 60)
    let isRefused = expect(
      exchange, [status.code], .contractUnacceptable,
      when: "the values of \(shown) are not acceptable, for which the profile has \(status)")
    if isRefused { expectProblem(exchange) }
  }

  private mutating func tellWhenNothingWasRefused(_ refused: Int, of count: Int, by method: RequestMethod) {
    guard refused == 0, let last = report.exchanges.last else { return }
    let seen =
      count == 0
      ? "nothing unacceptable can be derived from the content of \(method), so the validation was not seen"
      : "none of \(count) unacceptable values was refused by \(method), so the validation was not seen"
    note(.contractUnacceptableSamples, seen, in: last)
  }

  // MARK: - Denials

  /// Creates, replaces, patches and removes with credentials that may not.
  mutating func refuseWithoutPermission(_ resource: ContractResource) async throws {
    guard let profile = contract.profile, contract.includes(.denial), let credentials = contract.insufficient else {
      return
    }
    var attempts: [(RequestMethod, String, ContractContent?, ResourceOperation)] = [
      (.post, contract.collection, contract.creating(0), .create)
    ]
    if let content = contract.replacing.value { attempts.append((.put, resource.target, content, .replace)) }
    if let content = contract.patching.value { attempts.append((.patch, resource.target, content, .update)) }
    if contract.includes(.delete) { attempts.append((.delete, resource.target, nil, .delete)) }
    for (method, target, content, operation) in attempts {
      let isConditional = target == resource.target && contract.includes(.conditionalChange)
      let condition = isConditional ? resource.tag : nil
      guard
        let exchange = try await send(
          "denial", method, target, condition.map { [.ifMatch: $0] } ?? [:], content, as: operation, by: credentials)
      else { return }
      let status = profile.denial.status
      guard
        expect(
          exchange, [status.code], .contractDenial,
          when: "the credentials lack the permission, for which the profile has \(status)")
      else {
        // Whoever was let in has changed what the next steps look at.
        guard exchange.isSuccess else { continue }
        if method == .post, let target = created(by: exchange) { try await remove(target) }
        return
      }
      expectProblem(exchange)
      expectChallenge(exchange, to: credentials)
    }
  }

  /// A 403 to a bearer token says that its scope is too small; a 404 that hides the resource asks for nothing.
  private mutating func expectChallenge(_ exchange: Exchange, to credentials: String) {
    let text = exchange.response.fields.combined(.wwwAuthenticate)
    if exchange.response.code == 404 {
      if text != nil {
        note(.contractDenialChallenge, "the 404 has a challenge, which tells that there is something", in: exchange)
      }
      return
    }
    guard credentials.prefix(7).lowercased() == "bearer " else { return }
    let challenges = text.flatMap { Challenge.list(parsing: $0) } ?? []
    let fits = challenges.contains { challenge in
      challenge.scheme.lowercased() == "bearer"
        && challenge.parameters.contains { $0.name.lowercased() == "error" && $0.value == "insufficient_scope" }
    }
    if fits { return }
    let seen = text.map { "the challenge is '\($0)'" } ?? "the 403 has no challenge"
    note(.contractDenialChallenge, seen, in: exchange)
  }

  private mutating func expectProblem(_ exchange: Exchange) {
    let type = exchange.response.fields[.contentType]
    let essence = type.map { $0.prefix { $0 != ";" && $0 != " " }.lowercased() }
    guard essence != "application/problem+json", essence != "application/problem+xml" else { return }
    note(
      .contractRefusalDocument, type.map { "the refusal is sent as \($0)" } ?? "the refusal says nothing", in: exchange)
  }
}

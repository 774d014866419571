import TypedResponses
import TypedResponsesChecking

extension ContractRun {
  /// Sends to the collection what it has to refuse.
  mutating func refuseBeforeCreation() async throws {
    if contract.includes(.malformedContent) {
      let type = contract.creating(0).type
      let broken = ContractContent("{\"", type: type)
      if let exchange = try await send("malformed content", .post, contract.collection, [:], broken, as: .create) {
        expect(exchange, [400], .contractMalformed, when: "the content is cut off after '{\"'")
      }
    }
    if contract.includes(.wrongMediaType) {
      let other = ContractContent("contract", type: "application/x-contract")
      if let exchange = try await send("wrong media type", .post, contract.collection, [:], other, as: .create) {
        expect(exchange, [415], .contractMediaType, when: "the content is application/x-contract")
      }
    }
    if contract.includes(.unknownMethod), let method = RequestMethod("CONTRACT"),
      let exchange = try await send("unknown method", method, contract.collection)
    {
      expect(exchange, [501], .contractUnknownMethod, when: "the method CONTRACT is known to nobody")
    }
    if contract.includes(.missingCredentials) {
      let content = contract.creating(0)
      if let exchange = try await send(
        "missing credentials", .post, contract.collection, [:], content, as: .create, authorized: false)
      {
        expect(exchange, [401], .contractCredentials, when: "the request has no credentials")
      }
    }
  }

  /// Asks the resource and its collection what they take, and sends what they do not.
  mutating func refuseWhileThere(_ resource: ContractResource) async throws {
    if contract.includes(.missingCredentials),
      let exchange = try await send("missing credentials", .get, resource.target, as: .read, authorized: false)
    {
      expect(exchange, [401], .contractCredentials, when: "the request has no credentials")
    }
    if contract.includes(.unacceptable) {
      let nothing = "application/x-contract"
      if let exchange = try await send("unacceptable", .get, resource.target, [.accept: nothing], as: .read) {
        expect(exchange, [200, 406], .contractNotAcceptable, when: "Accept names only \(nothing)")
      }
    }
    let listed: [RequestMethod] = contract.includes(.list) ? [.get, .post] : [.post]
    let ofCollection = try await allowed(at: contract.collection, taking: listed)
    var taken: [RequestMethod] = [.get]
    if contract.includes(.replace) { taken.append(.put) }
    if contract.includes(.patch) { taken.append(.patch) }
    if contract.includes(.delete) { taken.append(.delete) }
    let ofResource = try await allowed(at: resource.target, taking: taken)
    guard contract.includes(.methodNotAllowed) else { return }
    let candidates =
      [RequestMethod.patch, .put].filter { !ofCollection.contains($0) }.map { ($0, contract.collection) }
      + [RequestMethod.post, .patch].filter { !ofResource.contains($0) }.map { ($0, resource.target) }
    guard let (method, target) = candidates.first else {
      return leaveOut(.methodNotAllowed, because: "Every method is allowed.")
    }
    if let exchange = try await send("method not allowed", method, target, [:], .json("{}")) {
      expect(exchange, [405], .contractMethodNotAllowed, when: "the resource does not take \(method)")
    }
  }

  /// The methods that OPTIONS tells, or those that the contract uses where it is not asked.
  private mutating func allowed(at target: String, taking used: [RequestMethod]) async throws -> [RequestMethod] {
    guard contract.includes(.options), let exchange = try await send("options", .options, target),
      expect(exchange, [200, 204], .contractOptions, when: "the target is there"),
      let allow = exchange.response.fields.combined(.allow).flatMap({ Allow(parsing: $0) })
    else { return used }
    let absent = used.filter { !allow.methods.contains($0) }
    if !absent.isEmpty {
      let names = absent.map(\.token).joined(separator: ", ")
      note(.contractOptionsMethods, "Allow does not list \(names)", in: exchange)
    }
    return allow.methods
  }
}

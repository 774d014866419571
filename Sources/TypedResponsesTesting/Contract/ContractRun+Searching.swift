import TypedResponses
import TypedResponsesChecking

extension ContractRun {
  /// Asks with QUERY for the resource that was created, and as a resource must not let itself be asked.
  mutating func ask(_ search: CRUDContract.Search, finding resource: ContractResource) async throws {
    guard
      let found = try await send("search", .query, search.target, [:], search.content, as: .search),
      expect(found, [200], .contractSearchStatus, when: "the question finds the resource")
    else { return }
    expectMember(resource, in: found)
    if let tag = found.response.fields[.etag],
      let same = try await send(
        "conditional search", .query, search.target, [.ifNoneMatch: tag], search.content, as: .search),
      same.response.code != 200 || same.response.fields[.etag] != tag
    {
      expect(same, [304], .contractSearchCondition, when: "the request names the current tag \(tag)")
    }
    if let location = found.response.fields[.location] {
      let target = ContractTarget.resolve(location, against: search.target)
      if let again = try await send("repeated search", .get, target, as: .list),
        expect(again, [200], .contractSearchRepeat, when: "Location says that a GET repeats the question here")
      {
        expectMember(resource, in: again)
      }
    }
    if let fallback = search.fallback,
      let posted = try await send("search by POST", .post, fallback, [:], search.content, as: .search),
      expect(posted, [200], .contractSearchStatus, when: "the question finds the resource")
    {
      expectMember(resource, in: posted)
    }
    try await refuse(search)
  }

  private mutating func refuse(_ search: CRUDContract.Search) async throws {
    if let untyped = try await send(
      "search of no type", .query, search.target, [:], search.content.untyped, as: .search)
    {
      expect(untyped, [400], .contractSearchUntyped, when: "the content has no Content-Type")
    }
    let other = ContractContent("contract", type: "application/x-contract")
    if contract.includes(.wrongMediaType),
      let strange = try await send("search of another type", .query, search.target, [:], other, as: .search)
    {
      expect(strange, [415], .contractMediaType, when: "the content is application/x-contract")
    }
    let nothing = "application/x-contract"
    if contract.includes(.unacceptable),
      let refused = try await send(
        "unacceptable search", .query, search.target, [.accept: nothing], search.content, as: .search)
    {
      expect(refused, [200, 406], .contractNotAcceptable, when: "Accept names only \(nothing)")
    }
    if contract.includes(.missingCredentials),
      let anonymous = try await send(
        "search without credentials", .query, search.target, [:], search.content, as: .search, authorized: false)
    {
      expect(anonymous, [401], .contractCredentials, when: "the request has no credentials")
    }
  }

  private mutating func expectMember(_ resource: ContractResource, in exchange: Exchange) {
    guard !exchange.members.contains(where: { $0.isAbout(resource) }) else { return }
    note(.contractSearchMember, "the answer does not show \(resource.target), which was created", in: exchange)
  }
}

import TypedResponses
import TypedResponsesChecking

extension ContractRun {
  /// Reads a new resource, and compares with what was told when it was created.
  mutating func read(_ resource: inout ContractResource) async throws -> Bool {
    guard
      let exchange = try await send("read", .get, resource.target, as: .read),
      expect(exchange, [200], .contractReadStatus, when: "the resource was created at this address")
    else { return false }
    let tag = exchange.response.fields[.etag]
    if let told = resource.tag, told != tag {
      note(.contractCreateTag, "the 201 has the tag \(told), and the resource has \(tag ?? "none")", in: exchange)
    }
    let needsTag = contract.includes(.conditionalRead) || contract.includes(.conditionalChange)
    if tag == nil, needsTag {
      note(.contractReadTag, "the resource has no ETag, so no step with conditions can be taken", in: exchange)
    }
    resource.tag = tag
    resource.exchange = exchange
    return true
  }

  /// Reads once more, with and without conditions, and with HEAD.
  mutating func lookTwice(_ resource: ContractResource) async throws {
    if let again = try await send("read again", .get, resource.target, as: .read) {
      compareUnchanged(again, with: resource)
    }
    if contract.includes(.head), let head = try await send("head", .head, resource.target) {
      expect(head, [200], .contractHead, when: "GET gets 200")
      compare(head, with: resource.exchange)
    }
    guard contract.includes(.conditionalRead), let tag = resource.tag else { return }
    if let same = try await send("conditional read", .get, resource.target, [.ifNoneMatch: tag], as: .read) {
      // The checker reports a 200 whose own tag is named in the request.
      if same.response.code != 200 || same.response.fields[.etag] != tag {
        expect(same, [304], .contractConditionalRead, when: "the request names the current tag \(tag)")
      }
      compare(same, with: resource.exchange)
    }
    let other = "\"of-no-version\""
    if let changed = try await send(
      "conditional read, other tag", .get, resource.target, [.ifNoneMatch: other], as: .read)
    {
      expect(changed, [200], .contractConditionalRead, when: "the request names only the tag \(other)")
    }
  }

  private mutating func compareUnchanged(_ again: Exchange, with resource: ContractResource) {
    expect(again, [200], .contractReadStatus, when: "the resource was there a moment ago")
    let (one, other) = (resource.exchange.response, again.response)
    guard let tag = resource.tag, let next = other.fields[.etag] else { return }
    if tag != next {
      note(.contractSteadyTag, "one GET got the tag \(tag), and the next \(next)", in: again)
    } else if !tag.hasPrefix("W/"), other.code == 200, one.content != other.content,
      one.fields[.contentEncoding] == other.fields[.contentEncoding]
    {
      note(.contractStrongTag, "two GETs got different content with the strong tag \(tag)", in: again)
    }
  }

  /// Lists the collection, looks for the resource, and goes through the pages with a second one beside it.
  mutating func list(_ resource: ContractResource) async throws {
    guard
      let whole = try await send("list", .get, contract.collection, as: .list),
      expect(whole, [200], .contractListStatus, when: "the collection has a resource")
    else { return }
    if contract.includes(.head), let head = try await send("head of the list", .head, contract.collection) {
      expect(head, [200], .contractHead, when: "GET gets 200")
      compare(head, with: whole)
    }
    let pages = try await follow(whole, at: contract.collection)
    if pages.isWhole, !pages.members.contains(where: { $0.isAbout(resource) }) {
      note(.contractListMember, "the list does not show \(resource.target), which was created", in: whole)
    }
    guard let target = contract.paging.value else { return }
    let second = try await create()
    if let first = try await send("first page", .get, target, as: .list),
      expect(first, [200], .contractPageStatus, when: "this is the first page")
    {
      if first.nextTarget(from: target) == nil {
        note(.contractPageLink, "the page of one has no link to the next, and there are two resources", in: first)
      } else {
        let pages = try await follow(first, at: target)
        if pages.isWhole {
          for one in [resource, second].compactMap(\.self) where !pages.members.contains(where: { $0.isAbout(one) }) {
            note(.contractListMember, "no page shows \(one.target), which was created", in: first)
          }
        }
      }
    }
    if let second { try await remove(second.target, tag: second.tag) }
  }

  /// What stands on a page and on those that its links lead to; at most a hundred.
  private mutating func follow(
    _ first: Exchange, at target: String
  ) async throws -> (members: [JSONValue], isWhole: Bool) {
    var page = first
    var target = target
    var members = page.members
    var seen: Set<String> = [target]
    while let next = page.nextTarget(from: target) {
      guard seen.insert(next).inserted else {
        note(.contractPageLoop, "the next page is to be \(next), which was shown before", in: page)
        return (members, false)
      }
      guard
        seen.count <= 100, let following = try await send("next page", .get, next, as: .list),
        expect(following, [200], .contractPageStatus, when: "a link of the page before leads here")
      else { return (members, false) }
      let repeated = following.members.filter { $0.isObject && members.contains($0) }
      if let one = repeated.first {
        note(.contractPageRepeated, "an earlier page shows \(excerpt("\(one)".utf8, limit: 60)) too", in: following)
      }
      members += following.members
      page = following
      target = next
    }
    return (members, true)
  }
}

extension Exchange {
  /// Where the next page is: `Link` with the relation next, or a member `next` of the content.
  fileprivate func nextTarget(from target: String) -> String? {
    let links = response.fields.values(of: .link).flatMap { Link.list(parsing: $0) ?? [] }
    let reference = links.first { $0.relations.contains(.next) }?.target.text ?? json?["next"]?.text
    return reference.map { ContractTarget.resolve($0, against: target) }
  }

  /// The elements of the array that the content is or holds.
  var members: [JSONValue] {
    guard let json else { return [] }
    if let elements = json.elements { return elements }
    guard case .object(let object) = json else { return [] }
    return object.members.lazy.compactMap { $0.value.elements }.first ?? []
  }
}

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Whether an element of a list tells of the resource: it has its address, its id, or no member that differs.
  func isAbout(_ resource: ContractResource) -> Bool {
    let name = resource.target.prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    func names(_ value: JSONValue) -> Bool {
      if let text = value.text {
        return text == name || ContractTarget.resolve(text, against: resource.target) == resource.target
      }
      return value.number.map(String.init) == name
    }
    guard case .object(let own) = self else { return names(self) }
    if own.members.contains(where: { ["id", "href", "self", "url"].contains($0.name) && names($0.value) }) {
      return true
    }
    guard case .object(let full)? = resource.exchange.json else { return false }
    let shared = own.members.filter { full[$0.name] != nil }
    return !shared.isEmpty && shared.allSatisfy { full[$0.name] == $0.value }
  }
}

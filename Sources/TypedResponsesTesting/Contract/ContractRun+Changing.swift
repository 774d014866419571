import TypedResponses
import TypedResponsesChecking

extension ContractRun {
  /// Changes the resource with its current tag, looks at it, and tries the tag of before once more.
  mutating func change(
    _ resource: inout ContractResource, _ step: ContractStep, by method: RequestMethod, _ content: ContractContent,
    as operation: ResourceOperation
  ) async throws {
    let condition = contract.includes(.conditionalChange) ? resource.tag : nil
    guard
      let changed = try await send(
        step.name, method, resource.target, condition.map { [.ifMatch: $0] } ?? [:], content, as: operation),
      expect(
        changed, [200, 204], .contractChangeStatus(step.name),
        when: condition.map { "the request names the current tag \($0)" } ?? "the resource can be changed"),
      let after = try await send("\(step), read after", .get, resource.target, as: .read),
      expect(after, [200], .contractReadStatus, when: "the resource was only changed")
    else { return }
    let (old, new) = (resource.tag, after.response.fields[.etag])
    let isSame = after.response.content == resource.exchange.response.content
    if isSame {
      note(.contractEffect(step.name), "GET shows the same as before the change", in: after)
    } else if let old, old == new {
      note(.contractTag(step.name), "the content has changed, and the tag is still \(old)", in: after)
    }
    if let told = changed.response.fields[.etag], told != new {
      let seen = "the answer has the tag \(told), and the resource has \(new ?? "none")"
      note(.contractToldTag(step.name), seen, in: changed)
    }
    resource.tag = new
    resource.exchange = after
    guard let condition, condition != new else { return }
    try await changeStale(&resource, step, by: method, content, tag: condition, as: operation)
  }

  private mutating func changeStale(
    _ resource: inout ContractResource, _ step: ContractStep, by method: RequestMethod, _ content: ContractContent,
    tag: String, as operation: ResourceOperation
  ) async throws {
    guard
      let refused = try await send(
        "\(step), stale", method, resource.target, [.ifMatch: tag], content, as: operation)
    else { return }
    expect(refused, [412], .contractStale(step.name), when: "the request names the stale tag \(tag)")
    guard let after = try await send("\(step), read after stale", .get, resource.target, as: .read) else { return }
    let kept = resource.tag
    if refused.response.code == 412, let now = after.response.fields[.etag], now != kept {
      note(.contractStale(step.name), "the answer was 412, and the tag has changed to \(now) all the same", in: after)
    }
    resource.tag = after.response.fields[.etag]
    resource.exchange = after
  }

  /// Removes the resource, looks for it, and removes it again.
  mutating func delete(_ resource: ContractResource) async throws {
    let condition = contract.includes(.conditionalChange) ? resource.tag : nil
    if condition != nil,
      let refused = try await send(
        "delete, stale", .delete, resource.target, [.ifMatch: "\"of-no-version\""], as: .delete)
    {
      expect(refused, [412], .contractStale("delete"), when: "the request names a tag of no version")
      if refused.isSuccess { return }
    }
    guard
      let removed = try await send(
        "delete", .delete, resource.target, condition.map { [.ifMatch: $0] } ?? [:], as: .delete),
      expect(removed, [200, 202, 204], .contractChangeStatus("delete"), when: "the resource is to be removed")
    else { return }
    if removed.response.code == 202 {
      return leaveOut(.delete, because: "The removal was only accepted (202), so what comes after it was not tried.")
    }
    if let gone = try await send("read after delete", .get, resource.target, as: .read) {
      expect(gone, [404, 410], .contractDeleteEffect, when: "the resource was removed")
    }
    if let again = try await send("delete again", .delete, resource.target, as: .delete) {
      expect(again, [204, 404, 410], .contractDeleteAgain, when: "the resource was removed before")
    }
    if condition != nil, let content = contract.replacing.value,
      let back = try await send("replace after delete", .put, resource.target, [.ifMatch: "*"], content, as: .replace),
      !expect(back, [404, 410, 412], .contractDeletedReplace, when: "there is no resource to match"), back.isSuccess
    {
      try await remove(resource.target)
    }
  }
}

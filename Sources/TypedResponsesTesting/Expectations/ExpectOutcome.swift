public import TypedResponses

/// Expects a handler's result to be a response of this type, and gives it to the test.
///
/// ```swift
/// let created = expectOutcome(try await create(input), Created<User>.self)
/// #expect(created?.location == "/users/1")
/// ```
///
/// It looks into a ``/TypedResponses/OneOf`` and into the sets of the presets.
///
/// - Returns: The response, or `nil` when the result is another.
@discardableResult
public func expectOutcome<Outcome: TypedResponse>(
  _ result: some EncodableResponse, _ type: Outcome.Type,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) -> Outcome? {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  return match(result, type, at: site)
}

/// Expects a handler to throw a response of this type, and gives it to the test.
///
/// ```swift
/// let conflict = await expectFailure(Conflict.self) { try await create(input) }
/// ```
///
/// - Returns: The response, or `nil` when the handler returned or threw something else.
@discardableResult
public func expectFailure<Failure: ErrorResponse, Value>(
  _ type: Failure.Type,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column,
  isolation: isolated (any Actor)? = #isolation,
  _ handler: () async throws -> Value
) async -> Failure? {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  do {
    let value = try await handler()
    site.fail("The handler was expected to throw \(type), and returned \(value).")
    return nil
  } catch {
    return match(error, type, at: site)
  }
}

private func match<Outcome: TypedResponse>(_ value: Any, _ type: Outcome.Type, at site: CallSite) -> Outcome? {
  let outcome: Any =
    switch value {
    case let set as any OutcomeSet: set.response
    case let set as any ResultSet: set.response
    case let set as any FailureSet: set.response
    default: value
    }
  if let outcome = outcome as? Outcome { return outcome }
  let status = ((outcome as? any TypedResponse).map { Swift.type(of: $0).status.description }).map { " (\($0))" } ?? ""
  site.fail("The outcome was expected to be \(type) (\(Outcome.status)), and is \(Swift.type(of: outcome))\(status).")
  return nil
}
